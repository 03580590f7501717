import { incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOf } from '../../kernel/id-form.ts';
import { statedTime } from '../../kernel/instant.ts';
import { incidentsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { incidentNotices } from './notices.ts';
import { incidentsPermissions } from './permissions.ts';
import { incidentSettings } from './settings.ts';
import { initialState } from './state.ts';

export { type IncidentSettings, incidentSettings } from './settings.ts';
export type { IncidentState, ReportedIncident } from './state.ts';

/** `incidents/<incident>`: from the report to the closure, as the school's settings ask for it (INC-01 to INC-03, INC-10). */
export const incidentsStream = defineStream({
  events: incidentsEvents,
  description: 'Online-safety incidents, from the report to the end',
  idForm: idOf('incident'),
  commands: incidentsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: incidentSettings,
  facts: noFacts,
  offers: null,
  permissions: incidentsPermissions,
  sensitive: true,
  subjectOf: () => null,
  occurredAtOf: statedTime,
  notices: incidentNotices,
});
