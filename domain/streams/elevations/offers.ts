import { plusMinutes } from '../../kernel/instant.ts';
import type { Elevation, ElevationState } from './state.ts';

/** A role that is lent to somebody, and until when. */
export type LentRole = Pick<Elevation, 'role'> & { readonly until: string };

/** A role is asked for because it is needed now: what nobody lent within a day is asked for again. */
const ANSWERED_WITHIN_MINUTES = 24 * 60;

/** Whether somebody may still lend it. */
export const isPending = ({ isRefused, grantedAt, requestedAt }: Elevation, now: string): boolean =>
  !isRefused && grantedAt === null && now < plusMinutes(requestedAt, ANSWERED_WITHIN_MINUTES);

export const isInForce = ({ until }: Pick<Elevation, 'until'>, now: string): boolean =>
  until !== null && now < until;

/** Roles that were lent and whose time is not over; who keeps them for a while asks again when it is. */
export const lentAt = ({ elevations }: ElevationState, now: string): readonly LentRole[] =>
  elevations.flatMap(({ role, until }) => (until !== null && now < until ? [{ role, until }] : []));
