import { type AnyNeeds, type FactSource, OF_THE_SCHOOL } from '../../../domain/kernel/facts.ts';
import { recordOf } from '../../../domain/kernel/ids.ts';
import { ANY_RECORD, noRecord } from '../../../domain/kernel/retention.ts';
import { recordView } from '../../../domain/kernel/retention-deadline.ts';
import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import { logKey } from '../../../events/log/key.ts';
import type { FactRef, LogReader } from '../../../events/log/types.ts';
import { londonDate } from '../lambda/clock.ts';
import type { CommandToRun } from './command-to-run.ts';

export interface FactsRead {
  readonly values: Readonly<Record<string, unknown>>;
  /** Each stream once, as the transaction demands (one operation an item). */
  readonly refs: readonly FactRef[];
}

export interface FactDeps {
  readonly streams: readonly AnyStream[];
  readonly log: LogReader;
}

interface Fact {
  readonly ref: FactRef;
  /** Whether what was decided on may be recorded only while it is the newest. */
  readonly isCondition: boolean;
  readonly value: unknown;
  readonly recordedAt: string | null;
}

/**
 * Reads what a decision relies on, all at once. The record's own stream is no fact of itself: its next commit
 * is what the append conditions. @throws Error when a stream names a fact that nobody offers, which is a bug
 */
export const readFacts = async (
  deps: FactDeps,
  { stream, key, command }: CommandToRun,
  state: Counted,
): Promise<FactsRead> => {
  const needs = {
    ...stream.facts.needs(command, key.id, key.school),
    ...stream.facts.needsOfState?.(command, state, key.id, key.school),
  };
  const first = await readAll(deps, key.school, needs);
  const more = stream.facts.needsOfFacts?.(command, valuesIn(first)) ?? {};
  const read = [...first, ...(await readAll(deps, key.school, more))];
  const refs = read
    .flatMap(([, facts]) => [facts].flat().flatMap(({ ref, isCondition }) => (isCondition ? [ref] : [])))
    .filter((ref) => logKey(ref) !== logKey(key));
  return {
    values: valuesIn(read),
    refs: oldestOfEach(refs),
  };
};

/** The same for a process, which appends nothing that could depend on them. */
export const factValues = async (
  deps: FactDeps,
  school: string,
  needs: AnyNeeds,
): Promise<FactsRead['values']> =>
  Object.fromEntries((await readAll(deps, school, needs)).map(([name, facts]) => [name, valuesOf(facts)]));

/** The same for a deadline, and when each of the streams was last recorded in; null for one that is empty. */
export const factsKnown = async (deps: FactDeps, school: string, needs: AnyNeeds) => {
  const read = await readAll(deps, school, needs);
  const values: FactsRead['values'] = Object.fromEntries(
    read.map(([name, facts]) => [name, valuesOf(facts)]),
  );
  return {
    values,
    recordedAt: read.flatMap(([, facts]) => [facts].flat().map(({ recordedAt }) => recordedAt)),
  };
};

const readAll = (deps: FactDeps, school: string, needs: AnyNeeds) =>
  Promise.all(
    entriesOf(needs).map(async ([name, need]) => [name, await readOne(deps, school, need)] as const),
  );

const entriesOf = (needs: AnyNeeds) =>
  Object.entries(needs).flatMap(([name, need]) => (need === undefined ? [] : [[name, need] as const]));

const isList = (need: FactSource | readonly FactSource[]): need is readonly FactSource[] =>
  Array.isArray(need);

const readOne = (
  deps: FactDeps,
  school: string,
  need: FactSource | readonly FactSource[],
): Promise<Fact | readonly Fact[]> =>
  isList(need) ? Promise.all(need.map((source) => factOf(deps, school, source))) : factOf(deps, school, need);

const factOf = async (deps: FactDeps, school: string, source: FactSource): Promise<Fact> => {
  if (source.stream === ANY_RECORD) return recordFact(deps, school, source);
  const { streams, log } = deps;
  const owner = streamIn(streams, source.stream);
  if (owner === undefined || owner.offers === null)
    throw new Error(`${source.stream} offers nothing that could be relied on`);
  const tenant = source.school ?? school;
  const key = { ...source, school: tenant, id: source.id === OF_THE_SCHOOL ? tenant : source.id };
  const { commit, state, recordedAt } = await log.load(key, owner);
  const value = owner.offers(state, key.id);
  return { ref: { ...key, commit }, isCondition: !owner.changesAhead, value, recordedAt };
};

/** Of a record of any stream, how long it is kept and what it holds; of no stream that there is: nothing. */
const recordFact = async ({ streams, log }: FactDeps, school: string, source: FactSource): Promise<Fact> => {
  const { stream, id } = recordOf(source.id);
  const key = { school: source.school ?? school, stream, id };
  const owner = streamIn(streams, stream);
  if (owner === undefined)
    return { ref: { ...key, commit: 0 }, isCondition: false, value: noRecord, recordedAt: null };
  const { commit, state, recordedAt } = await log.load(key, owner);
  const lastEntryOn = recordedAt === null ? null : londonDate(new Date(recordedAt));
  const value = recordView(owner, { state, streamId: id, lastEntryOn });
  return { ref: { ...key, commit }, isCondition: true, value, recordedAt };
};

const valuesIn = (read: readonly (readonly [string, Fact | readonly Fact[]])[]): FactsRead['values'] =>
  Object.fromEntries(read.map(([name, facts]) => [name, valuesOf(facts)]));

const valuesOf = (facts: Fact | readonly Fact[]): unknown =>
  'ref' in facts ? facts.value : facts.map(({ value }) => value);

/**
 * Two reads of one stream may have seen different commits: what still holds for the older one holds for both.
 */
const oldestOfEach = (refs: readonly FactRef[]): readonly FactRef[] => {
  const newestFirst = refs.toSorted((a, b) => b.commit - a.commit);
  return [...new Map(newestFirst.map((ref) => [logKey(ref), ref])).values()];
};
