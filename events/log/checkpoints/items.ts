import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { checkId } from '../key.ts';
import type { StoredCheckpoint } from './types.ts';

type Item = Record<string, AttributeValue>;

/** Parts that begin with `~` are no stream's: no id may begin so. */
export const checkpointsKey = (school: string): string => `${checkId('school', school)}/~checkpoints`;
export const countersignaturesKey = (school: string): string =>
  `${checkId('school', school)}/~countersignatures`;

/** Digits of the greatest key id: 4 bytes, as a number. */
const ID_DIGITS = 10;

/**
 * Sort key of a countersignature: the size, then the witness's key, in the 38 digits that DynamoDB's numbers
 * have.
 */
export const countersignatureSort = (size: number, keyId: number): string =>
  `${size}${String(keyId).padStart(ID_DIGITS, '0')}`;

const checkpointItem = z.object({
  sk: z.object({ N: z.string() }),
  t: z.object({ S: z.string() }),
  n: z.object({ S: z.string() }),
});
const countersignatureItem = z.object({ sk: z.object({ N: z.string() }), s: z.object({ S: z.string() }) });

export const checkpointOf = (item: Item): Omit<StoredCheckpoint, 'countersignatures'> => {
  const { sk, t, n } = checkpointItem.parse(item);
  return { size: Number(sk.N), time: t.S, note: n.S };
};

/** `t` the time, `n` the note. */
export const checkpointItemOf = (
  school: string,
  { size, time, note }: Omit<StoredCheckpoint, 'countersignatures'>,
): Item => ({
  pk: { S: checkpointsKey(school) },
  sk: { N: String(size) },
  t: { S: time },
  n: { S: note },
});

/** Sort key of the item that says which checkpoint is the newest: no journal of that size is ever signed. */
const NEWEST = '0';

/** `p` the size of the newest checkpoint. */
export const newestMarkOf = (school: string, size: number): Item => ({
  pk: { S: checkpointsKey(school) },
  sk: { N: NEWEST },
  p: { N: String(size) },
});

export const countersignatureOf = (item: Item): { readonly size: number; readonly line: string } => {
  const { sk, s } = countersignatureItem.parse(item);
  return { size: Number(sk.N.slice(0, -ID_DIGITS)), line: s.S };
};

/** The witness's key id, as a number. */
export const countersignatureKeyOf = (item: Item): number =>
  Number(countersignatureItem.parse(item).sk.N.slice(-ID_DIGITS));
