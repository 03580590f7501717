import { accept } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { Command, TrainingContext, TrainingDecision } from './decision.ts';
import { auditDues, clocked, clocks, type Known } from './dues.ts';
import type { TrainingState } from './state.ts';

const knownIn = (
  state: TrainingState,
  { facts: { person, school }, streamId, settings }: TrainingContext,
): Known | null =>
  person === undefined || school === undefined ? null : { state, person, school, streamId, settings };

/** Each once, and only what is still open by now. */
export const recordFallen = (
  { cycle }: Command<'RecordTrainingFellDue'>,
  state: TrainingState,
  context: TrainingContext,
): TrainingDecision => {
  const known = knownIn(state, context);
  const training = clocked.find((one) => cycle.startsWith(`${one}.`));
  if (known === null || training === undefined) return accept();
  const dues = clocks[training](known);
  const due = fallenDue(dues, cycle, context.now);
  const found = dues.find((one) => one.cycle === due?.cycle);
  if (found === undefined) return accept();
  const { dueOn, notSince } = found;
  const said = { person: context.streamId, training, cycle, dueOn, notSince };
  return accept({ type: 'TrainingFellDue', data: said });
};

export const recordAuditFallen = (
  { cycle }: Command<'RecordNeedsAuditFellDue'>,
  state: TrainingState,
  context: TrainingContext,
): TrainingDecision => {
  const known = knownIn(state, context);
  const due = known === null ? null : fallenDue(auditDues(known), cycle, context.now);
  if (due === null || !('dueOn' in due)) return accept();
  return accept({ type: 'NeedsAuditFellDue', data: { person: context.streamId, cycle, dueOn: due.dueOn } });
};
