import { activitiesEvents } from '../../../events/catalogue/activities.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { activitiesCommands } from './commands.ts';
import { activityDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { activityFacts } from './facts.ts';
import { idOfActivity } from './ids.ts';
import { activityNotices } from './notices.ts';
import { activitiesPermissions } from './permissions.ts';
import { activityRetention } from './retention.ts';
import { readActivitySettings } from './settings.ts';
import { initialState } from './state.ts';
import { activityTimes } from './times.ts';

export { activityOf } from './ids.ts';
export { activityIn, keptOfActivity } from './kept.ts';

/**
 * `activities/<kind>.<activity>`: what was held and issued on online safety (CUR-03, CUR-04, CUR-07, CUR-08).
 */
export const activitiesStream = defineStream({
  events: activitiesEvents,
  description: 'What was held and issued on online safety, for pupils, parents and staff',
  idForm: idOfActivity,
  commands: activitiesCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: readActivitySettings,
  facts: activityFacts,
  offers: null,
  retention: activityRetention,
  permissions: activitiesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: activityTimes,
  occurredAtOf: recordedNow,
  deadlines: activityDeadlines,
  notices: activityNotices,
});
