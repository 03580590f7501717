import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { isTamperedItem } from '../../events/log/errors.ts';
import { readItem } from '../../events/log/read-item.ts';
import type { ReadCommit } from '../../events/log/types.ts';

interface Origin {
  /** `<school>/<stream>/<id>/<commit>` as the record's key says it. */
  readonly key: string;
  readonly sequence: string;
}

/** A record of the log's stream: a new commit, a trace of tampering, or what can't be read as a commit. */
export type Decoded = Origin &
  (
    | { readonly kind: 'commit'; readonly read: ReadCommit }
    /** Of another trust: the log's own only where its journal has it already, as what a school brought along. */
    | {
        readonly kind: 'foreign';
        readonly reason: 'foreign-trust' | 'journal-altered';
        readonly read: ReadCommit;
      }
    | { readonly kind: 'tampering'; readonly reason: 'item-modified' | 'item-removed' | 'journal-altered' }
    | { readonly kind: 'undecodable'; readonly reason: 'undecodable' }
  );

/** Lambda hands over binary attributes as base64. */
const newImage = z.object({
  pk: z.object({ S: z.string() }),
  sk: z.object({ N: z.string() }),
  b: z.object({ B: z.string() }),
});

/** Total: what a record holds never throws. */
export const decodeRecord = ({ eventName, dynamodb }: DynamoDBRecord, trust: string): Decoded => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  const origin = { key: `${pk?.S}/${sk?.N}`, sequence: dynamodb?.SequenceNumber ?? '' };
  if (eventName === 'REMOVE') return { ...origin, kind: 'tampering', reason: 'item-removed' };
  if (eventName === 'MODIFY') return { ...origin, kind: 'tampering', reason: 'item-modified' };
  const read = readImage(dynamodb?.NewImage);
  if (read === null) return { ...origin, kind: 'undecodable', reason: 'undecodable' };
  if (read.commit.trust !== trust) return { ...origin, kind: 'foreign', reason: 'foreign-trust', read };
  return { ...origin, kind: 'commit', read };
};

const readImage = (image: unknown): ReadCommit | null => {
  const parsed = newImage.safeParse(image);
  if (!parsed.success) return null;
  const { pk, sk, b } = parsed.data;
  try {
    return readItem({ pk, sk, b: { B: Buffer.from(b.B, 'base64') } });
  } catch (error) {
    if (isTamperedItem(error)) return null;
    throw error;
  }
};
