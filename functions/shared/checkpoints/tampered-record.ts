/**
 * How the record differs from what was signed: a checkpoint that is not ours, tiles or journal that do not
 * lead to its root, a journal that ends before what was signed, or two roots for one size.
 */
export type Tampering =
  | 'checkpoint-not-ours'
  | 'tiles-altered'
  | 'journal-altered'
  | 'journal-cut-off'
  | 'checkpoints-forked';

/**
 * What stands in journal, tiles or checkpoints is not what was signed: nothing is signed on it. Carries ids
 * only.
 */
export class TamperedRecord extends Error {
  readonly code = 'TamperedRecord';
  override readonly name = 'TamperedRecord';
  readonly reason: Tampering;
  /** `<school>/~checkpoints/<size>`. */
  readonly key: string;
  constructor(reason: Tampering, school: string, size: number) {
    super(`${school} can't be signed after size ${size}: ${reason}`);
    this.reason = reason;
    this.key = `${school}/~checkpoints/${size}`;
  }
}

export const isTamperedRecord = (error: unknown): error is TamperedRecord => error instanceof TamperedRecord;
