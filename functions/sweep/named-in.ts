import type { NamedFindings } from '../shared/operations/sweep-report.ts';
import type { Findings } from './run.ts';

/** Things that a report names; there may be more, which its numbers tell. */
const MOST_NAMED = 100;

/** What a sweep found, by name. */
export const namedIn = ({ tampered, unjournaled, rows }: Findings): NamedFindings => ({
  tamperedKeys: inOrder([...tampered.keys()]).map((key) => ({ key, reason: tampered.get(key) ?? '' })),
  unjournaledKeys: inOrder([...unjournaled]),
  differingRows: rows.slice(0, MOST_NAMED),
});

/** Stream by stream, and by numbers within one. */
const inOrder = (keys: readonly string[]): string[] =>
  keys
    .map((key) => ({
      key,
      stream: key.slice(0, key.lastIndexOf('/')),
      number: Number(key.slice(key.lastIndexOf('/') + 1)),
    }))
    .toSorted((a, b) => (a.stream === b.stream ? a.number - b.number : a.stream < b.stream ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ key }) => key);
