import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { hashOf, parseCommit, parseUnhashed, type Unhashed } from './commit-text.ts';
import { TamperedItem } from './errors.ts';
import { type Body, splitBody } from './format.ts';
import { logKey } from './key.ts';
import type { Commit, ReadCommit, StreamKey } from './types.ts';

/**
 * An item of the log, from a query or from an image in the table's stream. Hash and unhashed part are worked
 * out when first asked for.
 */
export interface LogItem extends ReadCommit {
  readonly key: StreamKey;
  readonly unhashed: Unhashed;
  /**
   * Digests of the newest command ids, newest first, eight bytes each; entry i belongs to this commit's
   * number minus i.
   */
  readonly digests: Uint8Array;
}

/** @throws TamperedItem when the log can't have written it; the message has the key only */
export const readItem = (item: Record<string, AttributeValue>): LogItem => {
  const place = `${item['pk']?.S} ${item['sk']?.N}`;
  return guarded(place, () => {
    const body = splitBody(item['b']?.B ?? new Uint8Array());
    const text = body.text.toString();
    const commit = parseCommit(text);
    if (`${logKey(commit)} ${commit.commit}` !== place) throw new Error('the text names another commit');
    return view(place, { body, text, commit });
  });
};

/** The same; null where the log can't have written it. */
export const readableItem = (item: Record<string, AttributeValue>): LogItem | null => {
  try {
    return readItem(item);
  } catch (error) {
    if (error instanceof TamperedItem) return null;
    throw error;
  }
};

const view = (
  place: string,
  { body, text, commit }: { body: Body; text: string; commit: Commit },
): LogItem => {
  let hash: string | undefined;
  let unhashed: Unhashed | undefined;
  return {
    key: { school: commit.school, stream: commit.stream, id: commit.id },
    commit,
    text,
    digests: body.digests,
    get hash() {
      hash ??= hashOf(body.text);
      return hash;
    },
    get unhashed() {
      unhashed ??= guarded(place, () => parseUnhashed(body.unhashed.toString()));
      return unhashed;
    },
  };
};

const guarded = <T>(place: string, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new TamperedItem(`the item ${place} can't be read as a commit`, {
      cause,
      key: place.replace(' ', '/'),
    });
  }
};
