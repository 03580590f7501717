import type { ActivityEvent } from '../../../events/catalogue/activities.ts';
import type { ActivityKind } from '../../../events/catalogue/activity-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { ActivityCommand } from './commands.ts';
import type { ActivityContext, ActivityDecision } from './decision.ts';
import { activityOf, isOutside } from './ids.ts';
import { type ActivityRejection, rejections } from './rejections.ts';
import type { ActivityState } from './state.ts';

type Holding = Exclude<
  ActivityCommand['type'],
  | 'OpenActivityYear'
  | 'PlanCpd'
  | 'DeliverCpd'
  | 'CancelCpd'
  | 'RecordWorkshopFellDue'
  | 'RecordAssemblyFellDue'
  | 'CorrectActivity'
>;
export type Hold = Extract<ActivityCommand, { readonly type: Holding }>;

const kinds: Readonly<Record<Holding, ActivityKind>> = {
  HoldParentWorkshop: 'parent-workshop',
  DeliverAssembly: 'assemblies',
  InviteSpeaker: 'speaker',
  HoldAwarenessEvent: 'awareness-event',
  IssueParentInformation: 'parent-information',
  OfferParentTraining: 'parent-training',
  CoverParentsEveningTopic: 'parents-evening',
  IssueSafeguardingUpdate: 'safeguarding-update',
  RaiseTeachingPoint: 'teaching-point',
  HoldLiveSession: 'live-session',
};

const strandRefusal = (
  strand: string | undefined,
  { settings }: ActivityContext,
): ActivityRejection | null =>
  strand === undefined || settings.strands?.includes(strand) === true ? null : rejections.strandUnknown;

/** What the policy has to say of it. */
const rulesRefusal = (command: Hold, context: ActivityContext): ActivityRejection | null => {
  const { settings, facts } = context;
  const isNamed = (names: readonly string[] | null, name: string) => names === null || names.includes(name);
  switch (command.type) {
    case 'DeliverAssembly':
      return strandRefusal(command.strand, context);
    case 'RaiseTeachingPoint': {
      const names = (facts.mentioned ?? []).some(({ kind }) => kind !== null);
      return names ? rejections.namesSomebody : strandRefusal(command.strand, context);
    }
    case 'IssueParentInformation':
      return isNamed(settings.parentChannels, command.channel) ? null : rejections.channelNotInUse;
    case 'IssueSafeguardingUpdate':
      return isNamed(settings.updateChannels, command.channel) ? null : rejections.updateChannelNotInUse;
    case 'HoldLiveSession': {
      const has = settings.livePlatforms?.includes(command.platform) === true;
      return has ? null : rejections.platformNotInUse;
    }
    default:
      return null;
  }
};

const eventOf = (command: Hold, on: string, academicYear: string, teacher: string): ActivityEvent => {
  switch (command.type) {
    case 'HoldParentWorkshop':
      return { type: 'ParentWorkshopHeld', data: { academicYear, on, topic: command.topic } };
    case 'DeliverAssembly': {
      const { topic, strand = null } = command;
      return { type: 'AssemblyDelivered', data: { academicYear, on, topic, strand } };
    }
    case 'InviteSpeaker':
      return { type: 'SpeakerInvited', data: { on, topic: command.topic, audience: command.audience } };
    case 'HoldAwarenessEvent':
      return { type: 'AwarenessEventHeld', data: { on, topic: command.topic, event: command.event } };
    case 'IssueParentInformation':
      return {
        type: 'ParentInformationIssued',
        data: { on, topic: command.topic, channel: command.channel },
      };
    case 'OfferParentTraining':
      return { type: 'ParentTrainingOffered', data: { on, topic: command.topic, trainer: command.trainer } };
    case 'CoverParentsEveningTopic':
      return { type: 'ParentsEveningTopicCovered', data: { on, topic: command.topic } };
    case 'IssueSafeguardingUpdate':
      return {
        type: 'SafeguardingUpdateIssued',
        data: { on, topic: command.topic, channel: command.channel },
      };
    case 'RaiseTeachingPoint':
      return {
        type: 'TeachingPointRaised',
        data: { on, strand: command.strand ?? null, point: command.point },
      };
    case 'HoldLiveSession': {
      const { platform, class: ofClass = null, surroundingsChecked } = command;
      return {
        type: 'LiveSessionHeld',
        data: { on, platform, teacher, class: ofClass, surroundingsChecked },
      };
    }
  }
};

const whatIn = (command: Hold): string | null => {
  switch (command.type) {
    case 'InviteSpeaker':
      return command.audience;
    case 'HoldAwarenessEvent':
      return command.event;
    case 'OfferParentTraining':
      return command.trainer;
    case 'HoldLiveSession':
      return command.platform;
    default:
      return null;
  }
};

/** Words are sealed: of two points nobody can say that they are one. */
const isSaid = ({ held }: ActivityState, command: Hold, on: string): boolean => {
  if (command.type === 'RaiseTeachingPoint') return false;
  const said = {
    on,
    topic: 'topic' in command ? command.topic : null,
    strand: command.type === 'DeliverAssembly' ? (command.strand ?? null) : null,
    channel: 'channel' in command ? command.channel : null,
    what: whatIn(command),
    surroundingsChecked: command.type === 'HoldLiveSession' ? command.surroundingsChecked : null,
  };
  return held.some(({ type: _, by: __, ...one }) => isSame(one, said));
};

/**
 * What was held or issued, by the kind of its record: of a school year as often as it was, of others once.
 */
export const hold = (command: Hold, state: ActivityState, context: ActivityContext): ActivityDecision => {
  const { kind, thing = '' } = activityOf(context.streamId) ?? {};
  if (kinds[command.type] !== kind) return refuse(rejections.anotherKind);
  const on = command.on ?? context.today;
  const isYearly = kind === 'parent-workshop' || kind === 'assemblies';
  if (isYearly && isOutside(thing, on)) return refuse(rejections.dayOutsideYear);
  const refusal = rulesRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  if (isSaid(state, command, on)) return accept();
  if (!isYearly && state.held.length > 0) return refuse(rejections.alreadyRecorded);
  return accept(eventOf(command, on, thing, context.actor.person));
};
