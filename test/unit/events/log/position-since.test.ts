import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toItem } from '../../../../events/log/journal/page.ts';
import { positionSince } from '../../../../events/log/journal/position-since.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';

const school = 'larkfield-infant';
const began = Date.parse('2026-09-03T08:00:00.000Z');
const instant = (minutes: number) => new Date(began + minutes * 60_000).toISOString();

/** A journal of pages: how many commits each has, and how many minutes after the one before it was written. */
const journalOf = (pages: readonly (readonly [commits: number, after: number])[]) => {
  const { client, items } = fakeDynamo();
  const times: string[] = [];
  let minutes = 0;
  for (const [commits, after] of pages) {
    minutes += after;
    const first = times.length + 1;
    const at = instant(minutes);
    const entries = Array.from({ length: commits }, (_, index) => ({
      stream: 'devices',
      id: 'd-1',
      commit: first + index,
      position: first + index,
      hash: 'A'.repeat(43),
      at,
    }));
    times.push(...entries.map(() => at));
    items.set(`journal ${school} ${first}`, toItem({ school, first, at, entries }));
  }
  const deps = { client: client satisfies DynamoDBClient, tableName: 'journal' };
  return { since: (at: string) => positionSince(deps, school, at), times };
};

describe('the first position since an instant', () => {
  it('GOV-04 is the first that was journaled then or later, at any length of the journal', async () => {
    const page = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3));
    const property = fc.asyncProperty(
      fc.array(page, { maxLength: 25 }),
      fc.nat(80),
      async (pages, minutes) => {
        const { since, times } = journalOf(pages);
        const at = instant(minutes);
        expect(await since(at)).toBe(1 + times.filter((time) => time < at).length);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});
