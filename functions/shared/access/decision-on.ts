import { type Concern, concernOfSubject } from '../../../domain/kernel/concern.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';
import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import { streams } from '../../../domain/streams/index.ts';
import { classOf, isParentOf } from '../../../domain/streams/people/offers.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import type { Caller } from './identity.ts';
import { type Attempt, type Decision, grantFor, lookupsFor } from './permitted.ts';
import type { LookedUp } from './standing.ts';

export interface DecisionDeps {
  readonly permissions: readonly Permission[];
  readonly log: Pick<LogReader, 'load'>;
}

/** Where to look: the record that decides, and the day, `YYYY-MM-DD`, London. */
export interface Place {
  readonly record: StreamKey;
  readonly today: string;
}

/**
 * What the table says; the person and the record that it is about are read only where a row that needs them
 * could decide.
 */
export const decisionOn = async (
  deps: DecisionDeps,
  caller: Caller,
  attempt: Attempt,
  place: Place,
): Promise<Decision> => {
  const { permissions, log } = deps;
  const needed = lookupsFor(permissions, caller, attempt);
  if (needed.size === 0) return grantFor(permissions, caller, attempt);
  const [person, concern] = await Promise.all([
    needed.has('person') ? personFor(log, caller, attempt.subject, place) : undefined,
    needed.has('concern') ? concernFor(log, place.record) : undefined,
  ]);
  const looked = { ...attempt.looked, ...(person && { person }), ...(concern && { concern }) };
  return grantFor(permissions, caller, { ...attempt, looked });
};

/**
 * What relations to the person whom it is about rest on: one read, where one of them could decide, and the
 * attempt as it was elsewhere.
 */
export const withPerson = async (
  { permissions, log }: DecisionDeps,
  caller: Caller,
  attempt: Attempt,
  place: Place,
): Promise<Attempt> => {
  if (!lookupsFor(permissions, caller, attempt).has('person')) return attempt;
  const person = await personFor(log, caller, attempt.subject, place);
  return { ...attempt, looked: { ...attempt.looked, person } };
};

/** Whose child somebody is, by the child's own record at this moment, and in which class. */
const personFor = async (
  log: DecisionDeps['log'],
  { person }: Caller,
  subject: string | null,
  { record: { school }, today }: Place,
): Promise<NonNullable<LookedUp['person']>> => {
  if (subject === null) return { isOwnChild: false, class: null };
  const { state } = await log.load({ school, stream: 'people', id: subject }, peopleStream);
  return { isOwnChild: isParentOf(state, person, today), class: classOf(state, today) };
};

/** Whom a record concerns, by a state that was read anyway. */
export const concernIn = (
  { concernOf, subjectOf }: Pick<AnyStream, 'concernOf' | 'subjectOf'>,
  state: Counted,
  id: string,
): Concern => (concernOf === null ? concernOfSubject(subjectOf(id, null)) : concernOf(state, id));

const concernFor = async (log: DecisionDeps['log'], key: StreamKey): Promise<Concern> => {
  const stream = streamIn(streams, key.stream);
  if (stream === undefined) return concernOfSubject(null);
  if (stream.concernOf === null) return concernOfSubject(stream.subjectOf(key.id, null));
  const { state } = await log.load(key, stream);
  return concernIn(stream, state, key.id);
};
