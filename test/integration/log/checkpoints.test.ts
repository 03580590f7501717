import { beforeAll, describe, expect, it } from 'vitest';
import { createCheckpoints } from '../../../events/log/checkpoints/create-checkpoints.ts';
import { newestCheckpoint } from '../../../events/log/checkpoints/newest-checkpoint.ts';
import { putCheckpoint, putCountersignature } from '../../../events/log/checkpoints/put.ts';
import { createNotified } from '../../../functions/shared/checkpoints/notified.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

const client = testClient();
let table: { readonly client: typeof client; readonly tableName: string };
beforeAll(async () => {
  table = { client, tableName: (await createTables('checkpoints', client)).journal };
});

const time = '2026-09-03T09:05:00.000Z';
const large = 2 ** 45;
const put = (school: string, size: number, previous: number) =>
  putCheckpoint(table, school, { size, time, note: `note ${size}`, previous });
const sizesIn = async (school: string, after: number, limit = 100) =>
  (await createCheckpoints(table).list(school, after, limit)).map(({ size }) => size);

describe('the index of checkpoints', () => {
  it('GOV-04 grows at its end only, and replaces nothing', async () => {
    expect(await put('larkfield-infant', 10, 0)).toBe(true);
    expect(await put('larkfield-infant', 10, 0)).toBe(false);
    expect(await put('larkfield-infant', 7, 0)).toBe(false);
    expect(await put('larkfield-infant', 12, 10)).toBe(true);
    expect(await put('larkfield-infant', 11, 10)).toBe(false);
    expect(await put('larkfield-infant', large, 12)).toBe(true);
    expect(await sizesIn('larkfield-infant', 0)).toEqual([10, 12, large]);
    expect(await sizesIn('larkfield-infant', 10, 1)).toEqual([12]);
    expect(await sizesIn('hollowbrook-primary', 0)).toEqual([]);
  });

  it('GOV-04 takes one of several that are put behind the same one at once', async () => {
    await put('race', 5, 0);
    const taken = await Promise.all([6, 7, 8, 9].map((size) => put('race', size, 5)));
    expect(taken.filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(await sizesIn('race', 5)).toEqual([6, 7, 8, 9].filter((_, index) => taken[index]));
  });

  it('GOV-04 finds the newest, one by its size, and the smallest that covers a position', async () => {
    const checkpoints = createCheckpoints(table);
    expect(await checkpoints.latest('larkfield-infant')).toEqual({
      size: large,
      time,
      note: `note ${large}`,
      countersignatures: [],
    });
    expect((await checkpoints.at('larkfield-infant', 12))?.note).toBe('note 12');
    expect(await checkpoints.at('larkfield-infant', 11)).toBeNull();
    const covering = [1, 10, 11, 13, large + 1].map(
      async (position) => (await checkpoints.covering('larkfield-infant', position))?.size,
    );
    expect(await Promise.all(covering)).toEqual([10, 10, 12, large, undefined]);
    expect(await checkpoints.latest('nowhere')).toBeNull();
    expect(await newestCheckpoint(table, 'larkfield-infant')).toEqual({
      size: large,
      time,
      note: `note ${large}`,
    });
    expect(await newestCheckpoint(table, 'nowhere')).toBeNull();
    expect(await checkpoints.covering('race', 0)).toMatchObject({ size: 5 });
  });

  it('GOV-04 gives each checkpoint its own countersignatures, whatever the ids of the keys', async () => {
    const add = (size: number, keyId: number) =>
      putCountersignature(table, 'larkfield-infant', { size, keyId, line: `${size} by ${keyId}` });
    const ids = [0, 1, 4_294_967_295];
    for (const size of [10, large]) for (const keyId of ids) expect(await add(size, keyId)).toBe(true);
    expect(await add(10, 1)).toBe(false);
    const found = await createCheckpoints(table).list('larkfield-infant', 0, 10);
    expect(found.map(({ countersignatures }) => countersignatures)).toEqual([
      ids.map((keyId) => `10 by ${keyId}`),
      [],
      ids.map((keyId) => `${large} by ${keyId}`),
    ]);
  });
});

describe('who was notified of checkpoints', () => {
  it('GOV-04 is kept for each recipient of each school', async () => {
    const notified = createNotified(client, table.tableName);
    expect(await notified.upTo('larkfield-infant', 'chair')).toBeNull();
    await notified.note('larkfield-infant', 'chair', 12);
    await notified.note('larkfield-infant', '_bus', 10);
    expect(await notified.upTo('larkfield-infant', 'chair')).toBe(12);
    expect(await notified.upTo('larkfield-infant', '_bus')).toBe(10);
    expect(await notified.upTo('hollowbrook-primary', 'chair')).toBeNull();
  });
});
