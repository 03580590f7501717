import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { SubscriptionCommand } from './commands.ts';
import { change, create } from './create.ts';
import type { Command, SubscriptionContext, SubscriptionDecision } from './decision.ts';
import { rotateKey, showKey } from './keys.ts';
import { rejections } from './rejections.ts';
import { cancelReplay, endReplay, startReplay } from './replays.ts';
import type { Subscribed, SubscriptionState } from './state.ts';

const resume = ({ paused }: Subscribed): SubscriptionDecision =>
  paused === null ? refuse(rejections.notPaused) : accept({ type: 'SubscriptionResumed', data: {} });

const redrive = ({ isVerified }: Subscribed): SubscriptionDecision =>
  isVerified ? accept({ type: 'SubscriptionRedriveRequested', data: {} }) : refuse(rejections.notVerified);

const recordTest = (
  command: Command<'RecordSubscriptionTest'>,
  { test, terms: { contact } }: Subscribed,
): SubscriptionDecision =>
  test.asked === command.asked && !test.isAnswered
    ? accept({ type: 'SubscriptionTested', data: { ...bodyOf(command), contact } })
    : accept();

const correct = (
  command: Command<'CorrectSubscription'>,
  { said }: SubscriptionState,
): SubscriptionDecision =>
  said.some(({ by }) => by === command.corrects)
    ? accept({ type: 'SubscriptionCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);

type OfOneThatRuns = Exclude<SubscriptionCommand, { type: 'CreateSubscription' | 'CorrectSubscription' }>;

const ofOneThatRuns = (
  command: OfOneThatRuns,
  subscribed: Subscribed,
  context: SubscriptionContext,
): SubscriptionDecision => {
  const {
    paused,
    terms: { contact },
  } = subscribed;
  switch (command.type) {
    case 'ChangeSubscription':
      return change(command, subscribed, context);
    case 'PauseSubscription':
      return paused === 'by-somebody'
        ? accept()
        : accept({ type: 'SubscriptionPaused', data: bodyOf(command) });
    case 'ResumeSubscription':
      return resume(subscribed);
    case 'RotateSubscriptionKey':
      return rotateKey(command, subscribed, context);
    case 'ShowSubscriptionKey':
      return showKey(subscribed);
    case 'EndSubscription':
      return accept({ type: 'SubscriptionEnded', data: bodyOf(command) });
    case 'TestSubscription':
      return accept({ type: 'SubscriptionTestRequested', data: {} });
    case 'RedriveSubscription':
      return redrive(subscribed);
    case 'StartSubscriptionReplay':
      return startReplay(command, subscribed, context);
    case 'CancelSubscriptionReplay':
      return cancelReplay(command, subscribed);
    case 'CompleteSubscriptionReplay':
    case 'FailSubscriptionReplay':
      return endReplay(command, subscribed);
    case 'RecordSubscriptionTest':
      return recordTest(command, subscribed);
    // Several deliveries may find it at once, each of its own school: that it is so is on record once.
    case 'PauseSubscriptionDelivery':
      return paused === null
        ? accept({ type: 'SubscriptionDeliveryPaused', data: { ...bodyOf(command), contact } })
        : accept();
    case 'ResumeSubscriptionDelivery':
      return paused === 'by-failure'
        ? accept({ type: 'SubscriptionDeliveryResumed', data: { contact } })
        : accept();
  }
};

/** What is sent to whom, and whether it is: nothing is sent to a target that has not taken a test (DPR-01). */
export const decide = (
  command: SubscriptionCommand,
  state: SubscriptionState,
  context: SubscriptionContext,
): SubscriptionDecision => {
  if (command.type === 'CreateSubscription') return create(command, state, context);
  if (state.subscribed === null) return refuse(rejections.notSubscribed);
  if (command.type === 'CorrectSubscription') return correct(command, state);
  if (!state.subscribed.isEnded) return ofOneThatRuns(command, state.subscribed, context);
  // A delivery that was on its way when it ended has nothing more to say.
  return isOfDelivery(command) ? accept() : refuse(rejections.subscriptionEnded);
};

const ofDelivery: readonly SubscriptionCommand['type'][] = [
  'RecordSubscriptionTest',
  'PauseSubscriptionDelivery',
  'ResumeSubscriptionDelivery',
  'CompleteSubscriptionReplay',
  'FailSubscriptionReplay',
];
const isOfDelivery = ({ type }: SubscriptionCommand): boolean => ofDelivery.includes(type);
