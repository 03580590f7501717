import { accept, refuse } from '../../kernel/decider.ts';
import type { ActivityCommand } from './commands.ts';
import { correct } from './correct.ts';
import { cancelCpd, deliverCpd, planCpd } from './cpd.ts';
import type { ActivityContext, ActivityDecision } from './decision.ts';
import { recordFallen } from './fallen.ts';
import { hold } from './hold.ts';
import { activityOf } from './ids.ts';
import { rejections } from './rejections.ts';
import type { ActivityState } from './state.ts';

/** Once for each kind and school year; whether something is due then follows from the policy. */
const openYear = ({ isOpen }: ActivityState, { streamId }: ActivityContext): ActivityDecision => {
  const { kind, thing: academicYear = '' } = activityOf(streamId) ?? {};
  if (kind !== 'parent-workshop' && kind !== 'assemblies') return refuse(rejections.anotherKind);
  return isOpen ? accept() : accept({ type: 'ActivityYearOpened', data: { kind, academicYear } });
};

export const decide = (
  command: ActivityCommand,
  state: ActivityState,
  context: ActivityContext,
): ActivityDecision => {
  switch (command.type) {
    case 'OpenActivityYear':
      return openYear(state, context);
    case 'PlanCpd':
      return planCpd(command, state, context);
    case 'DeliverCpd':
      return deliverCpd(command, state, context);
    case 'CancelCpd':
      return cancelCpd(command, state, context);
    case 'RecordWorkshopFellDue':
    case 'RecordAssemblyFellDue':
      return recordFallen(command, state, context);
    case 'CorrectActivity':
      return correct(command, state, context);
    default:
      return hold(command, state, context);
  }
};
