import type { OpenReplay } from './state.ts';

/** Events that a replay sends a second where nobody says: so few that any target keeps up. */
export const USUAL_RATE = 10;

/**
 * A subscription that asks for the past begins with a replay of it; null: it asks for none.
 * @param by number of the event that asks
 */
export const askedPast = (
  { fromPosition, fromDay }: Pick<OpenReplay, 'fromPosition' | 'fromDay'>,
  by: number,
): OpenReplay | null =>
  fromPosition === null && fromDay === null
    ? null
    : { by, ofSchool: null, fromPosition, fromDay, versions: [], perSecond: USUAL_RATE };
