import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyStream } from '../../../../../domain/kernel/stream.ts';
import { publicStreams as streams } from '../../../../../domain/streams/index.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../../events/catalogue/upcast.ts';
import type { ReadFound } from '../../../../../events/log/found-commits.ts';
import type { ReadCommit, StoredEvent } from '../../../../../events/log/types.ts';
import { createHandler } from '../../../../../functions/reads/handler.ts';
import type { ReadsDeps } from '../../../../../functions/reads/reads-deps.ts';
import { historyOf, instantAt } from '../../../../support/histories.ts';

const school = 'larkfield-infant';

/** Reads over one history, by somebody who may see everything but personal fields. */
const reader = (commits: readonly ReadCommit[]) => {
  const readFound: ReadFound = async function* (_key, after) {
    for (const read of commits.filter(({ commit }) => commit.commit > after))
      yield { standing: 'intact', position: read.commit.commit, read };
  };
  const handler = createHandler({
    readFound,
    catalogue: createUpcaster(catalogue),
    streams,
    permissions: streams.map(({ events }) => ({
      stream: events.stream,
      actions: ['read'],
      roles: ['auditor'],
      withholdsPersonal: true,
    })),
    verifyToken: async () => ({ issuer: 'i', subject: 's' }),
    isRegistered: async () => true,
    callerIn: async () => ({ person: 'p-1', roles: ['auditor'], children: [], tenant: school }),
    clock: () => new Date('2027-01-01T00:00:00.000Z'),
    recordRead: async () => {},
  } as unknown as ReadsDeps);
  return async (stream: string, path: string, query: Record<string, string>) => {
    // Who was notified is read by those who may read of what, so are files and disposals.
    const parts: Readonly<Record<string, string>> = {
      notifications: 'devices.one.1',
      'evidence-files': 'incidents.one',
      disposals: 'devices.one',
    };
    const id = parts[stream] ?? 'one';
    const params = { schoolId: school, stream, streamId: id };
    const route = `GET /v1/schools/{schoolId}/{stream}/{streamId}${path}`;
    const request = {
      route,
      path: `/v1/schools/${school}/${stream}/${id}`,
      params,
      query,
      headers: {},
      body: '',
      correlationId: '',
    };
    const answer = await handler(request).catch((error: unknown) => {
      if (error instanceof Error && 'slug' in error && error.slug === 'not-found') return null;
      throw error;
    });
    return answer === null ? null : JSON.parse(answer.body);
  };
};

interface Numbered {
  readonly version: number;
  readonly recordedAt: string;
  readonly commit: number;
  readonly event: StoredEvent;
}

const numbered = (commits: readonly ReadCommit[]): readonly Numbered[] =>
  commits.flatMap(({ commit }) =>
    commit.events.map((event, at) => ({
      version: commit.firstVersion + at,
      recordedAt: commit.recordedAt,
      commit: commit.commit,
      event,
    })),
  );

/**
 * Which field of an event holds the day since which it holds; that it is the right one, `days.test.ts` asks.
 */
const dayFields = new Map(
  catalogue.flatMap(({ entries }) => Object.entries(entries).map(([type, { day }]) => [type, day] as const)),
);
/** In September London is an hour ahead: its days begin at 23:00 UTC. */
const beginOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000).toISOString();

const happened = ({ type, occurredAt, data }: StoredEvent): string => {
  const day = data[dayFields.get(type) ?? ''];
  return [occurredAt, ...(typeof day === 'string' ? [beginOf(day)] : [])].toSorted()[0]!;
};

/** What counts, found by asking again and again what a correction leads to. */
const occurredBy = (events: readonly Numbered[], at: string): readonly Numbered[] => {
  const byNumber = new Map(events.map((one) => [one.version, one]));
  const counts = (one: Numbered): boolean => {
    if (happened(one.event) <= at) return true;
    const corrected = byNumber.get(Number(one.event.data['corrects']));
    return corrected !== undefined && corrected.version < one.version && counts(corrected);
  };
  return events.filter(counts);
};

const fold = ({ initialState, evolve }: AnyStream, events: readonly Numbered[]): unknown => {
  let state = initialState;
  for (const { version, event } of events) state = evolve({ ...state, events: version - 1 }, event);
  return JSON.parse(JSON.stringify(state));
};

const instants = fc.integer({ min: 0, max: 700 }).map(instantAt);

describe.each(streams.map((owner) => ({ stream: owner.events.stream, owner })))(
  'the past of $stream',
  ({ stream, owner }) => {
    const histories = historyOf(owner.events, { school, stream, id: 'one' });

    it('GOV-04 is, by time of recording, what exactly the commits recorded until then fold to', async () => {
      await fc.assert(
        fc.asyncProperty(histories, instants, async (commits, at) => {
          const until = commits.filter(({ commit }) => commit.recordedAt <= at);
          const known = numbered(until);
          const answer = await reader(commits)(stream, '', { asOf: at, by: 'recorded' });
          expect(answer === null).toBe(known.length === 0);
          if (answer === null) return;
          expect(answer).toMatchObject({
            commit: until.at(-1)!.commit.commit,
            version: known.at(-1)!.version,
            asOf: at,
            by: 'recorded',
          });
          expect(answer.state).toEqual(fold(owner, known));
        }),
        { numRuns: 60 },
      );
    });

    it('GOV-04 is, by time of happening, what all that had happened folds to, whenever it was recorded, late corrections among it', async () => {
      await fc.assert(
        fc.asyncProperty(histories, instants, async (commits, at) => {
          const had = occurredBy(numbered(commits), at);
          const answer = await reader(commits)(stream, '', { asOf: at, by: 'occurred' });
          expect(answer === null).toBe(had.length === 0);
          if (answer === null) return;
          expect(answer.state).toEqual(fold(owner, had));
        }),
        { numRuns: 60 },
      );
    });

    it('GOV-04 lists, a page at a time, the very events that its state is folded from', async () => {
      const bys = fc.constantFrom('recorded', 'occurred');
      await fc.assert(
        fc.asyncProperty(histories, instants, bys, async (commits, asOf, by) => {
          const all = numbered(commits);
          const counted =
            by === 'occurred' ? occurredBy(all, asOf) : all.filter(({ recordedAt }) => recordedAt <= asOf);
          const seen: number[] = [];
          let cursor: string | null = '';
          while (cursor !== null) {
            const page = await reader(commits)(stream, '/history', {
              asOf,
              by,
              limit: '2',
              ...(cursor && { cursor }),
            });
            seen.push(...(page?.events ?? []).map(({ version }: { version: number }) => version));
            cursor = page?.next ?? null;
          }
          expect(seen).toEqual(counted.map(({ version }) => version));
        }),
        { numRuns: 40 },
      );
    });
  },
);
