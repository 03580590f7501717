import { type Contenders, createContenders } from './contenders/all.ts';
import type { Engine } from './engine.ts';
import type { Plan, Result } from './harness/compare.ts';
import { measureAppend } from './rows/append.ts';
import { type ColdStart, measureColdStarts } from './rows/cold-start.ts';
import { type Encoded, measureEncodings } from './rows/encodings.ts';
import { type Imported, measureImports } from './rows/imports.ts';
import { type Journaled, measureJournaling } from './rows/journaling.ts';
import { type Listed, measureDue, measureLists } from './rows/lists.ts';
import { measureLoad } from './rows/load.ts';
import { measureProofs, type Proved } from './rows/proofs.ts';
import { measureRecordedRead } from './rows/recorded-read.ts';
import { exportedHistory, type Folded, measureReplay } from './rows/replay.ts';
import { measureRoundTrip, seedRoundTrips } from './rows/round-trip.ts';
import { measureSealing, sealedWork } from './rows/sealing.ts';
import { seedStream } from './rows/seed-stream.ts';
import { measureThin, type Thin } from './rows/thin.ts';
import { measureVerification, type Verified } from './rows/verification.ts';
import type { Sizes } from './sizes.ts';

/** One comparison of the contenders; ours comes first. */
export interface Compared {
  readonly what: string;
  /** Events of a commit, or of the stream. */
  readonly events: number;
  readonly concurrency: number;
  readonly results: readonly Result[];
}

/** All that one run found. */
export interface Findings {
  readonly appends: readonly Compared[];
  readonly loads: readonly Compared[];
  readonly roundTrips: readonly Compared[];
  readonly recordedReads: readonly Compared[];
  readonly sealing: readonly Compared[];
  readonly thin: readonly Thin[];
  readonly encodings: readonly Encoded[];
  readonly journaling: readonly Journaled[];
  readonly replay: readonly Folded[];
  readonly verification: Verified;
  readonly proofs: readonly Proved[];
  readonly coldStarts: readonly ColdStart[];
  readonly lists: readonly Listed[];
  readonly due: readonly Listed[];
  readonly imports: readonly Imported[];
}

type Say = (text: string) => void;

const inTurn = async <T, R>(
  values: readonly T[],
  work: (value: T) => Promise<R> | R,
): Promise<readonly R[]> => {
  const results: R[] = [];
  for (const value of values) results.push(await work(value));
  return results;
};

export const measureAll = async (engine: Engine, sizes: Sizes, say: Say): Promise<Findings> => {
  const contenders = await createContenders(engine);
  return { ...(await onTheEngine(contenders, sizes, say)), ...(await inThisProcess(sizes, say)) };
};

type OnTheEngine = Pick<
  Findings,
  | 'appends'
  | 'loads'
  | 'roundTrips'
  | 'recordedReads'
  | 'sealing'
  | 'thin'
  | 'journaling'
  | 'coldStarts'
  | 'lists'
  | 'due'
  | 'imports'
>;

const onTheEngine = async (contenders: Contenders, sizes: Sizes, say: Say): Promise<OnTheEngine> => ({
  appends: await inTurn(
    sizes.append.flatMap((plan) => [1, 2, 3].map((events) => ({ plan, events }))),
    ({ plan, events }) =>
      compared('append', events, plan, say, () => measureAppend(contenders, events, plan)),
  ),
  roundTrips: await roundTrips(contenders, sizes, say),
  recordedReads: await recordedReads(contenders.engine, sizes, say),
  sealing: await sealing(contenders.engine, sizes, say),
  loads: (await inTurn(sizes.lengths, (events) => loads(contenders, events, sizes, say))).flat(),
  thin: await inTurn(['PutItem', 'Query', 'GetItem', 'TransactWriteItems'] as const, (operation) => {
    say(`without the SDK: ${operation}`);
    return measureThin(contenders, operation, sizes.thin);
  }),
  journaling: await inTurn([1, 2, 4, 8], (relays) => {
    say(`journaling by ${relays}`);
    return measureJournaling(contenders.engine, relays, sizes.journaled);
  }),
  coldStarts: await coldStarts(contenders, sizes, say),
  lists: await measureLists(contenders.engine, sizes.lists, say),
  due: await measureDue(contenders.engine, sizes.lists, say),
  imports: await measureImports(contenders.engine, sizes.imported, say),
});

/** What the access journal costs a read (decision 34). */
export const recordedReads = (engine: Engine, sizes: Sizes, say: Say): Promise<readonly Compared[]> =>
  inTurn(sizes.loads, (plan) =>
    compared('recorded read', 100, plan, say, () =>
      measureRecordedRead(engine, plan, `recorded-${plan.concurrency}`),
    ),
  );

/** What sealing costs a command, an append and a load. */
export const sealing = (engine: Engine, sizes: Sizes, say: Say): Promise<readonly Compared[]> =>
  inTurn(
    sizes.sealed.flatMap((plan) => sealedWork.map((work) => ({ plan, work }))),
    ({ plan, work }) => compared(work, 1, plan, say, () => measureSealing(engine, work, plan)),
  );

const coldStarts = (
  { engine }: Contenders,
  { coldStarts: rounds }: Sizes,
  say: Say,
): Promise<readonly ColdStart[]> => {
  say('cold starts');
  return measureColdStarts(engine, 'commands', rounds);
};

const loads = async (
  contenders: Contenders,
  events: number,
  sizes: Sizes,
  say: Say,
): Promise<readonly Compared[]> => {
  say(`a stream of ${events} events`);
  const seeded = await seedStream(contenders, events);
  return inTurn(sizes.loads, (plan) =>
    compared('load', events, plan, say, () => measureLoad(contenders, seeded, plan)),
  );
};

const roundTrips = async (contenders: Contenders, sizes: Sizes, say: Say): Promise<readonly Compared[]> => {
  say('streams for round trips');
  const seeded = await seedRoundTrips(contenders, sizes.streams);
  return inTurn(sizes.roundTrips, (plan) =>
    compared('round trip', 100, plan, say, () => measureRoundTrip(contenders, seeded, plan)),
  );
};

const compared = async (
  what: string,
  events: number,
  { concurrency }: Plan,
  say: Say,
  measure: () => Promise<readonly Result[]>,
): Promise<Compared> => {
  say(`${what}, ${events}, concurrency ${concurrency}`);
  return { what, events, concurrency, results: await measure() };
};

const inThisProcess = async (sizes: Sizes, say: Say): Promise<Omit<Findings, keyof OnTheEngine>> => {
  say('encodings, replay, verification, proofs');
  return {
    encodings: await measureEncodings(sizes.rounds, sizes.encodedCommits),
    replay: measureReplay(exportedHistory(sizes.replayed, 1), sizes.rounds),
    verification: await measureVerification(exportedHistory(sizes.verified, 1), Math.min(3, sizes.rounds)),
    proofs: await inTurn(sizes.trees, (size) => measureProofs(size, sizes.rounds)),
  };
};
