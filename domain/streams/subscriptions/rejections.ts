import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadySubscribed: rejection(
    'AlreadySubscribed',
    'DPR-01',
    'A subscription is created once, under an id of its own; what is sent is changed',
  ),
  notSubscribed: rejection('NotSubscribed', 'DPR-01', 'Only a subscription that there is can be dealt with'),
  subscriptionEnded: rejection(
    'SubscriptionHasEnded',
    'DPR-01',
    'What has ended stays ended: another subscription has another id',
  ),
  unknownEventType: rejection(
    'UnknownEventType',
    'DPR-01',
    'Events of types that there are can be sent, each named',
  ),
  clientNotRegistered: rejection(
    'ClientNotRegistered',
    'DPR-01',
    'A service is registered where its subscription is, for every type that it is sent',
  ),
  clientRequired: rejection(
    'RegisteredClientRequired',
    'DPR-01',
    'Events of records whose readers are recorded go to a registered service alone',
  ),
  contactNotKnown: rejection(
    'ContactNotKnown',
    'DPR-01',
    'Who is informed of failures is somebody of the school, or of the trust',
  ),
  webhookForm: rejection(
    'WebhookForm',
    'DPR-01',
    'A webhook is an address https://<name>/<path>, without a log-in, a query or a fragment',
  ),
  webhookByName: rejection(
    'WebhookByName',
    'DPR-01',
    'A webhook is addressed by its name in the public DNS, never by a number',
  ),
  arnForm: rejection('ArnForm', 'DPR-01', 'A queue or bus is named by its ARN, with region and account'),
  pastForm: rejection(
    'PastForm',
    'DPR-01',
    'The past begins at a position or at a day; positions are those of one school',
  ),
  notPaused: rejection('NotPaused', 'DPR-01', 'Only what is paused is resumed'),
  notVerified: rejection('NotVerified', 'DPR-01', 'A target is sent events once it has taken a test message'),
  noKey: rejection('NoKey', 'DPR-01', 'Webhooks alone are signed; queues and buses know the account'),
  keyShownAlready: rejection(
    'KeyShownAlready',
    'DPR-01',
    'A key is shown once; who has lost it rotates it, and is shown the next one',
  ),
  replayUnderWay: rejection(
    'ReplayUnderWay',
    'DPR-01',
    'The past is sent to a subscription again once at a time: wait for its end, or cancel it',
  ),
  noReplay: rejection('NoReplay', 'DPR-01', 'Only a replay that is under way is cancelled'),
  schoolOfReplay: rejection(
    'SchoolOfReplay',
    'DPR-01',
    'A replay of the trust’s subscription may be of one school, and is where a position is named',
  ),
  noSuchVersion: rejection(
    'NoSuchVersion',
    'DPR-01',
    'Types that are sent can be asked for in a version that they have had, up to the newest',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-01',
    'Only the purpose of a subscription, or the reason of a step, is corrected',
  ),
};

export type SubscriptionRejection = RejectionOf<typeof rejections>;
