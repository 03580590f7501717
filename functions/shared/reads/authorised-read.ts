import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import type { LogReader } from '../../../events/log/types.ts';
import { type Authorisation, authorise, authorised, callerOf } from '../access/authorise.ts';
import { decisionOn } from '../access/decision-on.ts';
import { type LocatedCaller, reachesByTrust } from '../access/identity.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { idIn } from '../http/ids.ts';
import { londonDate } from '../lambda/clock.ts';
import { ownerOf } from './owner-of.ts';
import type { ReadDeps } from './read-deps.ts';
import { isSensitive } from './record-read.ts';

/** What is read; for lists the stream is `views` and the id a model, for the record as a whole it is `audit` and the id an action. */
export interface Target {
  readonly school: string;
  readonly stream: string;
  readonly id: string;
}

/** The record of the address. @throws ProblemError `invalid-id` */
export const targetIn = ({ params }: HttpRequest): Target => {
  return { school: idIn(params, 'schoolId'), stream: idIn(params, 'stream'), id: idIn(params, 'streamId') };
};

/** What a read is about, and the log that says how the caller stands to it. */
export interface About {
  /** Null: nobody. */
  readonly subject: string | null;
  /** The record whose state decides, where it is not the one that is read. */
  readonly record?: { readonly stream: string; readonly id: string };
  readonly log: Pick<LogReader, 'load'>;
}

/**
 * Verifies the token, finds the caller in the target's school and asks the permission table.
 * @param about null: no relation to a person or a record can matter
 * @throws ProblemError 401, 403
 */
export const authorisedRead = async (
  deps: ReadDeps,
  request: HttpRequest,
  target: Target,
  about: About | null = null,
): Promise<Authorisation> => {
  const token = await deps.verifyToken(request.headers['authorization']);
  const { school, stream, id } = target;
  const caller = await callerOf(deps, school, token);
  const owner = ownerOf(target);
  const attempt =
    owner === null
      ? { stream, action: WHOLES.includes(stream) ? id : 'read', subject: about?.subject ?? null }
      : { stream: owner.stream, action: 'read', subject: owner.subject };
  if (about === null) return authorise(deps.permissions, caller, attempt);
  const record = { school, ...(owner ?? about.record ?? target) };
  const place = { record, today: londonDate(deps.clock()) };
  return authorised(caller, await decisionOn({ ...deps, log: about.log }, caller, attempt, place));
};

/** Pseudo streams: what is read of them is named by the action, not by a record. */
const WHOLES: readonly string[] = ['views', 'audit'];

/**
 * Tells of the read before anything is answered: of a sensitive record, and of whatever somebody reads who is not of that school.
 * @param showsSensitive whether something of a sensitive record is among what is shown
 */
export const recordedRead = async (
  deps: ReadDeps,
  { caller }: Authorisation,
  target: Target,
  showsSensitive = false,
): Promise<void> => {
  if (showsSensitive || isSensitive(target) || isAcrossSchools(caller, target))
    await deps.recordRead({ actor: caller.person, ...target });
};

/** Says of a replay who asks for it, of what, and up to which instant (GOV-04). */
export const recordedReplay = (
  deps: ReadDeps,
  { caller }: Authorisation,
  target: Target,
  { asOf, by }: Until,
): Promise<void> => deps.recordRead({ actor: caller.person, ...target, asOf, by });

/** The trust's own lists are made of every school's. Who is known at the school as well may have read by a role of the trust. */
const isAcrossSchools = (caller: LocatedCaller, { school, stream }: Target): boolean =>
  school === TRUST_TENANT ? stream === 'views' : caller.tenant !== school || reachesByTrust(caller);
