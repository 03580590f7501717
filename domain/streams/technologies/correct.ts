import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, TechnologyContext, TechnologyDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { TechnologyState } from './state.ts';

/** Fields that a correction of an event may name; null: it can't be corrected (any more). */
const correctable = (state: TechnologyState, corrects: number): readonly string[] | null => {
  const { proposal, assessment, decision, strategies, downloads } = state;
  if (proposal?.by === corrects) return assessment === null ? ['kind', 'name'] : null;
  if (assessment?.by === corrects) return decision === null && assessment.dpia !== null ? ['dpia'] : null;
  return [...strategies, ...downloads].some(({ by }) => by === corrects) ? ['on'] : null;
};

/**
 * What was weighed stays as it was weighed, and what was decided as it was decided. What IT support recorded
 * IT support puts right; all else stays with those who may (TEC-01, TEC-02, MON-03).
 */
export const correct = (
  command: Command<'CorrectTechnology'>,
  state: TechnologyState,
  { actor }: TechnologyContext,
): TechnologyDecision => {
  const fields = correctable(state, command.corrects);
  const named = Object.keys(command.changes);
  if (fields === null || named.some((one) => !fields.includes(one)))
    return refuse(rejections.correctionNotPossible);
  const isOfSupport = state.downloads.some(({ by }) => by === command.corrects);
  if (isOfSupport && !actor.roles.includes('it-support')) return refuse(rejections.itBlocks);
  return named.length === 0 ? accept() : accept({ type: 'TechnologyCorrected', data: bodyOf(command) });
};
