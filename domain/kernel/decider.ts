import type { NewLink } from './new-link.ts';

/** What `decide` may know beside the command and the stream's own state. All of it is injected. */
export interface Context<Settings, Facts> {
  /** Now, UTC, ISO 8601 with milliseconds. */
  readonly now: string;
  /** Today in the school's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly school: string;
  readonly streamId: string;
  /** Who asks, with the roles held in this school at this moment. */
  readonly actor: { readonly person: string; readonly roles: readonly string[] };
  /** This stream's part of the school's settings in force; what a policy does not state is null. */
  readonly settings: Settings;
  /** Version of the policy in force, null before the first adoption. */
  readonly policyVersion: number | null;
  /**
   * Day on which the school's first policy here took effect, null before that: what is older can only be
   * taken over.
   */
  readonly keptSince: string | null;
  /** Views of other streams that the decision relies on. */
  readonly facts: Facts;
  /**
   * What the name that the command reserves is known by: its HMAC, base64url; null when the command reserves
   * none (ACC-02).
   */
  readonly reservationHash: string | null;
  /** What links are made of; null where the command makes none (AGR-01). */
  readonly newLink: NewLink | null;
  /** SHA-256 of a text, base64url: an injected pure function, since decisions import no crypto. */
  readonly digest: (text: string) => string;
}

/**
 * A refusal: the code of the broken rule, the policy item it comes from, and our own title of the clause.
 * Never personal data.
 */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  readonly item: string;
  readonly title: string;
}

export type Decision<E, R extends Rejection> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly rejection: R };

/** A stream's rules as three pure values. `evolve` is total: history is fact and is never judged. */
export interface Decider<Command, State, Event, Recorded, Settings, Facts, R extends Rejection> {
  readonly initialState: State;
  readonly decide: (command: Command, state: State, context: Context<Settings, Facts>) => Decision<Event, R>;
  readonly evolve: (state: State, event: Recorded) => State;
}

export const accept = <E>(...events: readonly E[]): { readonly ok: true; readonly events: readonly E[] } => ({
  ok: true,
  events,
});
export const refuse = <R extends Rejection>(rejection: R): { readonly ok: false; readonly rejection: R } => ({
  ok: false,
  rejection,
});
