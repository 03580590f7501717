import type { StreamEvents } from '../../events/catalogue/define-events.ts';

/** Every state counts the events folded into it, so that a correction can name one of them. */
export interface Counted {
  /** Events so far; while folding, `events + 1` is the number of the event at hand. */
  readonly events: number;
}

/** Makes an exhaustive `evolve` total: a type that the catalogue does not know leaves the state as it is. */
export const totalEvolve =
  <S extends Counted, E extends { readonly type: string }>(
    events: StreamEvents,
    evolve: (state: S, event: E) => S,
  ) =>
  (state: S, event: E): S =>
    Object.hasOwn(events.entries, event.type) ? { ...evolve(state, event), events: state.events + 1 } : state;
