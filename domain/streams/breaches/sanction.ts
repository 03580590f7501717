import type { Consequence } from '../../../events/catalogue/breach-forms.ts';
import type { Capacity } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isExemptOn } from '../../kernel/exemption.ts';
import { citedEntry, editionNamed } from '../../kernel/reference-list.ts';
import type { BreachContext, BreachDecision, Command } from './decision.ts';
import { type BreachRejection, rejections } from './rejections.ts';
import type { BreachSettings } from './settings.ts';
import { standingOf, standingSanctions } from './standing.ts';
import type { Breach, BreachState } from './state.ts';

/** Why a breach has no consequence, whatever it would be; null: it may have one. */
const standingRefusal = (breach: Breach, state: BreachState): BreachRejection | null => {
  switch (standingOf(breach, state)) {
    case 'excused':
      return rejections.excused;
    case 'awaits-determination':
      return rejections.determinationRequired;
    case 'no-breach':
      return rejections.notABreach;
    case 'breach':
      return null;
  }
};

/**
 * Pupils answer for what they do outside school as far as the list says, where the policy has such a list
 * (UNA-02).
 */
const isOutOfReach = ({ capacity, where, cites }: Breach, { facts, settings }: BreachContext): boolean => {
  if (capacity !== 'pupil' || where !== 'outside-school' || settings.outsideSchool === null) return false;
  if (cites === null || !('list' in cites) || facts.list === undefined) return true;
  const entry = editionNamed(facts.list, cites.edition)?.entries.find(({ id }) => id === cites.entry);
  return entry?.outsideSchool !== true;
};

/** Exemptions are from the list of unacceptable uses, entry by entry (UNA-03). */
const isExempt = ({ cites, on }: Breach, { facts }: BreachContext): boolean =>
  cites !== null &&
  'list' in cites &&
  cites.list === 'unacceptable-use' &&
  isExemptOn(facts.exemptions, cites.entry, on);

/** What the policy has for a capacity; where a password was given away, what it has for that (ACC-06). */
export const allowedFor = (
  { kind }: Pick<Breach, 'kind'>,
  capacity: Capacity,
  { consequences, passwordConsequences }: BreachSettings,
): readonly Consequence[] => {
  const stated = kind === 'password' ? (passwordConsequences ?? consequences) : consequences;
  return stated?.[capacity] ?? [];
};

/** Where the school keeps no list of linked policies, nothing says that one is not on it (POL-09). */
const isLinked = (
  under: Command<'ImposeSanction'>['under'],
  on: string,
  { facts }: BreachContext,
): boolean => {
  const list = facts.linkedPolicies;
  if (under === undefined || list === undefined || list.editions.length === 0) return true;
  return citedEntry(list, { edition: under.edition, entry: under.policy }, on) !== null;
};

/**
 * A consequence rests on a breach that is on record and is one, and is of those that the policy has for the
 * capacity in which it was done (UNA-04, ACC-06). The same one that stands is not imposed twice.
 */
export const impose = (
  command: Command<'ImposeSanction'>,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  const { breach } = state;
  if (breach === null) return refuse(rejections.breachNotRecorded);
  const { person, capacity } = breach;
  if (person === null || capacity === null) return refuse(rejections.personRequired);
  const refusal = standingRefusal(breach, state);
  if (refusal !== null) return refuse(refusal);
  if (isExempt(breach, context)) return refuse(rejections.exempt);
  if (isOutOfReach(breach, context)) return refuse(rejections.notOutsideSchool);
  const { consequence, under, on = context.today, until = null, reasons } = command;
  if (!allowedFor(breach, capacity, context.settings).includes(consequence))
    return refuse(
      breach.kind === 'password' ? rejections.passwordConsequenceMismatch : rejections.consequenceMismatch,
    );
  if (!isLinked(under, on, context)) return refuse(rejections.policyNotLinked);
  if (standingSanctions(state).some((one) => one.consequence === consequence)) return accept();
  const data = { person, capacity, consequence, under: under ?? null, on, until, reasons };
  return accept({ type: 'SanctionImposed', data });
};

export const lift = (
  { sanction: number, on, reason }: Command<'LiftSanction'>,
  { sanctions }: BreachState,
  { today }: BreachContext,
): BreachDecision => {
  const sanction = sanctions.find(({ by }) => by === number);
  if (sanction === undefined) return refuse(rejections.sanctionNotThere);
  if (sanction.liftedOn !== null) return accept();
  const { person, capacity } = sanction;
  return accept({
    type: 'SanctionLifted',
    data: { sanction: number, person, capacity, on: on ?? today, reason },
  });
};
