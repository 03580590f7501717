import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idAmong } from '../../kernel/id-form.ts';
import { lasting } from '../../kernel/retention.ts';
import { policiesCommands } from './commands.ts';
import { policyDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { policyFacts } from './facts.ts';
import { policyNotices } from './notices.ts';
import { occurredAtOf } from './occurred-at.ts';
import { policyVersions } from './offers.ts';
import { policiesPermissions } from './permissions.ts';
import { rejections } from './rejections.ts';
import { policySettings } from './settings.ts';
import { initialState } from './state.ts';
import { policyTimes } from './times.ts';

export { keptOfPolicy, policyIn, textsIn } from './kept.ts';
export { policyAt } from './offers.ts';
export { lastDayOf } from './reviews.ts';
export { policySettings } from './settings.ts';
export type { MadeReview, PolicyState, PolicyVersion, ScheduledReview } from './state.ts';

/**
 * `policies/online-safety`: its change log, drafts, adopted versions with their settings, approvals, reviews,
 * and who was given it (POL-01 to POL-05).
 */
export const policiesStream = defineStream({
  events: policiesEvents,
  description: 'The policy of a school: versions with their settings, changes, approvals, reviews',
  idForm: idAmong(['online-safety'], 'online-safety', rejections.policyUnknown),
  commands: policiesCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: policySettings,
  facts: policyFacts,
  offers: policyVersions,
  retention: { of: lasting },
  permissions: policiesPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: policyTimes,
  occurredAtOf,
  deadlines: policyDeadlines,
  notices: policyNotices,
});
