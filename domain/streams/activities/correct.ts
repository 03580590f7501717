import { yearlyKinds } from '../../../events/catalogue/activity-forms.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { ActivityContext, ActivityDecision, Command } from './decision.ts';
import { activityOf, isOutside } from './ids.ts';
import { type ActivityRejection, rejections } from './rejections.ts';
import type { ActivityState, Held } from './state.ts';

type Correct = Command<'CorrectActivity'>;

/** What an activity says of itself; what it does not say can't be put right in it. */
const isPossible = ({ changes }: Correct, held: Held): boolean =>
  Object.keys(changes).every((field) => {
    if (field === 'counts') return held.type !== 'CpdDelivered';
    if (field === 'strand') return held.type === 'AssemblyDelivered' || held.type === 'TeachingPointRaised';
    return field === 'on' || (field === 'topic' ? held.topic : held.channel) !== null;
  });

/** By the rule of the original: its strand, its channel, and the days of its school year. */
const rulesRefusal = (
  { changes }: Correct,
  held: Held,
  { settings, streamId }: ActivityContext,
): ActivityRejection | null => {
  const { on = held.on, strand, channel } = changes;
  if (strand !== undefined && settings.strands?.includes(strand) !== true) return rejections.strandUnknown;
  const isUpdate = held.type === 'SafeguardingUpdateIssued';
  const channels = isUpdate ? settings.updateChannels : settings.parentChannels;
  if (channel !== undefined && channels?.includes(channel) === false)
    return isUpdate ? rejections.updateChannelNotInUse : rejections.channelNotInUse;
  const { kind, thing = '' } = activityOf(streamId) ?? {};
  const isYearly = yearlyKinds.some((one) => one === kind);
  return isYearly && isOutside(thing, on) ? rejections.dayOutsideYear : null;
};

export const correct = (
  command: Correct,
  state: ActivityState,
  context: ActivityContext,
): ActivityDecision => {
  const held = state.held.find(({ by }) => by === command.corrects);
  if (held === undefined || !isPossible(command, held)) return refuse(rejections.correctionNotPossible);
  const refusal = rulesRefusal(command, held, context);
  if (refusal !== null) return refuse(refusal);
  const before: Readonly<Record<string, unknown>> = { ...held, counts: true };
  const isSaid = Object.entries(command.changes).every(([field, value]) => before[field] === value);
  return isSaid ? accept() : accept({ type: 'ActivityCorrected', data: bodyOf(command) });
};
