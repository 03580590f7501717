import * as z from 'zod/mini';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type Mention, mentionsIn } from './kept.ts';

/** An event that names the person. */
export const listedMention = z.object({
  key: z.string(),
  person: z.string(),
  stream: z.string(),
  record: z.string(),
  /** Number of the event in its record. */
  version: z.number(),
  type: z.string(),
  /** When it had happened. */
  at: z.string(),
  parts: z.array(z.string()),
});

/** A record that names the person, and in which part; another part of theirs is another row. */
export const listedRecord = z.object({
  key: z.string(),
  person: z.string(),
  stream: z.string(),
  record: z.string(),
  part: z.string(),
  /** When the first event that names them so had happened, and its number. */
  since: z.string(),
  version: z.number(),
});

export const TIMELINE = 'timeline';
export const OF_STREAM = 'of-stream';
export const RECORDS = 'records';

/** A person as a part of a key, which holds no slash; no id holds a colon. */
export const personKey = (person: string): string => person.replace('/', ':');

/** Numbers in the order of their texts. */
const padded = (version: number): string => String(version).padStart(9, '0');

const partsOf = (pairs: Mention[3]): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, readonly string[]>();
  for (const [person, part] of pairs) parts.set(person, [...(parts.get(person) ?? []), part]);
  return parts;
};

/** Rows of events stand in the order of what happened: of all streams, and stream by stream. */
const rowsOfMention = ({ stream, id }: SourceRow, [version, at, type, pairs]: Mention): readonly ListRow[] =>
  [...partsOf(pairs)].map(([person, parts]) => {
    const end = [id, padded(version)];
    const who = personKey(person);
    return {
      keys: [keyOf(TIMELINE, who, at, stream, ...end), keyOf(OF_STREAM, who, stream, at, ...end)],
      row: { key: keyOf(stream, ...end), person, stream, record: id, version, type, at, parts: [...parts] },
    };
  });

/** A row is made by the first event that names somebody so, and stays as it is. */
const rowsOfRecord = ({ stream, id, row }: SourceRow): readonly ListRow[] => {
  const first = new Map<string, ListRow>();
  for (const [version, since, , pairs] of mentionsIn(row)) {
    for (const [person, part] of pairs) {
      const key = keyOf(RECORDS, personKey(person), stream, id, part);
      const shown = { key: keyOf(stream, id, part), person, stream, record: id, part, since, version };
      if (!first.has(key)) first.set(key, { keys: [key], row: shown });
    }
  }
  return [...first.values()];
};

export const listsOfMentions = (source: SourceRow): readonly ListRow[] => [
  ...mentionsIn(source.row).flatMap((mention) => rowsOfMention(source, mention)),
  ...rowsOfRecord(source),
];
