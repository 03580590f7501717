import type * as z from 'zod/mini';
import type { policyReference } from '../../../events/catalogue/incident-forms.ts';
import { londonDate } from '../../kernel/london.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import type { IncidentContext } from './decision.ts';

type Cited = z.output<typeof policyReference> | undefined;

/**
 * Whether the cited policy stood in the edition, in force on the day of the action, of those that the
 * school's own leans on (POL-09). Where the school keeps no such list, nothing says that it did not.
 * @param at when the action was taken, UTC
 */
export const isLinked = (under: Cited, at: string, { facts }: IncidentContext): boolean => {
  const list = facts.linkedPolicies;
  if (under === undefined || list === undefined || list.editions.length === 0) return true;
  return citedEntry(list, { edition: under.edition, entry: under.policy }, londonDate(at)) !== null;
};
