/** What a step must bring: done, a repeat of what was done, or a refusal with its rule and policy item. */
export type Expected =
  | 'done'
  | 'repeated'
  | 'unchanged'
  | { readonly refused: string; readonly item: string };

/** One command that somebody sends. */
export interface Step {
  /** Code of the acceptance scenario, or of the policy item where there is none. */
  readonly scenario: string;
  readonly says: string;
  /** Log-in of who sends it. */
  readonly as: string;
  readonly school: string;
  /** `<stream>/<id>/<command>`. */
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

/** What happens at one time of the day. */
export interface Scene {
  /** UTC. */
  readonly at: string;
  readonly steps: readonly (Step | Race)[];
}

/** What came of a step. */
export interface Outcome {
  readonly step: Step;
  readonly status: number;
  readonly answer: string;
  readonly isAsExpected: boolean;
}
