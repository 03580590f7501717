import type { Manifest } from '../bundle/format.ts';

/** What no bundle can prove, or not without what the reader has to bring along. */
export const unprovable = {
  unjournaled:
    'What was never journaled: what was lost or held back before it got a position leaves no trace here.',
  key: "That the key is the trust's own: a key that came together with the bundle proves nothing. Compare it with one from elsewhere.",
  times:
    'That clocks were right: recorded times are signed as the system had them; the times in journal.jsonl are not signed at all.',
  other:
    'Anything about files that the manifest does not name, and about README.txt, dictionaries and the time the bundle was made.',
  fork:
    'That nothing was cut off at the end, and that the holder of the signing key shows everybody the same history: ' +
    'this takes a checkpoint of your own (--since) or a countersignature of somebody you trust (--witness).',
  before: (first: number): string =>
    `What lies before position ${first}: the commits and facts that this bundle's refer to there are counted, not checked.`,
  after: (last: number, size: number): string =>
    `What the commits at positions ${last + 1} to ${size} say: they exist, and are not in this bundle.`,
} as const;

export const unprovableOf = ({ first, last, size }: Manifest, isCompared: boolean): readonly string[] => [
  ...(isCompared ? [] : [unprovable.fork]),
  ...(first > 1 ? [unprovable.before(first)] : []),
  ...(last < size ? [unprovable.after(last, size)] : []),
  unprovable.unjournaled,
  unprovable.key,
  unprovable.times,
  unprovable.other,
];
