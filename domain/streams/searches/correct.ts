import { accept, refuse } from '../../kernel/decider.ts';
import { londonDate } from '../../kernel/london.ts';
import { isSame } from '../../kernel/same.ts';
import { type Correctable, correctable } from './correctable.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { isIntimate, materialOf } from './material.ts';
import { wasPupilOn } from './people.ts';
import { rejections, type SearchRejection } from './rejections.ts';
import type { JustifiedSearch } from './state.ts';

type Correct = Command<'CorrectSearch'>;

/** What is no evidence, or no intimate image, may be deleted or described: who leads safeguarding says so. */
const isLowered = ({ corrects, changes }: Correct, state: JustifiedSearch): boolean => {
  const material = materialOf(state, corrects);
  if (material === null) return false;
  const isFreed = changes.kind !== undefined && (isIntimate(material) || material.kind === 'illegal');
  return isFreed || (changes.mayBeEvidence === false && material.mayBeEvidence);
};

/** Of the day on which it was justified, whoever has left since (SRC-01). */
const subjectRefusal = (
  { changes }: Correct,
  { justification }: JustifiedSearch,
  { facts }: SearchContext,
): SearchRejection | null => {
  const day = londonDate(justification.at);
  if (changes.pupil !== undefined && (facts.pupil === undefined || !wasPupilOn(facts.pupil, day)))
    return rejections.pupilRequired;
  return facts.incident?.isReported === false ? rejections.incidentNotReported : null;
};

/** Only what is different becomes part of the record; whether sealed words are cannot be seen. */
const different = (changes: Correct['changes'], before: Correctable): Correct['changes'] =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && !isSame(value, before[field] ?? null),
    ),
  );

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (command: Correct, state: JustifiedSearch, context: SearchContext): SearchDecision => {
  const { corrects, reason, place, lookedFor, description } = command;
  const before = correctable(state, corrects);
  const texts = Object.fromEntries(
    Object.entries({ place, lookedFor, description }).filter(([, text]) => text !== undefined),
  );
  const named = [...Object.keys(command.changes), ...Object.keys(texts)];
  if (before === null || !named.every((field) => Object.hasOwn(before, field)))
    return refuse(rejections.correctionNotPossible);
  if (isLowered(command, state) && !context.actor.roles.includes('dsl'))
    return refuse(rejections.leadRequired);
  const refusal = subjectRefusal(command, state, context);
  if (refusal !== null) return refuse(refusal);
  const changes = different(command.changes, before);
  if (Object.keys(changes).length === 0 && Object.keys(texts).length === 0) return accept();
  return accept({ type: 'SearchCorrected', data: { corrects, changes, ...texts, reason } });
};
