import { hash } from 'node:crypto';
import { commitText, hashOf, parseCommit } from '../../../events/log/commit-text.ts';
import { foldCommit } from '../../../events/log/fold.ts';
import type { Commit } from '../../../events/log/types.ts';
import { owner } from '../../support/bundles/make-bundle.ts';
import { sampleCatalogue, type Tally, tally, usualEvent } from '../../support/log.ts';
import { median } from '../harness/arithmetic.ts';

/** An exported history: commit texts, a line each, in journal order. */
export interface History {
  readonly lines: Buffer;
  readonly texts: readonly string[];
  readonly events: number;
}

export interface Folded {
  readonly name: string;
  /** For each round. */
  readonly eventsPerSecond: readonly number[];
}

const STREAM_LENGTH = 100;
const START = Date.parse('2026-09-03T08:30:00.000Z');

interface Next {
  readonly before: Commit | undefined;
  readonly prev: string | null;
  readonly stream: string;
  readonly events: number;
  /** Milliseconds after the start. */
  readonly at: number;
}

const commitAfter = ({ before, prev, stream, events, at }: Next): Commit => ({
  ...owner,
  stream: 'ledgers',
  id: stream,
  commit: (before?.commit ?? 0) + 1,
  firstVersion: before === undefined ? 1 : before.firstVersion + before.events.length,
  commandId: `command-${before?.commit ?? 0}`,
  actor: { id: 'person-1', roles: ['office', 'staff'] },
  recordedAt: new Date(START + at).toISOString(),
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: null,
  policyVersion: 1,
  facts: [],
  // Every other commit was written before the event type had its second version, so that it is lifted on the
  // way.
  events: Array.from({ length: events }, () => ({
    ...usualEvent(),
    v: (before?.commit ?? 0) % 2 === 0 ? 1 : 2,
  })),
  prev,
});

/** Streams of a hundred commits each, so many events in all. */
export const exportedHistory = (events: number, eventsACommit: number): History => {
  const texts: string[] = [];
  let before: Commit | undefined;
  let prev: string | null = null;
  for (let made = 0; made < events; made += eventsACommit) {
    const at = texts.length;
    const isNew = at % STREAM_LENGTH === 0;
    const stream = `stream-${Math.floor(at / STREAM_LENGTH)}`;
    before = commitAfter({
      before: isNew ? undefined : before,
      prev: isNew ? null : prev,
      stream,
      events: eventsACommit,
      at,
    });
    const text = commitText(before);
    prev = hashOf(text);
    texts.push(text);
  }
  return {
    lines: Buffer.from(texts.map((text) => `${text}\n`).join('')),
    texts,
    events: texts.length * eventsACommit,
  };
};

const eachLine = (lines: Buffer, work: (line: Buffer) => void): void => {
  for (let from = 0, end = lines.indexOf(10); end >= 0; from = end + 1, end = lines.indexOf(10, from))
    work(lines.subarray(from, end));
};

const fold = (lines: Buffer, check: (line: Buffer) => void): number => {
  const states = new Map<string, Tally>();
  eachLine(lines, (line) => {
    check(line);
    const commit = parseCommit(line.toString());
    states.set(
      commit.id,
      foldCommit(sampleCatalogue, tally, states.get(commit.id) ?? tally.initialState, commit),
    );
  });
  return states.values().reduce((sum, { entries }) => sum + entries, 0);
};

const ways: readonly (readonly [string, (lines: Buffer) => unknown])[] = [
  ['parse, upcast, fold', (lines) => fold(lines, () => undefined)],
  ['hash, parse, upcast, fold', (lines) => fold(lines, hashOf)],
  [
    'JSON.parse and SHA-256 alone',
    (lines) => eachLine(lines, (line) => [hash('sha256', line, 'base64url'), JSON.parse(line.toString())]),
  ],
];

/** One thread; each way reads the same bytes by turns. @throws Error when not every event was folded */
export const measureReplay = ({ lines, events }: History, rounds: number): readonly Folded[] => {
  const figures = ways.map(([name]) => ({ name, eventsPerSecond: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, [name, way]] of ways.entries()) {
      const start = performance.now();
      const folded = way(lines);
      const seconds = (performance.now() - start) / 1e3;
      if (typeof folded === 'number' && folded !== events)
        throw new Error(`${name}: ${folded} of ${events} events were folded`);
      if (round > 0) figures[at]?.eventsPerSecond.push(events / seconds);
    }
  }
  return figures;
};

export const middleOf = ({ eventsPerSecond }: Folded): number => median(eventsPerSecond);
