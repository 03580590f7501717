import type { RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { CommandEntries, CommandOf } from './commands.ts';
import { refuse } from './decider.ts';
import type { FactOrigins } from './facts.ts';
import { decideCorrections, factsOfCorrections } from './original.ts';
import type { Stream } from './stream.ts';
import type { Happened, StreamDefinition } from './stream-definition.ts';
import { decideInTime } from './times.ts';
import { type Counted, totalEvolve } from './total-evolve.ts';

/**
 * A stream: events, commands, decider, settings, facts, permissions, what follows from it. All types are
 * inferred from its parts, and a part that does not fit another does not compile. `evolve` is made total: an
 * event that the catalogue does not know changes nothing. `decide` is never asked about an id of another form
 * than the stream's, nor of a time that can't be, nor of a correction that the rule of the original refuses.
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
  const { events, initialState, idForm, times } = definition;
  const {
    reservation = () => null,
    judgedAt = () => null,
    notices = () => [],
    deadlines = [],
    originalOf = () => null,
    readAs = null,
    sealedFor = null,
    evidence = null,
    changesAhead = false,
    byLink = null,
    concernOf = null,
    commandOf = () => null,
  } = definition;
  const evolve = totalEvolve<S, Happened<RecordedOf<E>>>(events, definition.evolve);
  const rule = decideCorrections(decideInTime(definition.decide, times), originalOf);
  const decide: typeof rule = (command, state, context) => {
    const refusal = idForm.refusal(context.streamId, context.school);
    return refusal === null ? rule(command, state, context) : refuse(refusal);
  };
  return {
    ...definition,
    facts: factsOfCorrections<CommandOf<C>, S, F, From>(definition.facts, originalOf),
    reservation,
    judgedAt,
    notices,
    deadlines,
    originalOf,
    readAs,
    sealedFor,
    evidence,
    changesAhead,
    byLink,
    concernOf,
    commandOf,
    evolve,
    decider: { initialState, decide, evolve },
    factNeeds: (command, streamId, school = '') => definition.facts.needs(command, streamId, school),
  };
};
