import { dataBreachesEvents } from '../../../events/catalogue/data-breaches.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import type { IdForm } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { dataBreachesCommands } from './commands.ts';
import { concernOf } from './concern.ts';
import { dataBreachDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { dataBreachFacts } from './facts.ts';
import { dataBreachNotices } from './notices.ts';
import { originalOf } from './original.ts';
import { dataBreachesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { dataBreachRetention } from './retention.ts';
import { dataBreachSettings } from './settings.ts';
import { initialState } from './state.ts';
import { dataBreachTimes } from './times.ts';

export { dataBreachIn, keptOfDataBreach } from './kept.ts';
export { runsOfDataBreach } from './legal-runs.ts';
export { firstReport, isDecided, isReportedLate, lackingIn, lacks } from './standing.ts';

/** Longer ones have a record of who heard that nobody finds by the breach. */
const LONGEST = 80;
const idOfBreach: IdForm = {
  form: '<breach>',
  refusal: (id) => (id.length <= LONGEST ? null : rejections.idTooLong),
};

/**
 * `data-breaches/<breach>`: personal data in wrong hands, until all heard and all is decided (EML-05,
 * EML-06).
 */
export const dataBreachesStream = defineStream({
  events: dataBreachesEvents,
  description: 'Personal data in wrong hands, and what was done about it',
  idForm: idOfBreach,
  commands: dataBreachesCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: dataBreachSettings,
  facts: dataBreachFacts,
  offers: null,
  retention: dataBreachRetention,
  permissions: dataBreachesPermissions,
  sensitive: true,
  subjectOf: () => null,
  concernOf,
  originalOf,
  times: dataBreachTimes,
  occurredAtOf: recordedNow,
  deadlines: dataBreachDeadlines,
  notices: dataBreachNotices,
});
