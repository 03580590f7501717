import type { Breach, BreachState, Sanction } from './state.ts';

/**
 * Where a breach stands: on a list, in an agreement or policy, or determined; waiting for the headteacher;
 * determined to be none; or excused by an emergency (UNA-01, NET-09).
 */
export const standings = ['breach', 'awaits-determination', 'no-breach', 'excused'] as const;
export type BreachStanding = (typeof standings)[number];

export const standingOf = (
  { cites, excuse }: Pick<Breach, 'cites' | 'excuse'>,
  { determination }: Pick<BreachState, 'determination'>,
): BreachStanding => {
  if (excuse !== null) return 'excused';
  if (cites !== null) return 'breach';
  if (determination === null) return 'awaits-determination';
  return determination.isUnacceptable ? 'breach' : 'no-breach';
};

/** Sanctions that were not lifted. */
export const standingSanctions = ({ sanctions }: Pick<BreachState, 'sanctions'>): readonly Sanction[] =>
  sanctions.filter(({ liftedOn }) => liftedOn === null);
