import { incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { statedTime } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { incidentsCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { incidentFacts } from './facts.ts';
import { incidentNotices } from './notices.ts';
import { incidentFact } from './offers.ts';
import { originalOf } from './original.ts';
import { incidentsPermissions } from './permissions.ts';
import { incidentRetention } from './retention.ts';
import { incidentSettings } from './settings.ts';
import { initialState } from './state.ts';
import { incidentTimes } from './times.ts';

export { isAction } from './actions.ts';
export { isOwnMatter } from './concern.ts';
export {
  isSigned,
  lacksContainment,
  lacksPolice,
  lacksPoliceReport,
  lacksReferral,
  lacksViewing,
  lacksWords,
} from './outstanding.ts';
export { type IncidentSettings, incidentSettings } from './settings.ts';
export { standingAfter, standingOf } from './standing.ts';
export type { IncidentState, ReportedIncident, Standing } from './state.ts';

/**
 * `incidents/<incident>`: from the report to the closure, as the school's settings ask for it (INC-01 to
 * INC-13, INC-16). What a pupil reports by a channel is `incidents/<channel>.<number>` (INC-06).
 */
export const incidentsStream = defineStream({
  events: incidentsEvents,
  description: 'Online-safety incidents, from the report to the end',
  idForm: idOf('incident'),
  commands: incidentsCommands,
  stateVersion: 4,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: incidentSettings,
  facts: incidentFacts,
  offers: incidentFact,
  retention: incidentRetention,
  permissions: incidentsPermissions,
  sensitive: true,
  evidence: { attachAs: 'TakeAction', correctAs: 'CorrectIncident' },
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: incidentTimes,
  occurredAtOf: statedTime,
  notices: incidentNotices,
});
