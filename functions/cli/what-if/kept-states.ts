import type { FactSource } from '../../../domain/kernel/facts.ts';
import { OF_THE_SCHOOL } from '../../../domain/kernel/facts.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import type { Counted } from '../../../domain/kernel/total-evolve.ts';
import type { Commit } from '../../../events/log/types.ts';

/** Why a decision can't be judged again. */
export type Unknown =
  /** It rests on a record of which a commit is not as it was journaled. */
  | 'tampered'
  /** It rests on a record of the trust, which a school's own record does not have. */
  | 'of-the-trust'
  /** It rests on a state that is not on record any more. */
  | 'not-on-record';

export interface KeptState {
  readonly commit: number;
  readonly state: Counted;
}

/**
 * A decision relies on the newest state of a record; few of its commits are journaled before that decision
 * is.
 */
const MOST_STATES = 32;

/** The newest states of every record of a school, while its journal is replayed. */
export class KeptStates {
  readonly #states = new Map<string, KeptState[]>();
  readonly #broken = new Set<string>();
  readonly #streams: ReadonlyMap<string, AnyStream>;

  constructor(streams: readonly AnyStream[]) {
    this.#streams = new Map(streams.map((stream) => [stream.events.stream, stream]));
  }

  /** From here on nothing can be said of the record. */
  leaveOut(record: string): void {
    this.#broken.add(record);
  }

  see(commit: Commit): void {
    const stream = this.#streams.get(commit.stream);
    if (stream === undefined) return;
    const record = `${commit.stream}/${commit.id}`;
    const kept = this.#states.get(record) ?? [{ commit: 0, state: stream.initialState }];
    const before = kept.at(-1)?.state ?? stream.initialState;
    const state = commit.events.reduce((folded, event) => stream.evolve(folded, event), before);
    this.#states.set(record, [...kept, { commit: commit.commit, state }].slice(-MOST_STATES));
  }

  /** @param at the commit whose state is wanted */
  stateOf(stream: AnyStream, id: string, at: number): Counted | Unknown {
    const record = `${stream.events.stream}/${id}`;
    if (this.#broken.has(record)) return 'tampered';
    if (at === 0) return stream.initialState;
    return this.#states.get(record)?.find(({ commit }) => commit === at)?.state ?? 'not-on-record';
  }

  /** What a decision relied on, as it was then. */
  factOf(decided: Commit, source: FactSource): { readonly value: unknown } | Unknown {
    const school = source.school ?? decided.school;
    const owner = this.#streams.get(source.stream);
    if (school !== decided.school) return 'of-the-trust';
    if (owner === undefined || owner.offers === null) return 'not-on-record';
    const id = source.id === OF_THE_SCHOOL ? school : source.id;
    const isOwn = source.stream === decided.stream && id === decided.id;
    const ref = decided.facts.find(
      (one) => one.school === school && one.stream === source.stream && one.id === id,
    );
    const at = isOwn ? decided.commit - 1 : (ref?.commit ?? this.#newestOf(owner, id));
    if (at === undefined) return 'not-on-record';
    const state = this.stateOf(owner, id, at);
    return typeof state === 'string' ? state : { value: owner.offers(state, id) };
  }

  /**
   * Of what changes ahead no commit is noted, since what was in force was the same in each that could be read
   * then.
   */
  #newestOf({ events, changesAhead }: AnyStream, id: string): number | undefined {
    return changesAhead ? (this.#states.get(`${events.stream}/${id}`)?.at(-1)?.commit ?? 0) : undefined;
  }
}
