import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/run-deadlines/handler.ts';
import type { RunDeps } from '../../../../functions/run-deadlines/run-deps.ts';

const QUARTER_MS = 15 * 60_000;
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterAll(() => void vi.restoreAllMocks());

/** Runs in a row, each of which has time for five schools at most; answers which schools had their turn. */
const runs = async (
  schools: readonly string[],
  count: number,
  from: number,
): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  for (let run = 0; run < count; run += 1) {
    const own = new Set<string>();
    const send = async ({ input }: { input: { ExpressionAttributeValues?: { ':pk'?: { S: string } } } }) => {
      const school = input.ExpressionAttributeValues?.[':pk']?.S.split('/')[0];
      if (school !== undefined) own.add(school);
      return {};
    };
    const deps = {
      clock: () => new Date(from + run * QUARTER_MS),
      schools: async () => schools,
      table: { client: { send }, tableName: 'rows' },
    } as unknown as RunDeps;
    const left = () => (own.size > 0 ? 0 : 900_000);
    await createHandler(deps)(null, { getRemainingTimeInMillis: left });
    for (const school of own) seen.add(school);
  }
  return seen;
};

it('GOV-04 no school waits for its due dates behind the same others, run after run', async () => {
  const schools = fc
    .integer({ min: 1, max: 40 })
    .map((count) => Array.from({ length: count }, (_, at) => `s-${at}`));
  const from = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(schools, from, async (all, first) => {
      expect(await runs(all, Math.ceil(all.length / 5) + 1, first.getTime())).toEqual(new Set(all));
    }),
  );
});
