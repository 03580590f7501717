import {
  type Candidate,
  type Identified,
  type Matching,
  matchPeople,
} from '../../domain/imports/roster/match.ts';
import type { OnRecord } from '../../domain/imports/roster/record.ts';
import type { Roster, RosterPerson } from '../../domain/imports/roster/roster.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { holderIn } from '../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../domain/streams/reservations/stream.ts';
import { hashOfName } from '../shared/access/hash-of-name.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { everybodyAt } from './everybody.ts';
import { loadPerson } from './on-record.ts';
import { AT_ONCE, type RunDeps } from './run-deps.ts';

export interface Resolved extends Matching {
  /** Everybody on record, by id. */
  readonly onRecord: ReadonlyMap<string, OnRecord>;
  /** HMACs of all ids that the file has, also of flawed rows. */
  readonly marks: ReadonlySet<string>;
}

/** Where the id of an outside system is reserved, and its HMAC. */
export const outsideName = (
  { sealer }: Pick<RunDeps, 'sealer'>,
  { school, source }: Pick<ImportJob, 'school' | 'source'>,
  id: string,
) => {
  const reservation = peopleStream.reservation({ type: 'LinkOutsideId', source, id }, 'nobody');
  if (reservation === null) throw new Error('an outside id is reserved, expected a reservation');
  return hashOfName(sealer, school, reservation);
};

/** Finds out who on record each person of the file is; reads everybody once. */
export const resolvePeople = async (deps: RunDeps, job: ImportJob, roster: Roster): Promise<Resolved> => {
  const { school, source, on } = job;
  const ids = await everybodyAt(deps, school, on);
  const loaded = await atOnce(
    AT_ONCE,
    ids,
    async (id) => [id, (await loadPerson(deps, school, id)).known] as const,
  );
  const onRecord = new Map(loaded.flatMap(([id, known]) => (known === null ? [] : [[id, known] as const])));
  const identified = await atOnce(AT_ONCE, roster.people, (person) => identify(deps, job, person));
  const flawed = await atOnce(AT_ONCE, roster.flawed, async (id) => (await outsideName(deps, job, id)).hash);
  const stated = await statedOnRecord(deps, school, roster.people, onRecord);
  const candidates = [...onRecord]
    .filter(([, { state }]) => !state.outsideIds.some((one) => one.source === source))
    .map(([person, known]): Candidate => ({ person, known }));
  const matching = matchPeople(identified, candidates, (person) => stated.has(person), on);
  const marks = new Set([...identified.map(({ outside }) => outside.mark), ...flawed]);
  return { ...matching, onRecord, marks };
};

/** The holder of the id comes from the log, so that an import right after another one doubles nobody. */
const identify = async (deps: RunDeps, job: ImportJob, person: RosterPerson): Promise<Identified> => {
  const { hash: mark, key } = await outsideName(deps, job, person.id);
  const { state } = await deps.log.load(key, reservationsStream);
  const holder = holderIn(state, job.school);
  const { known } = holder === null ? { known: null } : await loadPerson(deps, job.school, holder);
  const isHeld = known?.state.outsideIds.some((one) => one.mark === mark) === true;
  const fresh = await deps.sealer.keyedHash(job.school, 'outside-person', `${job.source}|${person.id}`);
  const freshId = `r-${Buffer.from(fresh, 'base64url').toString('hex')}`;
  // Reserved a moment before the link was recorded: the same id is made again for the same person.
  return { person, outside: { id: person.id, mark }, holder: isHeld ? holder : null, freshId };
};

const statedOnRecord = async (
  deps: RunDeps,
  school: string,
  people: readonly RosterPerson[],
  onRecord: ReadonlyMap<string, OnRecord>,
): Promise<ReadonlySet<string>> => {
  const others = people.flatMap(({ personId }) =>
    personId === null || onRecord.has(personId) ? [] : [personId],
  );
  const found = await atOnce(AT_ONCE, [...new Set(others)], async (id) =>
    (await loadPerson(deps, school, id)).known === null ? [] : [id],
  );
  return new Set([...onRecord.keys(), ...found.flat()]);
};
