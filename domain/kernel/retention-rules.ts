import type { RetentionClass } from '../../events/catalogue/disposal-forms.ts';
import { editionAt, type ReferenceList } from './reference-list.ts';
import { DEFAULTS, defaultRules, type RetentionRule } from './retention-defaults.ts';

/** A rule, and the edition that it stands in. */
export interface RuleInForce extends RetentionRule {
  readonly edition: string;
}

/** How long records of a kind are kept, by a list of the school; a kind that it does not name, by default. */
export type RuleBook = (kind: RetentionClass) => RuleInForce;

export const byDefault: RuleBook = (kind) => ({ ...defaultRules[kind], edition: DEFAULTS });

/** By the list of a school, as it is in force at an instant: `reference-lists/retention-periods`. */
export const rulesAt = (list: ReferenceList | undefined, instant: string): RuleBook => {
  const edition = list === undefined ? null : editionAt(list, instant);
  if (edition === null) return byDefault;
  return (kind) => {
    const rule = byDefault(kind);
    const keptFor = edition.entries.find(({ id }) => id === kind)?.keptFor;
    if (keptFor === undefined) return rule;
    const [first, ...others] = rule.terms;
    const terms = [{ ...first, keptFor }, ...others] as const;
    return { ...rule, terms, edition: edition.edition, source: edition.source ?? rule.source };
  };
};
