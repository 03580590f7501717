import type { RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { CommandEntries } from './commands.ts';
import type { FactOrigins } from './facts.ts';
import type { Stream, StreamDefinition } from './stream.ts';
import { type Counted, totalEvolve } from './total-evolve.ts';

/**
 * A stream: events, commands, decider, settings, facts, permissions, what follows from it. All types are inferred from its parts, and a
 * part that does not fit another does not compile. `evolve` is made total: an event that the catalogue does not know changes nothing.
 */
export const defineStream = <
  E extends StreamEvents,
  C extends CommandEntries,
  S extends Counted,
  Settings,
  F,
  const From extends FactOrigins<F>,
  V,
>(
  definition: StreamDefinition<E, C, S, Settings, F, From, V>,
): Stream<E, C, S, Settings, F, From, V> => {
  const { events, initialState, decide, facts } = definition;
  const evolve = totalEvolve<S, RecordedOf<E>>(events, definition.evolve);
  const { reservation = () => null, notices = () => [], deadlines = [] } = definition;
  return {
    ...definition,
    reservation,
    notices,
    deadlines,
    evolve,
    decider: { initialState, decide, evolve },
    factNeeds: facts.needs,
  };
};
