import type * as z from 'zod/mini';
import {
  type BreachKind,
  type BreachRule,
  type Cited,
  type citable,
  rulesOfKind,
} from '../../../events/catalogue/breach-forms.ts';
import { isRoleOf } from '../../kernel/audiences.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import type { Acting } from './acting.ts';
import type { BreachContext } from './decision.ts';
import { type BreachRejection, rejections } from './rejections.ts';

type Citable = z.output<typeof citable>;
type CitedTerm = Extract<Citable, { readonly template: unknown }>;

interface Said {
  readonly kind: BreachKind;
  readonly rule?: BreachRule | undefined;
  readonly cites?: Citable | undefined;
  readonly on: string;
}

/** The rule that is meant: one of the kind's, or the one that the kind has alone; null: the kind has none. */
export const ruleOf = ({ kind, rule }: Pick<Said, 'kind' | 'rule'>): BreachRule | null | undefined => {
  const rules: readonly BreachRule[] = rulesOfKind[kind];
  if (rule !== undefined) return rules.find((one) => one === rule);
  // What is unacceptable need not be one of the rules that have a name here.
  if (rules.length === 0 || kind === 'unacceptable-use') return null;
  return rules.length === 1 ? rules[0] : undefined;
};

/** Version that was signed by that day; null: none, or a later one is what is known. */
const isSigned = ({ version }: CitedTerm, on: string, { agreement }: BreachContext['facts']): boolean => {
  if (agreement === undefined || agreement.signedOn === null) return false;
  // Of earlier signatures nothing is known any more: the version was there to be signed.
  return agreement.signedOn > on || agreement.templateVersion === version;
};

const termRefusal = (
  cites: CitedTerm,
  { capacity }: Acting,
  on: string,
  facts: BreachContext['facts'],
): BreachRejection | null => {
  const version = facts.template?.versions.find((one) => one.version === cites.version);
  if (version === undefined || version.from > on || cites.term > version.terms)
    return rejections.termNotThere;
  if (capacity === null) return rejections.personRequired;
  if (!isRoleOf(cites.template, capacity)) return rejections.capacityNotOfKind;
  return isSigned(cites, on, facts) ? null : rejections.agreementNotSigned;
};

const refusalOf = (
  cites: Citable,
  acting: Acting,
  on: string,
  { facts, streamId }: BreachContext,
): BreachRejection | null => {
  if ('template' in cites) return termRefusal(cites, acting, on, facts);
  if ('determination' in cites)
    return cites.determination !== streamId && facts.determined?.isUnacceptable === true
      ? null
      : rejections.notDetermined;
  return citedEntry(facts.list, cites, on) === null ? rejections.entryNotInForce : null;
};

/** Whether something is why not; else what it is. */
export type Found<T> =
  | { readonly ok: true; readonly is: T }
  | { readonly ok: false; readonly rejection: BreachRejection };

const no = (rejection: BreachRejection) => ({ ok: false as const, rejection });

/**
 * What a breach is cited under: what somebody cites, else the policy where it states the rule, else nothing,
 * so that it waits for the headteacher (UNA-01).
 */
export const citedIn = (
  said: Said,
  rule: BreachRule | null,
  acting: Acting,
  context: BreachContext,
): Found<Cited | null> => {
  const { cites, kind, on } = said;
  if (kind === 'agreement' && (cites === undefined || !('template' in cites)))
    return no(rejections.agreementRequired);
  if (cites !== undefined) {
    const refusal = refusalOf(cites, acting, on, context);
    return refusal === null ? { ok: true, is: cites } : no(refusal);
  }
  const { policyVersion, settings } = context;
  const isStated = rule !== null && settings.rules?.includes(rule) === true;
  return { ok: true, is: isStated && policyVersion !== null ? { policy: policyVersion, rule } : null };
};
