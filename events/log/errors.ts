import { logKey } from './key.ts';
import type { StreamKey } from './types.ts';

/** Another commit took the number, or a fact moved on: reload and decide again, a bounded number of times. */
export class VersionConflict extends Error {
  readonly code = 'VersionConflict';
  override readonly name = 'VersionConflict';
}

/** The same actor sent the same command id with another body (HTTP 422). */
export class IdempotencyMismatch extends Error {
  readonly code = 'IdempotencyMismatch';
  override readonly name = 'IdempotencyMismatch';
}

/** A commit that DynamoDB, EventBridge or SQS would refuse; found before any request. */
export class CommitTooLarge extends Error {
  readonly code = 'CommitTooLarge';
  override readonly name = 'CommitTooLarge';
}

/** What stands in the log, or lacks there, is not what was written. Carries the key, never the content. */
export class TamperedItem extends Error {
  readonly code = 'TamperedItem';
  override readonly name = 'TamperedItem';
  /** `<school>/<stream>/<id>/<commit>`; null where it is not known. */
  readonly key: string | null;
  constructor(
    message: string,
    { key = null, ...options }: ErrorOptions & { readonly key?: string | null } = {},
  ) {
    super(message, options);
    this.key = key;
  }
}

export const isVersionConflict = (error: unknown): error is VersionConflict =>
  error instanceof VersionConflict;
export const isIdempotencyMismatch = (error: unknown): error is IdempotencyMismatch =>
  error instanceof IdempotencyMismatch;
export const isCommitTooLarge = (error: unknown): error is CommitTooLarge => error instanceof CommitTooLarge;
export const isTamperedItem = (error: unknown): error is TamperedItem => error instanceof TamperedItem;

/** A number that a stream lacks, although it has a later one. */
export const noCommit = (key: StreamKey, commit: number): TamperedItem => {
  const stream = logKey(key);
  return new TamperedItem(`${stream} has no commit ${commit}`, { key: `${stream}/${commit}` });
};
