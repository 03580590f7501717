import { streamIn } from '../../domain/kernel/stream.ts';
import { streams } from '../../domain/streams/index.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import type { ProblemError } from '../shared/http/problem-error.ts';
import type { Clock } from '../shared/lambda/clock.ts';
import { claimedIn, unsigned } from './alerts/take-alert.ts';
import { unknownLink } from './found-link.ts';
import { createKnownSchools } from './known-schools.ts';
import { linkIn } from './tenant-of-link.ts';

export interface AdmitOptions<C> {
  /** Which schools the trust has, read with clients of what all share. */
  readonly schoolsOf: (ofTrust: C) => Promise<readonly string[]>;
  readonly clock: Clock;
}

/** A school that is named, and how who names one that is none is answered. */
interface Named {
  readonly school: string;
  readonly refusal: () => ProblemError;
}

/**
 * Refuses who names a school that the trust has not, a link of records that are not answered by links, or
 * a channel that is none: with the answer that a wrong secret gets, and before anything is composed, asked
 * for or kept for that name. Anybody may send such names, as many as they like.
 */
export const createAdmit = <C>({ schoolsOf, clock }: AdmitOptions<C>) => {
  const isKnown = createKnownSchools(clock);
  return async (request: HttpRequest, ofTrust: () => C): Promise<void> => {
    const named = namedIn(request, clock());
    if (named !== null && !(await isKnown(named.school, () => schoolsOf(ofTrust())))) throw named.refusal();
  };
};

/** Null: none, so that nothing of any school is read. @throws ProblemError for what no school has */
const namedIn = (request: HttpRequest, now: Date): Named | null => {
  if (request.params['schoolId'] !== undefined)
    return { school: claimedIn(request, now).school, refusal: unsigned };
  const link = linkIn(request);
  if (link === null) return null;
  const { stream, school } = link.key;
  if (!streamIn(streams, stream)?.byLink) throw unknownLink();
  return { school, refusal: unknownLink };
};
