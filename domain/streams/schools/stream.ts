import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { noFacts } from '../../kernel/facts.ts';
import { idOfTheSchool } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { noSettings } from '../../kernel/settings.ts';
import { schoolsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { schoolView } from './offers.ts';
import { schoolsPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { initialState } from './state.ts';
import { schoolTimes } from './times.ts';

export type { SchoolState } from './state.ts';

/** `schools/<schoolId>`: registration, details, calendar (ORG-01, ORG-07). */
export const schoolsStream = defineStream({
  events: schoolsEvents,
  description: 'The school itself: its details and its academic calendar',
  idForm: idOfTheSchool(rejections.schoolMismatch),
  commands: schoolsCommands,
  stateVersion: 1,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: noFacts,
  offers: schoolView,
  permissions: schoolsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: schoolTimes,
  occurredAtOf: recordedNow,
});
