import { homeOf, TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Source } from '../../../domain/kernel/projection.ts';
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

/** Who may read, and in which request they asked. */
export interface AuthorisedRead extends Authorisation {
  readonly correlationId: string;
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
 * Verifies the token, finds the caller in the target's school and asks the permission table. An access journal is read as a whole by
 * those who may read the whole of what it is about.
 * @param about null: no relation to a person or a record can matter
 * @throws ProblemError 401, 403
 */
export const authorisedRead = async (
  deps: ReadDeps,
  request: HttpRequest,
  target: Target,
  about: About | null = null,
): Promise<AuthorisedRead> => {
  const { correlationId } = request;
  const token = await deps.verifyToken(request.headers['authorization']);
  const { school, stream, id } = target;
  const caller = await callerOf(deps, stream === 'audit' ? homeOf(school) : school, token);
  const owner = ownerOf(target);
  const attempt =
    owner === null
      ? { stream, action: WHOLES.includes(stream) ? id : 'read', subject: about?.subject ?? null }
      : { stream: owner.stream, action: 'read', subject: owner.subject };
  if (about === null) return { ...authorise(deps.permissions, caller, attempt), correlationId };
  const record = { school, ...(owner ?? about.record ?? target) };
  const place = { record, today: londonDate(deps.clock()) };
  const decision = await decisionOn({ ...deps, log: about.log }, caller, attempt, place);
  return { ...authorised(caller, decision), correlationId };
};

/** Pseudo streams: what is read of them is named by the action, not by a record. */
const WHOLES: readonly string[] = ['views', 'audit'];

/**
 * Records the read before anything is answered: of a sensitive record, and of whatever somebody reads who is not of that school.
 * @param shown the sensitive records on a page of a list
 */
export const recordedRead = async (
  deps: ReadDeps,
  authorisation: AuthorisedRead,
  target: Target,
  shown: readonly Source[] = [],
): Promise<void> => {
  if (shown.length === 0 && !isSensitive(target) && !isAcrossSchools(authorisation.caller, target)) return;
  const names = shown.map(({ stream, id }) => `${stream}/${id}`);
  await deps.recordRead({ ...askedBy(authorisation), ...target, shown: [...new Set(names)] });
};

/** Records of a replay who asks for it, of what, and up to which instant (GOV-04). */
export const recordedReplay = (
  deps: ReadDeps,
  authorisation: AuthorisedRead,
  target: Target,
  { asOf, by }: Until,
): Promise<void> => deps.recordRead({ ...askedBy(authorisation), ...target, asOf, by });

/** As it is, or as it was: what is asked of the past is a replay, whatever it is of. */
export const recordedLook = (
  deps: ReadDeps,
  authorisation: AuthorisedRead,
  target: Target,
  until: Until | null,
): Promise<void> =>
  until === null
    ? recordedRead(deps, authorisation, target)
    : recordedReplay(deps, authorisation, target, until);

const askedBy = ({ caller: { person, roles }, row, correlationId }: AuthorisedRead) => {
  return { actor: person, roles, row, correlationId };
};

/** The trust's own lists are made of every school's. Who is known at the school as well may have read by a role of the trust. */
const isAcrossSchools = (caller: LocatedCaller, { school: tenant, stream }: Target): boolean => {
  const school = homeOf(tenant);
  return school === TRUST_TENANT ? stream === 'views' : caller.tenant !== school || reachesByTrust(caller);
};
