import * as z from 'zod/mini';
import type { SchoolCalendar } from '../../../domain/kernel/calendar.ts';
import type { FollowedRun } from '../../../domain/kernel/legal-run.ts';
import { unpublished } from '../../../domain/kernel/legal-time.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import { checksStream, runsOfCheck } from '../../../domain/streams/checks/stream.ts';
import { dataBreachesStream, runsOfDataBreach } from '../../../domain/streams/data-breaches/stream.ts';
import { dataComplaintsStream, runsOfDataComplaint } from '../../../domain/streams/data-complaints/stream.ts';
import { disclosuresStream, runsOfDisclosure } from '../../../domain/streams/disclosures/stream.ts';
import { fileTransfersStream, runsOfFileTransfer } from '../../../domain/streams/file-transfers/stream.ts';
import { type SchoolState, schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { runsOfTraining, trainingStream } from '../../../domain/streams/training/stream.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import type { Commit } from '../../../events/log/types.ts';

const { upcast } = createUpcaster(catalogue);
const schoolIn = z.custom<SchoolState>();

const calendarOf = (state: Counted | undefined): SchoolCalendar =>
  state === undefined ? unpublished : (schoolsStream.offers?.(schoolIn.parse(state), '') ?? unpublished);

/** The newest state of each record of a stream. */
const newestOf = (stream: AnyStream) => {
  const states = new Map<string, Counted>();
  const name = stream.events.stream;
  const see = (commit: Commit): void => {
    if (commit.stream !== name) return;
    const after = commit.events.reduce<Counted>(
      (state, event) => stream.evolve(state, { ...event, ...upcast(name, event) }),
      states.get(commit.id) ?? stream.initialState,
    );
    states.set(commit.id, after);
  };
  return { name, states, see };
};

/** What runs by the records of a stream. */
const runsIn = <S extends Counted>(stream: AnyStream, runsOf: (state: S) => readonly FollowedRun[]) => {
  const { name, states, see } = newestOf(stream);
  const stateIn = z.custom<S>();
  const runs = () =>
    [...states].flatMap(([id, state]) =>
      runsOf(stateIn.parse(state)).map((run) => ({ name: `${name}/${id}`, run })),
    );
  return { see, runs };
};

/**
 * What is followed while a journal is replayed: all that runs under a rule, and the calendar of the school.
 */
export const followed = () => {
  const schools = newestOf(schoolsStream);
  const all = [
    runsIn(dataBreachesStream, runsOfDataBreach),
    runsIn(disclosuresStream, runsOfDisclosure),
    runsIn(dataComplaintsStream, runsOfDataComplaint),
    runsIn(fileTransfersStream, runsOfFileTransfer),
    runsIn(checksStream, runsOfCheck),
    runsIn(trainingStream, runsOfTraining),
  ];
  let tampered = 0;
  return {
    see: (found: FoundPosition): void => {
      if (found.standing !== 'intact') tampered += 1;
      else for (const one of [schools, ...all]) one.see(found.read.commit);
    },
    runs: () => all.flatMap((one) => one.runs()),
    calendar: (): SchoolCalendar => calendarOf([...schools.states.values()][0]),
    tampered: () => tampered,
  };
};
