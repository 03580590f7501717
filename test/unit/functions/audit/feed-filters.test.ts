import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditApi } from '../../../support/audit-api.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { signedSchool, signingWorld } from '../../../support/signing-world.ts';

const day = (position: number) => `2026-09-${String(position).padStart(2, '0')}T08:30:00.000Z`;
const requests = ['a'.repeat(32), 'b'.repeat(32)];
const causes = [null, `${signedSchool}/devices/one/1`];
const actors = ['p-1', 'p-2', 'system.deadlines'];

/** Twenty commits of four streams, one a day, of different people and requests. */
const history = journaledHistory(signedSchool, 20).map(({ read, entry }, index) => {
  const commit = {
    ...read.commit,
    actor: { id: actors[index % 3]!, roles: ['office'] },
    correlationId: requests[index % 2]!,
    causationId: causes[index % 2]!,
    recordedAt: day(entry.position),
  };
  const found = {
    standing: 'intact' as const,
    source: 'log' as const,
    position: entry.position,
    at: entry.at,
  };
  return { ...found, read: { ...read, commit } };
});
const replay = {
  head: async () => history.length,
  async *after(_school: string, position: number, { until }: { readonly until: number }) {
    yield* history.slice(position, until);
  },
} as never;

let api: ReturnType<typeof auditApi>;
beforeAll(() => {
  api = auditApi(signingWorld([]));
});
const asked = (query: Record<string, string>) =>
  api.get(`feed?${new URLSearchParams(query)}`, 'auditor', { replay });
const positionsIn = async (query: Record<string, string>): Promise<readonly number[]> => {
  const { body } = await asked({ limit: '500', ...query });
  return [...new Set(body.events.map(({ position }: { position: number }) => position))] as number[];
};
const where = (holds: (commit: (typeof history)[number]['read']['commit']) => boolean) =>
  history.filter(({ read }) => holds(read.commit)).map(({ position }) => position);

describe('a filter of the feed', () => {
  it.each([
    [{ streams: 'devices,people' }, where(({ stream }) => ['devices', 'people'].includes(stream))],
    [{ actor: 'system.deadlines' }, where(({ actor }) => actor.id === 'system.deadlines')],
    [{ correlation: requests[1]! }, where(({ correlationId }) => correlationId === requests[1])],
    [{ causation: causes[1]! }, where(({ causationId }) => causationId === causes[1])],
    [{ recordedFrom: day(19) }, [19, 20]],
    [{ recordedBefore: day(3) }, [1, 2]],
    [{ recordedFrom: day(5), recordedBefore: '2026-09-06T09:30:00+01:00' }, [5]],
    [{ types: 'Forgotten' }, []],
    [{ types: 'Noted,Forgotten', actor: 'p-9' }, []],
  ])('GOV-04 hands out what it names alone: %o', async (query, positions) => {
    expect(await positionsIn(query)).toEqual(positions);
  });

  const some = fc.record(
    {
      streams: fc.constantFrom('devices', 'people,agreements', 'incidents,devices,people'),
      actor: fc.constantFrom(...actors),
      correlation: fc.constantFrom(...requests),
      causation: fc.constant(causes[1]!),
      recordedFrom: fc.integer({ min: 1, max: 10 }).map(day),
      recordedBefore: fc.integer({ min: 11, max: 20 }).map(day),
    },
    { requiredKeys: [] },
  );

  it('GOV-04 together with others hands out what passes every one of them', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (query) => {
        const alone = await Promise.all(
          Object.entries(query).map(async ([name, value]) => new Set(await positionsIn({ [name]: value }))),
        );
        const all = history.map(({ position }) => position);
        expect(await positionsIn(query)).toEqual(all.filter((one) => alone.every((found) => found.has(one))));
      }),
      { numRuns: 60 },
    );
  });

  it('GOV-04 changes nothing of what pages cover: each begins where the one before ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(some, fc.integer({ min: 1, max: 5 })), async ([query, limit]) => {
        const found: number[] = [];
        let after: number | null = 0;
        while (after !== null) {
          const { body } = await asked({ ...query, limit: String(limit), after: String(after) });
          expect(body.first).toBe(after + 1);
          found.push(...body.events.map(({ position }: { position: number }) => position));
          after = body.next;
        }
        expect([...new Set(found)]).toEqual(await positionsIn(query));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ streams: 'devices,gadgets' }, '/query/streams/1', 'there is no such stream'],
    [{ types: 'GraceOkoro' }, '/query/types/0', 'there is no such event type'],
    [{ recordedFrom: 'yesterday' }, '/query/recordedFrom', 'expected a UTC instant'],
    [
      { recordedFrom: day(3), recordedBefore: day(3) },
      '/query/recordedBefore',
      'expected a later instant than recordedFrom',
    ],
    [{ actor: '' }, '/query/actor', 'expected at least 1 character'],
    [{ person: 'Okoro' }, '/query', 'there are after, limit, types, streams, actor, correlation, causation'],
  ])(
    'GOV-04 that can not be is refused, and what was sent is not said again: %o',
    async (query, path, message) => {
      const { status, body } = await asked(query);
      expect(status).toBe('invalid-query');
      expect(body.issues).toEqual([{ path, message: expect.stringContaining(message) }]);
      expect(JSON.stringify(body)).not.toMatch(/Okoro|gadgets|yesterday/);
    },
  );
});
