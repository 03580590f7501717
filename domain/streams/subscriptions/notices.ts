import type { SubscriptionRecorded } from '../../../events/catalogue/subscriptions.ts';
import { type Notice, type NoticeEvent, toPerson, toTrust } from '../../kernel/notice.ts';
import type { OfType } from '../../kernel/of-type.ts';

const items = ['DPR-01'];
const admins = toTrust('trust-admin');

type Ids = Pick<NoticeEvent, 'streamId'>;
type Of<T extends SubscriptionRecorded['type']> = Ids & OfType<SubscriptionRecorded, T>;

const linkTo = ({ streamId }: Ids): string => `/subscriptions/${streamId}`;

const created = (event: Ids): Notice => ({
  notice: 'subscription-created',
  items,
  recipients: [admins],
  subject: 'Events are to be sent to a consumer',
  text: [
    'Events of some types are to be sent to a consumer, once its target has taken a test message.',
    'The record says which, where to, and why. If you do not know the consumer, end it there at once.',
  ],
  link: linkTo(event),
});

const testFailed = (event: Of<'SubscriptionTested'>): Notice => ({
  notice: 'subscription-test-failed',
  items,
  recipients: [toPerson(event.data.contact)],
  subject: 'A target did not take a test message',
  text: [
    'The target of a subscription did not take a test message. The record says why.',
    'Once that is mended, have another one sent. A target that has never taken one is sent nothing.',
  ],
  link: linkTo(event),
});

const paused = (event: Of<'SubscriptionDeliveryPaused'>): Notice => ({
  notice: 'subscription-paused',
  items,
  recipients: [toPerson(event.data.contact), admins],
  subject: 'A target takes no events',
  text: [
    'The target of a subscription took nothing several times in a row. The record says why.',
    'It is tried again from time to time for three days, and you are informed when it takes events again. Nothing is lost.',
  ],
  link: linkTo(event),
});

const resumed = (event: Of<'SubscriptionDeliveryResumed'>): Notice => ({
  notice: 'subscription-running',
  items,
  recipients: [toPerson(event.data.contact), admins],
  subject: 'A target takes events again',
  text: [
    'The target of a subscription takes events again. It is sent those of the meantime, in their order.',
    'What it had refused for good was put aside; the record of deliveries says what, and it can be sent again.',
  ],
  link: linkTo(event),
});

const replayFailed = (event: Of<'SubscriptionReplayFailed'>): Notice => ({
  notice: 'subscription-replay-failed',
  items,
  recipients: [toPerson(event.data.contact)],
  subject: 'The past was not sent to a target whole',
  text: [
    'A replay to a subscription came to an end before all was sent. The record says why, and how far it came.',
    'Another one may go on from there. What happens goes on being sent.',
  ],
  link: linkTo(event),
});

/** Who set it up is informed when it fails and when it works again, once each; not of single tries. */
export const subscriptionNotices = (event: NoticeEvent & SubscriptionRecorded): readonly Notice[] => {
  switch (event.type) {
    case 'SubscriptionCreated':
      return [created(event)];
    case 'SubscriptionTested':
      return event.data.refused === null ? [] : [testFailed(event)];
    case 'SubscriptionDeliveryPaused':
      return [paused(event)];
    case 'SubscriptionDeliveryResumed':
      return [resumed(event)];
    case 'SubscriptionReplayFailed':
      return [replayFailed(event)];
    default:
      return [];
  }
};
