import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOfTheSchool } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { lasting } from '../../kernel/retention.ts';
import { schoolsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { schoolNotices } from './notices.ts';
import { schoolView } from './offers.ts';
import { schoolsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { schoolSettings } from './settings.ts';
import { initialState } from './state.ts';
import { schoolTimes } from './times.ts';

export type { Registered as KnownSchool } from './decision.ts';
export { keptOfSchool, schoolIn } from './kept.ts';
export { schoolView } from './offers.ts';
export { schoolSettings } from './settings.ts';
export type { SchoolState } from './state.ts';

/**
 * `schools/<schoolId>`: registration, details, calendar and closures, suppliers, certification (ORG-01,
 * ORG-03, ORG-05, ORG-07).
 */
export const schoolsStream = defineStream({
  events: schoolsEvents,
  description: 'The school itself: its details, its days, who works for it, what it is certified for',
  idForm: idOfTheSchool(rejections.schoolMismatch),
  commands: schoolsCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: schoolSettings,
  facts: noFacts,
  offers: schoolView,
  retention: { of: lasting },
  permissions: schoolsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: schoolTimes,
  occurredAtOf: recordedNow,
  notices: schoolNotices,
});
