import { type PersonEvent, type PersonRecorded, peopleEvents } from '../../../events/catalogue/people.ts';
import { noSettings } from '../../kernel/settings.ts';
import type { FactNeeds, Reservation, Stream } from '../../kernel/stream.ts';
import { type PersonCommand, peopleCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PersonFacts } from './facts.ts';
import { peopleFolding } from './folding.ts';
import type { PersonRejection } from './rejections.ts';
import { initialState, type PersonState } from './state.ts';

const factNeeds = (command: PersonCommand): FactNeeds<PersonFacts> => {
  if (command.type === 'LinkParent') return { pupil: { stream: 'people', id: command.pupil } };
  if (command.type !== 'EndRole' || command.successor === undefined) return {};
  return { successor: { stream: 'people', id: command.successor } };
};

/** Unlinking names a log-in that is reserved for the person since it was linked, and stays so: it never becomes another's. */
const reservation = (command: PersonCommand, streamId: string): Reservation | null =>
  command.type === 'LinkLogIn' || command.type === 'UnlinkLogIn' ? { purpose: 'identity', text: command.subject, holder: streamId } : null;

/** `people/<person>`: joining, roles with dates, links of parents to pupils, leaving (ORG-02, ORG-06). */
export const peopleStream = {
  events: peopleEvents,
  commands: peopleCommands,
  decider: { initialState, decide, evolve },
  stateVersion: peopleFolding.stateVersion,
  settings: noSettings,
  factNeeds,
  reservation,
} satisfies Stream<PersonCommand, PersonState, PersonEvent, PersonRecorded, null, PersonFacts, PersonRejection>;
