/**
 * What can be wrong with a bundle.
 * - `altered`: a commit, or what lies between two positions, is not what was signed
 * - `removed`, `inserted`, `duplicated`, `reordered`: a commit lacks, is too many, stands twice, stands
 * elsewhere
 * - `cut-off`: the end lacks
 * - `chain-broken`: a commit does not follow the one before it in its stream
 * - `signature-wrong`: a signature lacks, does not fit, or is by a key that was not given
 * - `forked`: two signed checkpoints can't be of one history
 * - `not-shown`: the bundle lacks the proof of something that was asked for
 * - `journal-altered`, `proof-altered`, `file-altered`: another file of the bundle is not as it was made
 * - `malformed`: a part is not in the format of a bundle
 */
export type FaultKind =
  | 'altered'
  | 'removed'
  | 'inserted'
  | 'duplicated'
  | 'reordered'
  | 'cut-off'
  | 'chain-broken'
  | 'signature-wrong'
  | 'forked'
  | 'not-shown'
  | 'journal-altered'
  | 'proof-altered'
  | 'file-altered'
  | 'malformed';

/** One commit of the school. */
export interface Ref {
  readonly stream: string;
  readonly id: string;
  readonly commit: number;
}

export interface Fault {
  readonly kind: FaultKind;
  readonly file: string;
  /** The position it is at, or the first of several; null where it concerns none. */
  readonly position: number | null;
  /** The last position it may concern, null when that is the same or there is none. */
  readonly until: number | null;
  /** The commit it concerns, null where none can be named. */
  readonly commit: Ref | null;
  /** In plain words; names ids and numbers only, nothing that a commit says. */
  readonly says: string;
}

export type Verdict = 'holds' | 'does not hold' | "can't be proved";

/** One part of what the bundle claims. */
export interface Statement {
  readonly part: string;
  readonly verdict: Verdict;
  readonly says: string;
}

export interface Report {
  /** That nothing which was looked at is wrong; what could not be looked at is in `unprovable`. */
  readonly holds: boolean;
  /** What was verified, in a line. */
  readonly subject: string;
  readonly statements: readonly Statement[];
  readonly faults: readonly Fault[];
  /** What no such bundle can prove, or this one does not. */
  readonly unprovable: readonly string[];
}

/** The outcome of checking one part. */
export interface Finding {
  readonly statement: Statement;
  readonly faults: readonly Fault[];
}

export const refText = ({ stream, id, commit }: Ref): string => `${stream}/${id}/${commit}`;

/** A fault, where only what is known of it has to be said. */
export const fault = (
  kind: FaultKind,
  file: string,
  says: string,
  at: Partial<Pick<Fault, 'position' | 'until' | 'commit'>> = {},
): Fault => ({
  kind,
  file,
  position: at.position ?? null,
  until: at.until ?? null,
  commit: at.commit ? { stream: at.commit.stream, id: at.commit.id, commit: at.commit.commit } : null,
  says,
});

/** A part that holds unless there are faults. @param words what to say in either case */
export const finding = (
  part: string,
  faults: readonly Fault[],
  words: { readonly holds: string; readonly fails: string },
): Finding => ({
  statement:
    faults.length === 0
      ? { part, verdict: 'holds', says: words.holds }
      : { part, verdict: 'does not hold', says: words.fails },
  faults,
});

/** A part of which nothing can be said. */
export const unproved = (part: string, says: string): Finding => ({
  statement: { part, verdict: "can't be proved", says },
  faults: [],
});
