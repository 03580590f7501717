import { permissionsOf } from '../../kernel/permission.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import type { SubscriptionCommand } from './commands.ts';

/**
 * Those who answer for what a school or the trust passes on. An administrator of the trust, who may not read
 * the feed, has it sent nowhere either (INC-04), and may stop or test what others had sent.
 */
const ANSWER_FOR_IT = [...HEAD, 'executive'] as const;
const RUN_IT = [...ANSWER_FOR_IT, ...ADMIN] as const;

/** Who may do what to `subscriptions`. */
export const subscriptionsPermissions = permissionsOf<SubscriptionCommand>([
  {
    actions: [
      'CreateSubscription',
      'ChangeSubscription',
      'RotateSubscriptionKey',
      'ShowSubscriptionKey',
      'CorrectSubscription',
      'StartSubscriptionReplay',
    ],
    roles: ANSWER_FOR_IT,
  },
  {
    actions: [
      'PauseSubscription',
      'ResumeSubscription',
      'TestSubscription',
      'RedriveSubscription',
      'EndSubscription',
      'CancelSubscriptionReplay',
    ],
    roles: RUN_IT,
  },
  {
    actions: ['RecordSubscriptionTest', 'PauseSubscriptionDelivery', 'ResumeSubscriptionDelivery'],
    roles: ['system.webhooks'],
  },
  { actions: ['CompleteSubscriptionReplay', 'FailSubscriptionReplay'], roles: ['system.replays'] },
  { actions: ['read'], roles: RUN_IT },
  { actions: ['read'], roles: ['auditor'], withholdsPersonal: true },
]);
