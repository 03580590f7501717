import {
  checkParsePolicySet,
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

const idsAndTexts = (
  text: string,
): readonly (readonly [id: string, policy: string, isWithheld: boolean])[] => {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(JSON.stringify(parts.errors));
  return parts.policies.map((policy) => {
    const parsed = policyToJson(policy);
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
    const { id = '', names } = parsed.json.annotations ?? {};
    return [id, policy, names === 'withheld'] as const;
  });
};

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
 * Cedar's own engine over the policies of a text.
 * @throws Error when the text does not parse, or does not fit the schema
 */
export const cedarEngine = (name: string, text: string, schema: string) => {
  const policies = idsAndTexts(text);
  const staticPolicies = Object.fromEntries(policies.map(([id, policy]) => [id, policy]));
  const valid = validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } });
  const faults = valid.type === 'failure' ? valid.errors : valid.validationErrors;
  const parsed = [
    checkParsePolicySet({ staticPolicies }),
    preparsePolicySet(name, { staticPolicies }),
    preparseSchema(name, schema),
  ];
  if (faults.length > 0 || parsed.some(({ type }) => type === 'failure'))
    throw new Error(`Cedar refuses the policies: ${JSON.stringify([faults, parsed])}`);
  const withheld = new Set(policies.filter(([, , isWithheld]) => isWithheld).map(([id]) => id));
  const ask = (caller: Caller, attempt: Attempt): CedarAnswer => {
    const answered = statefulIsAuthorized({
      principal,
      action: { type: 'Action', id: `${attempt.stream}/${attempt.action}` },
      resource,
      context: {},
      preparsedPolicySetId: name,
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
  return { ask, ids: policies.map(([id]) => id) };
};
