import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { plusDays } from '../../../domain/kernel/day.ts';
import { runDigest } from '../../../functions/run-deadlines/digest.ts';
import { coverCommits, readCover } from '../../../functions/shared/deadlines/due-cover.ts';
import { dueIn } from '../../../functions/shared/deadlines/due-item.ts';
import { actionsKey, digestKey } from '../../../functions/shared/deadlines/due-keys.ts';
import { remakeDues } from '../../../functions/shared/deadlines/remake-dues.ts';
import { remakePage } from '../../../functions/shared/deadlines/remake-school.ts';
import { queryAll } from '../../../functions/shared/read-model/query-all.ts';
import { inventedSite } from '../../support/due-dates/invented-site.ts';
import { school } from '../../support/due-dates/site.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';

beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

it('ORG-07 puts, replaces and removes hundreds of rows, and goes through a school in pages, as the engine has it', {
  timeout: 60_000,
}, async () => {
  const client = testClient();
  const table = { client, tableName: (await createTables('dues', client)).readModel };
  const site = inventedSite();
  const deps = { ...site.deps, table };
  const register = site.keyOf('registers/g-1');
  const rows = async (pk: string) =>
    (await Array.fromAsync(queryAll({ ...table, pk }))).flatMap((item) => dueIn(item) ?? []);
  const dates = Array.from({ length: 130 }, (_, index) => plusDays('2026-09-20', index));
  for (const [commit, own] of [dates, dates.slice(100), []].entries()) {
    await site.record('registers/g-1', 'DatesSet', { dates: own, about: `p-${commit}` });
    await Promise.all([remakeDues(deps, register), remakeDues(deps, register)]);
    expect(
      (await rows(actionsKey(school))).filter(({ act }) => act === 'fall-due').map(({ due }) => due.cycle),
    ).toEqual(own);
    expect((await rows(digestKey(school))).every(({ due }) => due.about === `p-${commit}`)).toBe(true);
    expect(await readCover(table, register)).toMatchObject({ commit: commit + 1 });
  }
  const others = Array.from({ length: 30 }, (_, index) => `registers/r-${index}`);
  for (const name of others) {
    await site.record(name, 'DatesSet', { dates: ['2026-09-25'], about: 'p-1' });
    await remakeDues(deps, site.keyOf(name));
  }
  const first = await remakePage(deps, school, '');
  expect([first.failed, (await remakePage(deps, school, first.next ?? '')).next]).toEqual([[], null]);
  expect(first.next).not.toBeNull();
  expect((await coverCommits(table, school)).size).toBe(31);
  const asked: string[] = [];
  for (const now of ['2026-09-14T09:00:00.000Z', '2026-09-21T09:00:00.000Z', '2026-09-21T09:15:00.000Z']) {
    await runDigest({ table, toNotify: async (body: string) => void asked.push(body) } as never, school, now);
  }
  expect(asked).toEqual([JSON.stringify({ digest: { school, at: '2026-09-21T06:00:00.000Z' } })]);
});
