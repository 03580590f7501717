import { type SchoolEvent, type SchoolRecorded, schoolsEvents } from '../../../events/catalogue/schools.ts';
import { type NoFacts, noFacts } from '../../kernel/facts.ts';
import { noSettings } from '../../kernel/settings.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type SchoolCommand, schoolsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { schoolsFolding } from './folding.ts';
import type { SchoolRejection } from './rejections.ts';
import { initialState, type SchoolState } from './state.ts';

/** `schools/<schoolId>`: registration, details, calendar (ORG-01, ORG-07). */
export const schoolsStream = {
  events: schoolsEvents,
  commands: schoolsCommands,
  decider: { initialState, decide, evolve },
  stateVersion: schoolsFolding.stateVersion,
  settings: noSettings,
  factNeeds: noFacts,
} satisfies Stream<SchoolCommand, SchoolState, SchoolEvent, SchoolRecorded, null, NoFacts, SchoolRejection>;
