import * as fc from 'fast-check';
import type { Json, StreamEvents } from '../../events/catalogue/define-events.ts';
import { hashOf } from '../../events/log/commit-text.ts';
import type { Commit, ReadCommit, StoredEvent, StreamKey } from '../../events/log/types.ts';

const START = Date.parse('2026-09-01T00:00:00.000Z');
const HOUR = 3_600_000;
export const instantAt = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const dayAt = (hours: number): string => instantAt(hours).slice(0, 10);

interface Drawn {
  readonly type: string;
  readonly hoursBefore: number;
  readonly stated: number;
  readonly corrects: number;
}

/**
 * Any history of a stream: examples of the catalogue in any order, happened before they were recorded, days
 * and corrections at random; and commits without events.
 */
export const historyOf = (
  { stream, entries }: StreamEvents,
  key: StreamKey,
): fc.Arbitrary<readonly ReadCommit[]> => {
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    type: fc.constantFrom(...Object.keys(entries)),
    hoursBefore: fc.nat(200),
    stated: fc.nat(400),
    corrects: fc.integer({ min: 1, max: 8 }),
  });
  const commit = fc.record({
    gap: fc.integer({ min: 1, max: 60 }),
    events: fc.array(drawn, { maxLength: 3 }),
  });
  return fc.array(commit, { minLength: 1, maxLength: 8 }).map((commits) => {
    let [hours, firstVersion] = [200, 1];
    return commits.map(({ gap, events }, index) => {
      hours += gap;
      const stored = events.map((one) => storedOf(entries, one, hours));
      const made = read({
        ...blank,
        ...key,
        stream,
        commit: index + 1,
        firstVersion,
        recordedAt: instantAt(hours),
        events: stored,
      });
      firstVersion += events.length;
      return made;
    });
  });
};

const blank: Omit<Commit, keyof StreamKey | 'commit' | 'firstVersion' | 'recordedAt' | 'events'> = {
  trust: 'fernhill',
  commandId: 'c',
  actor: { id: 'p-1', roles: ['office'] },
  correlationId: 'x',
  causationId: null,
  policyVersion: 1,
  facts: [],
  prev: null,
};

const read = (commit: Commit): ReadCommit => {
  const text = JSON.stringify(commit);
  return { commit, text, hash: hashOf(text) };
};

const storedOf = (
  entries: StreamEvents['entries'],
  { type, hoursBefore, stated, corrects }: Drawn,
  hours: number,
): StoredEvent => {
  const { example, version } = entries[type]!;
  const data = Object.fromEntries(
    Object.entries(example as Record<string, Json>).map(([name, value]) => {
      if (name === 'corrects') return [name, corrects];
      return [name, typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayAt(stated) : value];
    }),
  );
  return { type, v: version, occurredAt: instantAt(hours - hoursBefore), data };
};
