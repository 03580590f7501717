/**
 * What a step must bring: done, a repeat of what was done, a refusal with its rule and policy item, or that
 * whoever sends it has no right to.
 */
export type Expected =
  | 'done'
  | 'repeated'
  | 'unchanged'
  | 'forbidden'
  | { readonly refused: string; readonly item: string };

/** What every part of the story says of itself. */
export interface Told {
  /** Code of the acceptance scenario, or of the policy item where there is none. */
  readonly scenario: string;
  readonly says: string;
  readonly school: string;
}

/** One command that somebody sends. */
export interface Step extends Told {
  /** Log-in of who sends it. */
  readonly as: string;
  /** `<stream>/<id>/<command>`; `{row 4}` in it is whom line 4 of the school's roster brought in. */
  readonly send: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Idempotency key; the play gives a fresh one where none stands. */
  readonly key?: string;
  readonly expected: Expected;
}

/** Commands sent at the same moment, of which exactly one may succeed. */
export interface Race {
  readonly race: readonly Step[];
  readonly othersRefused: { readonly refused: string; readonly item: string };
}

/** A roster in our own flat form: run dry, approved by the numbers of the dry run, carried out. */
export interface RosterImport extends Told {
  readonly as: string;
  /** Lines of the file, the columns' names first. */
  readonly roster: readonly string[];
  /** How many commands of which type the dry run must find, counted by hand; it may find no errors. */
  readonly finds: Readonly<Record<string, number>>;
}

/** Somebody answers without an account, by the link that was mailed to them last about a record. */
export interface AnswerByLink extends Told {
  /** `<stream>/<id>`, with `{row 4}` as in a step. */
  readonly answers: string;
  readonly choice: string;
  readonly signedName: string;
  /** Whether the link still does. */
  readonly expected: 'answered' | 'link is used';
}

/** Somebody opens a record or a list. */
export interface Look extends Told {
  readonly as: string;
  /** Path below the school's. */
  readonly looks: string;
  /** Items with these fields, none to be let in at all; or that it is not theirs to see. */
  readonly expected: 'forbidden' | readonly Readonly<Record<string, unknown>>[];
}

/** A filtering or monitoring product sends an alert that it signs; it has no token. */
export interface ProductAlert extends Told {
  readonly channel: string;
  /** What the product calls this delivery. */
  readonly delivery: string;
  readonly alert: Readonly<Record<string, string>>;
  readonly expected: 'done' | 'unchanged' | 'signed by somebody else';
}

export type Act = Step | Race | RosterImport | AnswerByLink | Look | ProductAlert;

/** What happens at one time of the year. */
export interface Scene {
  /** UTC. */
  readonly at: string;
  readonly title: string;
  readonly steps: readonly Act[];
}

/** What came of a step. */
export interface Outcome {
  readonly step: Told;
  readonly status: number;
  readonly answer: string;
  readonly isAsExpected: boolean;
}
