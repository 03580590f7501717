import { type IncidentEvent, type IncidentRecorded, incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { type NoFacts, noFacts } from '../../kernel/facts.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type IncidentCommand, incidentsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { incidentsFolding } from './folding.ts';
import type { IncidentRejection } from './rejections.ts';
import { type IncidentSettings, incidentSettings } from './settings.ts';
import { type IncidentState, initialState } from './state.ts';

/** `incidents/<incident>`: from the report to the closure, as the school's settings ask for it (INC-01 to INC-03, INC-10). */
export const incidentsStream = {
  events: incidentsEvents,
  commands: incidentsCommands,
  decider: { initialState, decide, evolve },
  stateVersion: incidentsFolding.stateVersion,
  settings: incidentSettings,
  factNeeds: noFacts,
} satisfies Stream<IncidentCommand, IncidentState, IncidentEvent, IncidentRecorded, IncidentSettings, NoFacts, IncidentRejection>;
