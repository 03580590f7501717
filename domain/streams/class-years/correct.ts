import { accept, refuse } from '../../kernel/decider.ts';
import { countOf, isLateOn } from './agreement.ts';
import { dayRefusal, halfTermOn } from './days.ts';
import type { ClassYear, ClassYearContext, ClassYearDecision, Command } from './decision.ts';
import { type ClassYearRejection, rejections } from './rejections.ts';
import type { ClassYearState, Lesson } from './state.ts';
import { isPlannedOn, subjectRefusal } from './teaching.ts';

type Correction = Command<'CorrectClassYear'>;

/** Which fields the corrected event has; null: nothing is there to correct. */
const fieldsOf = ({ corrects }: Correction, state: ClassYearState): readonly string[] | null => {
  const is = ({ by }: { readonly by: number }): boolean => by === corrects;
  if (state.rules.some(is)) return ['author', 'writtenOn', 'rules'];
  if (state.rules.some(({ agreed }) => agreed !== null && is(agreed))) return ['agreedOn'];
  if (state.copies.some(is)) return ['on'];
  if (state.referredTo.some(is)) return ['on', 'occasion'];
  if (state.lessons.some(is)) return ['on', 'teacher', 'yearGroup', 'strand', 'objective'];
  if (state.topics.some(is)) return ['on', 'teacher', 'topic'];
  return state.monitored.some(is) ? ['on', 'teacher', 'method', 'note'] : null;
};

/** A lesson as it should have been recorded goes through the rule of lessons. */
const lessonAfter = (lesson: Lesson, { changes }: Correction): Lesson => ({
  ...lesson,
  on: changes.on ?? lesson.on,
  yearGroup: changes.yearGroup ?? lesson.yearGroup,
  strand: changes.strand ?? lesson.strand,
  objective: changes.objective ?? lesson.objective,
});

const isOfItsFields = (command: Correction, state: ClassYearState): boolean => {
  const { changes, rules, note } = command;
  const texts = Object.entries({ rules, note }).flatMap(([name, text]) => (text === undefined ? [] : [name]));
  const own = fieldsOf(command, state);
  return own !== null && [...Object.keys(changes), ...texts].every((field) => own.includes(field));
};

const refusalOf = (
  command: Correction,
  classYear: ClassYear,
  state: ClassYearState,
  context: ClassYearContext,
): ClassYearRejection | null => {
  const { corrects, changes, rules } = command;
  if (!isOfItsFields(command, state)) return rejections.correctionNotPossible;
  const agreed = state.rules.find(({ by }) => by === corrects)?.agreed ?? null;
  if (rules !== undefined && agreed !== null) return rejections.rulesAgreed;
  if (rules !== undefined && countOf(rules) === 0) return rejections.rulesRequired;
  const days = [changes.on, changes.agreedOn, changes.writtenOn].filter((day) => day !== undefined);
  const outside = days.map((day) => dayRefusal(classYear, day)).find((one) => one !== null);
  if (outside !== undefined) return outside;
  if (changes.method !== undefined && context.settings.monitoring?.includes(changes.method) !== true)
    return rejections.monitoringNotInUse;
  const lesson = state.lessons.find(({ by }) => by === corrects);
  if (lesson === undefined) return null;
  const after = lessonAfter(lesson, command);
  return subjectRefusal(after, context, after.on);
};

/** What follows from another day, year group or strand. */
const following = (
  command: Correction,
  classYear: ClassYear,
  state: ClassYearState,
  context: ClassYearContext,
) => {
  const { corrects, changes } = command;
  if (changes.agreedOn !== undefined) return { isLate: isLateOn(classYear, context, changes.agreedOn) };
  const lesson = state.lessons.find(({ by }) => by === corrects);
  if (lesson === undefined) return {};
  const after = lessonAfter(lesson, command);
  return { halfTerm: halfTermOn(context, after.on), isPlanned: isPlannedOn(after, context, after.on) };
};

export const correct = (
  command: Correction,
  classYear: ClassYear,
  state: ClassYearState,
  context: ClassYearContext,
): ClassYearDecision => {
  const refusal = refusalOf(command, classYear, state, context);
  if (refusal !== null) return refuse(refusal);
  const { corrects, changes, rules, note, reason } = command;
  if (Object.keys(changes).length === 0 && rules === undefined && note === undefined) return accept();
  const texts = {
    ...(rules === undefined ? {} : { rules, ruleCount: countOf(rules) }),
    ...(note === undefined ? {} : { note }),
  };
  const more = following(command, classYear, state, context);
  return accept({ type: 'ClassYearCorrected', data: { corrects, changes, ...texts, ...more, reason } });
};
