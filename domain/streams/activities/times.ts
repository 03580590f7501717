import { happened, planned, type Times } from '../../kernel/times.ts';
import type { ActivityCommand } from './commands.ts';
import type { ActivityContext } from './decision.ts';
import type { ActivityState } from './state.ts';

const day = (item: string) => ({ on: happened<unknown, unknown, unknown>(item) });
const ofCpd = {
  on: happened<unknown, ActivityState, unknown>('TRG-10', (_, { cpd }) => cpd?.plannedOn ?? null),
};

export const activityTimes: Times<ActivityCommand, ActivityState, ActivityContext> = {
  HoldParentWorkshop: day('CUR-08'),
  DeliverAssembly: day('CUR-03'),
  InviteSpeaker: { on: planned('CUR-03') },
  HoldAwarenessEvent: day('CUR-04'),
  IssueParentInformation: day('CUR-07'),
  OfferParentTraining: day('CUR-07'),
  CoverParentsEveningTopic: day('CUR-07'),
  IssueSafeguardingUpdate: day('TRG-02'),
  RaiseTeachingPoint: day('INC-19'),
  HoldLiveSession: day('HLP-06'),
  PlanCpd: { plannedFor: planned('TRG-10', (_, __, { today }) => today) },
  DeliverCpd: ofCpd,
  CancelCpd: ofCpd,
  CorrectActivity: { 'changes.on': happened('CUR-04') },
};
