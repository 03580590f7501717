import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { ApiProblem } from '../../../../functions/console/api/api-problem.ts';
import { MOST_EVENTS, readLanes, timeBy } from '../../../../functions/console/pages/swimlane/lanes.ts';

interface Moment {
  readonly recordedAt: string;
  readonly occurredAt: string;
}

const instant = fc
  .date({ min: new Date('2026-09-01T00:00:00Z'), max: new Date('2026-12-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const moment: fc.Arbitrary<Moment> = fc.record({ recordedAt: instant, occurredAt: instant });
const histories = fc.array(fc.array(moment, { maxLength: 60 }), { minLength: 1, maxLength: 8, size: 'max' });

/** Records by number; those beyond are not there. */
const apiOf = (all: readonly (readonly Moment[])[]) => ({
  get: async <T>(schema: z.ZodMiniType<T>, path: string): Promise<T> => {
    const own = all[Number(/r-(\d+)\/history$/.exec(path)?.[1] ?? -1)];
    if (own === undefined) throw new ApiProblem(404);
    const events = own.map((times, at) => ({
      ...times,
      version: at + 1,
      type: 'Noted',
      commit: at + 1,
      actor: { id: 'p-1', roles: [] },
      data: {},
    }));
    return schema.parse({ events, next: null });
  },
});
const chosen = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ school: 's', stream: 'devices', record: `r-${at}` }));
const all = { from: '', until: '', mayCommits: false };

describe('the events of several lanes', () => {
  it('GOV-04 are numbered in the order of the time that is asked for, the first ones, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.constantFrom('recorded' as const, 'occurred' as const),
        async (of, by) => {
          const { lanes, left } = await readLanes(apiOf(of), chosen(of.length), { ...all, by });
          const total = of.flat().length;
          const shown = lanes.flatMap(({ events }) => events).toSorted((a, b) => a.number - b.number);
          expect(shown.map(({ number }) => number)).toEqual(shown.map((_, at) => at + 1));
          expect([shown.length, left]).toEqual([Math.min(total, MOST_EVENTS), total - shown.length]);
          const times = shown.map(timeBy(by));
          expect(times).toEqual(times.toSorted());
          const last = times.at(-1) ?? '';
          const earlier = of.flat().filter((one) => timeBy(by)(one) < last);
          expect(earlier.length).toBeLessThanOrEqual(shown.length);
        },
      ),
    );
  });

  it('GOV-04 are those between two days, and none of what is not there', async () => {
    const of = [[{ recordedAt: '2026-09-08T23:30:00.000Z', occurredAt: '2026-09-01T10:00:00.000Z' }]];
    const read = (bounds: object) => readLanes(apiOf(of), chosen(2), { ...all, by: 'recorded', ...bounds });
    const counts = async (bounds: object) => (await read(bounds)).lanes.map(({ events }) => events.length);
    expect(await counts({ from: '2026-09-09', until: '2026-09-09' })).toEqual([1, 0]);
    expect(await counts({ from: '2026-09-10' })).toEqual([0, 0]);
    expect(await counts({ until: '2026-09-08' })).toEqual([0, 0]);
    expect(await counts({ until: '2026-09-08', by: 'occurred' })).toEqual([1, 0]);
    expect((await read({})).lanes[1]?.note).toBe('not there, or not opened for your roles');
  });
});
