import { accept } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { ActivityContext, ActivityDecision, Command } from './decision.ts';
import { assemblyDues, type Known, workshopDues } from './dues.ts';
import { activityOf } from './ids.ts';
import type { ActivityState } from './state.ts';

const knownIn = (
  state: ActivityState,
  { facts: { school }, streamId, settings }: ActivityContext,
): Known | null => (school === undefined ? null : { state, school, streamId, settings });

/** Each once, and only what is still open by now. */
export const recordFallen = (
  { type, cycle }: Command<'RecordWorkshopFellDue' | 'RecordAssemblyFellDue'>,
  state: ActivityState,
  context: ActivityContext,
): ActivityDecision => {
  const known = knownIn(state, context);
  const academicYear = activityOf(context.streamId)?.thing ?? '';
  if (known === null) return accept();
  if (type === 'RecordWorkshopFellDue') {
    const due = fallenDue(workshopDues(known), cycle, context.now);
    if (due === null || !('dueOn' in due)) return accept();
    return accept({ type: 'ParentWorkshopFellDue', data: { academicYear, dueOn: due.dueOn } });
  }
  const dues = assemblyDues(known);
  const due = fallenDue(dues, cycle, context.now);
  const found = dues.find((one) => one.cycle === due?.cycle);
  if (found === undefined) return accept();
  const { strand, dueOn } = found;
  return accept({ type: 'AssemblyFellDue', data: { academicYear, strand, dueOn } });
};
