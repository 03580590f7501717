import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DueRow } from '../../../domain/kernel/due-rows.ts';
import { actionsKey, digestKey, rowSortKey } from './due-keys.ts';

/** A row and the stream that it is about. */
export interface StoredDue extends DueRow {
  readonly stream: string;
}

/** Written by this product alone, so that only its outline is looked at. */
export const storedDue = z.custom<StoredDue>(
  (value) => typeof value === 'object' && value !== null && 'due' in value && 'deadline' in value,
);

export const dueKey = (school: string, row: DueRow): Record<'pk' | 'sk', AttributeValue> => ({
  pk: { S: row.act === 'put-in-digest' ? digestKey(school) : actionsKey(school) },
  sk: { S: rowSortKey(row) },
});

export const dueItem = (school: string, row: StoredDue): Record<string, AttributeValue> => ({
  ...dueKey(school, row),
  row: { S: JSON.stringify(row) },
});

/** Null for what is no row of a due date. */
export const dueIn = (item: Record<string, AttributeValue>): StoredDue | null => {
  const text = item['row']?.S;
  return text === undefined ? null : storedDue.parse(JSON.parse(text));
};
