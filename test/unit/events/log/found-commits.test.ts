import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundCommit } from '../../../../events/log/found.ts';
import { createReadFound } from '../../../../events/log/found-commits.ts';
import { markerKey } from '../../../../events/log/journal/refs.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { historyOf, trust, type Written } from '../../../support/journal-campaign/history.ts';

const school = 'larkfield-infant';
const key = { school, stream: 'agreements', id: 'one' };
const history = historyOf(
  school,
  Array.from({ length: 6 }, () => ({ stream: 0, facts: [], events: 1 })),
);
/** The same numbers with other contents, each following the one before. */
const other = historyOf(
  school,
  Array.from({ length: 8 }, () => ({ stream: 0, facts: [], events: 2 })),
);

let { client, items } = fakeDynamo();
const stand = ({ item }: Written, at = item) =>
  void items.set(`log ${at['pk']?.S} ${at['sk']?.N}`, { ...item, pk: at['pk']!, sk: at['sk']! });
const mark = ({ read: { commit, hash } }: Written, position: number) => {
  const item = {
    ...markerKey(school, commit),
    p: { N: `${position}` },
    h: { B: Buffer.from(hash, 'base64url') },
  };
  items.set(`journal ${item.pk.S} ${item.sk.N}`, item);
};
const remove = (table: string, commit: number) => items.delete(`${table} ${school}/agreements/one ${commit}`);
const found = async (after = 0): Promise<readonly FoundCommit[]> => {
  const deps = { log: { client, tableName: 'log' }, journal: { client, tableName: 'journal' }, trust };
  return Array.fromAsync(createReadFound(deps)(key, after));
};
const standings = async (after = 0) =>
  (await found(after)).map(({ standing, position }) => [standing, position]);

beforeEach(() => {
  ({ client, items } = fakeDynamo());
  for (const [index, one] of history.entries()) {
    stand(one);
    if (index < 4) mark(one, 10 + index);
  }
});

describe('a stream as it is found', () => {
  it('GOV-04 is intact where each commit is the one that was journaled, and what follows is not journaled yet', async () => {
    const wanted = [10, 11, 12, 13, null, null].map((position) => ['intact', position]);
    expect(await standings()).toEqual(wanted);
    for (const after of [1, 3, 4, 5, 6]) expect(await standings(after)).toEqual(wanted.slice(after));
  });

  it('GOV-04 shows a commit that was altered with the hash that was journaled, though the chain was recomputed from there', async () => {
    for (const one of other.slice(1, 6)) stand(one);
    expect(await standings()).toEqual([
      ['intact', 10],
      ['altered', 11],
      ['altered', 12],
      ['altered', 13],
      ['foreign', null],
      ['foreign', null],
    ]);
    expect((await found())[1]).toEqual({
      standing: 'altered',
      ref: { stream: 'agreements', id: 'one', commit: 2 },
      position: 11,
      hash: history[1]!.read.hash,
      found: { text: other[1]!.read.text, hash: other[1]!.read.hash },
    });
  });

  it('GOV-04 shows what was removed: in the middle, at the end, and all of it', async () => {
    remove('log', 2);
    expect((await standings())[1]).toEqual(['missing', 11]);
    for (const commit of [4, 5, 6]) remove('log', commit);
    expect(await standings()).toEqual([
      ['intact', 10],
      ['missing', 11],
      ['intact', 12],
      ['missing', 13],
    ]);
    for (const commit of [1, 3]) remove('log', commit);
    expect(await standings()).toEqual([10, 11, 12, 13].map((position) => ['missing', position]));
  });

  it('GOV-04 shows as foreign what was appended behind an altered end: it can never be journaled', async () => {
    for (const commit of [5, 6]) remove('log', commit);
    for (const one of other.slice(3, 5)) stand(one);
    expect(await standings(2)).toEqual([
      ['intact', 12],
      ['altered', 13],
      ['foreign', null],
    ]);
  });

  it('GOV-04 shows as foreign what is of another trust, of another place, or no commit at all', async () => {
    const elsewhere = historyOf(school, [{ stream: 0, facts: [], events: 1 }], 'two');
    for (const commit of [5, 6]) remove('log', commit);
    stand(elsewhere[0]!, history[4]!.item);
    expect((await standings(4))[0]).toEqual(['foreign', null]);
    stand(history[5]!);
    remove('log', 5);
    expect(await standings(4)).toEqual([['foreign', null]]);
    items.set(`log ${school}/agreements/one 5`, { ...history[4]!.item, b: { B: new Uint8Array([9]) } });
    expect(await found(4)).toMatchObject([
      { standing: 'foreign', ref: { commit: 5 }, found: { text: null, hash: null } },
      { standing: 'foreign', ref: { commit: 6 } },
    ]);
  });

  it('GOV-04 shows a commit as altered where it can no longer be read', async () => {
    items.set(`log ${school}/agreements/one 3`, { ...history[2]!.item, b: { B: new Uint8Array([9]) } });
    expect((await found())[2]).toMatchObject({
      standing: 'altered',
      position: 12,
      found: { text: null, hash: null },
    });
  });

  it('GOV-04 goes on from a number whose commit is gone', async () => {
    remove('log', 5);
    expect(await standings(5)).toEqual([['foreign', null]]);
    remove('log', 4);
    stand(history[4]!);
    expect(await standings(4)).toEqual([
      ['intact', null],
      ['intact', null],
    ]);
  });

  it('GOV-04 is read in stretches where a stream has more markers than one request brings', async () => {
    const long = historyOf(
      school,
      Array.from({ length: 2100 }, () => ({ stream: 0, facts: [], events: 1 })),
    );
    for (const [index, one] of long.entries()) {
      stand(one);
      if (index < 2050) mark(one, index + 1);
    }
    remove('log', 1500);
    const all = await found();
    expect(all).toHaveLength(2100);
    expect(all.filter(({ standing }) => standing !== 'intact')).toMatchObject([
      { standing: 'missing', position: 1500 },
    ]);
  });
});
