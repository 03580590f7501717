import {
  type ActionConstraint,
  checkParsePolicySet,
  type EntityUidJson,
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Caller } from '../../../functions/shared/access/identity.ts';
import type { Attempt } from '../../../functions/shared/access/permitted.ts';
import type { Answer } from './expected-rights.ts';

export interface CedarAnswer {
  readonly answer: Answer;
  /** Ids of the policies that decided. */
  readonly by: readonly string[];
}

interface Policy {
  readonly id: string;
  readonly text: string;
  readonly isWithheld: boolean;
  /** Actions that its scope names; null: it is about any. */
  readonly actions: readonly string[] | null;
}

const policiesIn = (text: string): readonly Policy[] => {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(JSON.stringify(parts.errors));
  return parts.policies.map((policy) => {
    const parsed = policyToJson(policy);
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
    const { annotations, action } = parsed.json;
    const { id = '', names } = annotations ?? {};
    return { id: id ?? '', text: policy, isWithheld: names === 'withheld', actions: actionsIn(action) };
  });
};

const actionsIn = (action: ActionConstraint): Policy['actions'] => {
  if ('entities' in action) return action.entities.map(idOf);
  return 'entity' in action ? [idOf(action.entity)] : null;
};

const idOf = (one: EntityUidJson): string => ('id' in one ? one : one.__entity).id;

const role = (id: string) => ({ type: 'Role', id });
const principal = { type: 'Caller', id: 'caller' };
const resource = { type: 'Record', id: 'record' };

const callerEntity = ({ person, roles, children, classes = [], tenant }: Caller, attempt: Attempt) => {
  const isChild = attempt.looked?.person?.isOwnChild === true && attempt.subject !== null;
  return {
    uid: principal,
    attrs: {
      person,
      children: [...children, ...(isChild ? [attempt.subject] : [])],
      classes: [...classes],
      isOfSchool: tenant !== undefined && tenant !== '_trust',
    },
    parents: roles.map(role),
  };
};

const recordEntity = ({ subject, looked = {} }: Attempt) => {
  const { people = [], isAboutStaff = false, lockedTo = null } = looked.concern ?? {};
  const pupilOf = looked.person?.class ?? null;
  const lock = lockedTo && {
    roles: lockedTo.roles.map((one) => ({ __entity: role(one) })),
    people: [...lockedTo.people],
  };
  return {
    uid: resource,
    attrs: {
      concerns: [...people],
      isAboutStaff,
      ...(subject !== null && { about: subject }),
      ...(subject !== null && pupilOf !== null && { pupilOf }),
      ...(lock && { lock }),
    },
    parents: [],
  };
};

/**
 * Cedar's own engine over the policies of a text. It is handed those alone whose scope names the action that is
 * asked for, since it looks at each policy that it has.
 * @throws Error when the text does not parse, or does not fit the schema
 */
export const cedarEngine = (name: string, text: string, schema: string) => {
  const policies = policiesIn(text);
  const staticPolicies = textsOf(policies);
  const valid = validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } });
  const faults = valid.type === 'failure' ? valid.errors : valid.validationErrors;
  const prepare = (set: string, some: readonly Policy[]) =>
    preparsePolicySet(set, { staticPolicies: textsOf(some) });
  const parsed = [
    checkParsePolicySet({ staticPolicies }),
    prepare(name, policies),
    preparseSchema(name, schema),
  ];
  if (faults.length > 0 || parsed.some(({ type }) => type === 'failure'))
    throw new Error(`Cedar refuses the policies: ${JSON.stringify([faults, parsed])}`);
  const withheld = new Set(policies.filter(({ isWithheld }) => isWithheld).map(({ id }) => id));
  const prepared = new Set<string>();
  const setOf = (action: string): string => {
    const set = `${name} of ${action}`;
    if (!prepared.has(set)) {
      const some = policies.filter(({ actions }) => actions === null || actions.includes(action));
      const outcome = prepare(set, some);
      if (outcome.type === 'failure') throw new Error(JSON.stringify(outcome.errors));
      prepared.add(set);
    }
    return set;
  };
  const askOf = (set: string, action: string, caller: Caller, attempt: Attempt): CedarAnswer => {
    const answered = statefulIsAuthorized({
      principal,
      action: { type: 'Action', id: action },
      resource,
      context: {},
      preparsedPolicySetId: set,
      preparsedSchemaName: name,
      validateRequest: true,
      entities: [callerEntity(caller, attempt), recordEntity(attempt)] as never,
    });
    if (answered.type === 'failure') throw new Error(JSON.stringify(answered.errors));
    const { decision, diagnostics } = answered.response;
    if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
    const by = diagnostics.reason;
    if (decision === 'deny') return { answer: 'refused', by };
    return { answer: by.some((id) => !withheld.has(id)) ? 'opened' : 'without names', by };
  };
  return {
    ids: policies.map(({ id }) => id),
    ask: (caller: Caller, attempt: Attempt) =>
      askOf(setOf(actionOf(attempt)), actionOf(attempt), caller, attempt),
    /** The same by all policies at once. */
    askAll: (caller: Caller, attempt: Attempt) => askOf(name, actionOf(attempt), caller, attempt),
  };
};

const actionOf = ({ stream, action }: Attempt): string => `${stream}/${action}`;

const textsOf = (policies: readonly Policy[]): Readonly<Record<string, string>> =>
  Object.fromEntries(policies.map(({ id, text }) => [id, text]));
