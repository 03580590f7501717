import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { logKey } from '../../../events/log/key.ts';
import type { CommitRef } from '../../../events/log/types.ts';
import type { Outcome, World } from './campaign.ts';

const nameOf = ({ stream, id, commit }: CommitRef): string => `${stream}/${id}/${commit}`;

/** All that the journal promises, checked on what a campaign left behind. */
export const expectPromisesKept = async (world: World, { history, journal, bus }: Outcome): Promise<void> => {
  const entries = await journal.readJournal(world.school, 0, 10_000);
  const positions = new Map(entries.map((entry) => [nameOf(entry), entry.position]));
  expect(
    entries.map(({ position }) => position),
    'positions are contiguous from 1',
  ).toEqual(entries.map((_, index) => index + 1));
  expect(
    entries.map((entry) => `${nameOf(entry)} ${entry.hash}`).sort(),
    'each commit stands in the journal exactly once',
  ).toEqual(history.map(({ read }) => `${nameOf(read.commit)} ${read.hash}`).sort());
  expect(outOfOrder(history, positions), 'each commit stands after what it relies on').toEqual([]);
  expect(
    entries.map(({ at }) => at),
    'time never goes back',
  ).toEqual(entries.map(({ at }) => at).sort());
  expect(await markersOf(world, history), 'markers agree with pages').toEqual(positions);
  expect(bus.tooEarly, 'nothing is published before it was journaled').toEqual([]);
  expectPublished(history, positions, bus);
};

const outOfOrder = (history: Outcome['history'], positions: ReadonlyMap<string, number>): readonly string[] =>
  history.flatMap(({ read: { commit } }) => {
    const before = [{ ...commit, commit: commit.commit - 1 }, ...commit.facts]
      .filter((ref) => ref.commit > 0)
      .map(nameOf);
    const own = positions.get(nameOf(commit)) ?? 0;
    return before
      .filter((ref) => (positions.get(ref) ?? Number.POSITIVE_INFINITY) >= own)
      .map((ref) => `${nameOf(commit)} before ${ref}`);
  });

const expectPublished = (
  history: Outcome['history'],
  positions: ReadonlyMap<string, number>,
  bus: Outcome['bus'],
): void => {
  const published = new Set(bus.accepted.map(({ id, position }) => `${id} at ${position}`));
  const wanted = history.flatMap(({ read: { commit } }) =>
    commit.events.map(
      (_, index) => `${logKey(commit)}/${commit.firstVersion + index} at ${positions.get(nameOf(commit))}`,
    ),
  );
  expect([...published].sort(), 'each event is published with its final position, and with no other').toEqual(
    wanted.sort(),
  );
};

const markersOf = async (
  { client, tables }: World,
  history: Outcome['history'],
): Promise<ReadonlyMap<string, number>> => {
  const Keys = history.map(({ read: { commit } }) => ({
    pk: { S: logKey(commit) },
    sk: { N: String(commit.commit) },
  }));
  const { Responses } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [tables.journal]: { Keys, ConsistentRead: true } } }),
  );
  const markers = (Responses?.[tables.journal] ?? []).map(
    ({ pk, sk, p }) => [`${pk?.S}/${sk?.N}`, Number(p?.N)] as const,
  );
  return new Map(markers.map(([key, position]) => [key.slice(key.indexOf('/') + 1), position]));
};
