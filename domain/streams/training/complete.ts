import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, TrainingContext, TrainingDecision } from './decision.ts';
import { rejections, type TrainingRejection } from './rejections.ts';
import { LEADS } from './roles.ts';
import type { TrainingState } from './state.ts';

type Complete = Command<'CompleteTraining'>;

const completionRefusal = (
  { training, topics, coversOnlineSafety }: Complete,
  { facts, settings }: TrainingContext,
): TrainingRejection | null => {
  if ((facts.person?.kind ?? null) === null) return rejections.personNotRegistered;
  if (training === 'online-course' && settings.platforms === null) return rejections.platformNotInUse;
  // Only what covers online safety counts: nobody is left to guess (TRG-03).
  if (training === 'safeguarding-lead')
    return coversOnlineSafety === undefined ? rejections.coverageRequired : null;
  return topics.length === 0 && training !== 'online-course' ? rejections.topicsRequired : null;
};

/** That somebody had training is a fact of its day, whoever gave it, here or elsewhere. */
export const complete = (
  command: Complete,
  state: TrainingState,
  context: TrainingContext,
): TrainingDecision => {
  const refusal = completionRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  const { training, on = context.today, topics, course = null } = command;
  const coversOnlineSafety = command.coversOnlineSafety ?? true;
  const said = { training, on, topics: [...topics], coversOnlineSafety, course };
  if (state.completed.some(({ by: _, ...one }) => isSame(one, said))) return accept();
  return accept({ type: 'TrainingCompleted', data: { person: context.streamId, ...said } });
};

/** Beside the training every two years, and with a clock of its own (TRG-04). */
export const updateKnowledge = (
  { on: stated, by }: Command<'RecordKnowledgeUpdate'>,
  { updates }: TrainingState,
  { streamId: person, today, facts }: TrainingContext,
): TrainingDecision => {
  const on = stated ?? today;
  const roles = facts.person?.roles ?? [];
  if (!roles.some((held) => LEADS.includes(held.role) && isHeldOn(held, on)))
    return refuse(rejections.leadRequired);
  if (updates.some((one) => one.on === on)) return accept();
  return accept({
    type: 'KnowledgeUpdateRecorded',
    data: { person, on, ...(by === undefined ? {} : { by }) },
  });
};
