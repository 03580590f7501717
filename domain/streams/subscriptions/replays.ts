import { catalogue } from '../../../events/catalogue/index.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { TRUST_TENANT } from '../../kernel/ids.ts';
import { USUAL_RATE } from './asked-past.ts';
import type { Command, SubscriptionContext, SubscriptionDecision } from './decision.ts';
import { rejections, type SubscriptionRejection } from './rejections.ts';
import type { Subscribed } from './state.ts';

const newest = new Map(
  catalogue.flatMap(({ entries }) =>
    Object.entries(entries).map(([type, { version }]) => [type, version] as const),
  ),
);

const refusalOf = (
  { ofSchool, fromPosition, fromDay, versions = [] }: Command<'StartSubscriptionReplay'>,
  { terms: { types }, isVerified, replay }: Subscribed,
  { school }: SubscriptionContext,
): SubscriptionRejection | null => {
  if (!isVerified) return rejections.notVerified;
  if (replay !== null) return rejections.replayUnderWay;
  if ((fromPosition === undefined) === (fromDay === undefined)) return rejections.pastForm;
  const isOfTrust = school === TRUST_TENANT;
  // Positions are those of one school.
  const isSchoolClear = isOfTrust
    ? fromPosition === undefined || ofSchool !== undefined
    : ofSchool === undefined;
  if (!isSchoolClear) return rejections.schoolOfReplay;
  const isGiven = versions.every(
    ({ type, version }) => types.includes(type) && version <= (newest.get(type) ?? 0),
  );
  return isGiven ? null : rejections.noSuchVersion;
};

export const startReplay = (
  command: Command<'StartSubscriptionReplay'>,
  subscribed: Subscribed,
  context: SubscriptionContext,
): SubscriptionDecision => {
  const refusal = refusalOf(command, subscribed, context);
  if (refusal !== null) return refuse(refusal);
  const {
    ofSchool = null,
    fromPosition = null,
    fromDay = null,
    versions = [],
    perSecond = USUAL_RATE,
  } = command;
  const data = { ofSchool, fromPosition, fromDay, versions, perSecond };
  return accept({ type: 'SubscriptionReplayStarted', data });
};

export const cancelReplay = (
  command: Command<'CancelSubscriptionReplay'>,
  { replay }: Subscribed,
): SubscriptionDecision =>
  replay === null
    ? refuse(rejections.noReplay)
    : accept({ type: 'SubscriptionReplayCancelled', data: bodyOf(command) });

/** Of a replay that is over already, nothing more is to be said. */
export const endReplay = (
  command: Command<'CompleteSubscriptionReplay' | 'FailSubscriptionReplay'>,
  { replay, terms: { contact } }: Subscribed,
): SubscriptionDecision => {
  if (replay?.by !== command.replay) return accept();
  if (command.type === 'CompleteSubscriptionReplay')
    return accept({ type: 'SubscriptionReplayCompleted', data: bodyOf(command) });
  return accept({ type: 'SubscriptionReplayFailed', data: { ...bodyOf(command), contact } });
};
