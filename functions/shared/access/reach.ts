import { ProblemError } from '../http/problem-error.ts';
import type { LocatedCaller } from './identity.ts';
import { type Attempt, type Decision, NO_ROW } from './permitted.ts';

/** Stands in the place of a row where a registration decides. */
const REGISTRATION = 'machine-clients/feed';

/** What a service may do: read the feed, and nothing else; what of it, its reach says. */
export const decisionForClient = ({ stream, action }: Attempt): Decision =>
  stream === 'audit' && action === 'feed'
    ? { effect: 'permit', row: REGISTRATION, opensPersonal: false }
    : { effect: 'no-row', row: NO_ROW };

/**
 * Types of events that are answered: those that were asked for, of a service those that its registration names
 * where it asked for none.
 * @param asked null: every type
 * @throws ProblemError `beyond-scope` that names the types which a service may not read
 */
export const withinReach = (
  { reach, person }: LocatedCaller,
  asked: ReadonlySet<string> | null,
): ReadonlySet<string> | null => {
  if (reach === undefined) return asked;
  if (asked === null) return new Set(reach);
  const beyond = [...asked].filter((type) => !reach.includes(type));
  if (beyond.length === 0) return asked;
  throw new ProblemError(
    'beyond-scope',
    {
      detail: `the service is not registered here for events of the types ${beyond.join(', ')}: ask those who answer for the school, or leave them out`,
    },
    { person, roles: [], row: REGISTRATION },
  );
};
