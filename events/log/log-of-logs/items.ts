import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { checkId } from '../key.ts';
import { LOG_OF_LOGS } from '../proof/checkpoint.ts';
import type { LogEntry, SchoolCheckpoint } from './types.ts';

type Item = Record<string, AttributeValue>;

/** Entries of one item: as many as a tile has leaves, and some 20 kB. */
export const MOST_ENTRIES = 256;

/** Entries in their order, many an item; the sort key is the position of its first. */
export const entriesKey = `${LOG_OF_LOGS}/~entries`;

/** Where the checkpoints of a school stand in the log of logs, by their sizes. */
export const loggedKey = (school: string): string => `${checkId('school', school)}/~logged`;

/** What those may put who add entries, `*` for any text. */
export const logOfLogsKeys: readonly string[] = [entriesKey, '*/~logged', '_access.*/~logged'];

const entriesItem = z.object({ sk: z.object({ N: z.string() }), e: z.object({ S: z.string() }) });
const listed = z.array(z.tuple([z.string(), z.int()]));
const loggedItem = z.object({ sk: z.object({ N: z.string() }), p: z.object({ N: z.string() }) });

/** `e` JSON: school and size of each entry. */
export const entriesItemOf = (first: number, checkpoints: readonly SchoolCheckpoint[]): Item => ({
  pk: { S: entriesKey },
  sk: { N: String(first) },
  e: { S: JSON.stringify(checkpoints.map(({ school, size }) => [checkId('school', school), size])) },
});

export const entriesOf = (item: Item): readonly LogEntry[] => {
  const { sk, e } = entriesItem.parse(item);
  const first = Number(sk.N);
  return listed
    .parse(JSON.parse(e.S))
    .map(([school, size], index) => ({ school, size, position: first + index }));
};

/** `p` the position. */
export const loggedItemOf = ({ school, size, position }: LogEntry): Item => ({
  pk: { S: loggedKey(school) },
  sk: { N: String(size) },
  p: { N: String(position) },
});

export const loggedOf = (school: string, item: Item): LogEntry => {
  const { sk, p } = loggedItem.parse(item);
  return { school, size: Number(sk.N), position: Number(p.N) };
};
