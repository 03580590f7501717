import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';

/** Who leads on safeguarding hears that a policy leaves a cause to chance (INC-04, INC-07). */
export const policyNotices = (event: NoticeEvent & PolicyRecorded): readonly Notice[] =>
  event.type === 'SafeguardingRoutesLeftOpen'
    ? [
        {
          notice: 'safeguarding-routes-left-open',
          items: ['INC-04', 'INC-07', 'ORG-04'],
          recipients: [toRole('headteacher'), toRole('dsl')],
          subject: 'The policy names nobody for a safeguarding cause',
          text: [
            `Version ${event.data.version} of the policy names nobody for one or more causes that are about harm to a child.`,
            'Its record says which. Until it names somebody, the designated safeguarding lead hears of these.',
          ],
          link: `/policies/${event.streamId}`,
        },
      ]
    : [];
