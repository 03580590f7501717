import { keyStageOf } from '../../../events/catalogue/class-year-words.ts';
import type { YearGroup } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import { isPresentOn } from '../../kernel/person.ts';
import { type Citation, citedEntry, editionAt, plannedLessonOn } from '../../kernel/reference-list.ts';
import { dayRefusal, halfTermOn } from './days.ts';
import type { ClassYear, ClassYearContext, ClassYearDecision, Command } from './decision.ts';
import { type ClassYearRejection, rejections } from './rejections.ts';

type Lesson = Command<'TeachOnlineSafetyLesson'>;

/** Whether the day is one of the year, and whose teaching it was somebody of the school. */
const teachingRefusal = (
  classYear: ClassYear,
  on: string,
  { facts: { adult } }: ClassYearContext,
): ClassYearRejection | null => {
  const outside = dayRefusal(classYear, on);
  if (outside !== null) return outside;
  return adult !== undefined && isPresentOn(adult, on) ? null : rejections.teacherUnknown;
};

/** What a lesson says it was on. */
export interface Subject {
  readonly yearGroup: YearGroup;
  readonly strand: string | null;
  readonly objective: Citation | null;
}

/**
 * Whether a lesson is the one that the plan has for that half-term; null where no plan says (CUR-01, CUR-02).
 */
export const isPlannedOn = (
  { yearGroup, strand }: Subject,
  context: ClassYearContext,
  on: string,
): boolean | null => {
  const halfTerm = halfTermOn(context, on);
  if (halfTerm === null) return null;
  const planned = plannedLessonOn(context.facts.plan, { yearGroup, halfTerm }, on);
  if (planned === null) return null;
  return strand === null ? planned.strands.length === 0 : planned.strands.includes(strand);
};

/**
 * Where the policy names strands, a lesson is on one of them; of none is only what the plan has as such, the
 * rules of the class.
 */
const strandRefusal = (
  subject: Subject,
  context: ClassYearContext,
  on: string,
): ClassYearRejection | null => {
  const { strands } = context.settings;
  if (subject.strand !== null)
    return strands?.includes(subject.strand) === true ? null : rejections.strandUnknown;
  return strands === null || isPlannedOn(subject, context, on) === true ? null : rejections.strandRequired;
};

/**
 * What a lesson is on: a strand of the policy, or else an objective; and an objective is one of the pupils'
 * key stage (CUR-02, CUR-05).
 */
export const subjectRefusal = (
  subject: Subject,
  context: ClassYearContext,
  on: string,
): ClassYearRejection | null => {
  const { yearGroup, objective } = subject;
  const taught = context.facts.school?.yearGroups ?? [];
  if (!taught.includes(yearGroup)) return rejections.yearGroupNotTaught;
  const refusal = strandRefusal(subject, context, on);
  if (refusal !== null) return refusal;
  if (objective === null) return context.settings.strands === null ? rejections.objectiveRequired : null;
  const entry = citedEntry(context.facts.objectives, objective, on);
  if (entry === null) return rejections.objectiveUnknown;
  const isOfStage = entry.keyStage === undefined || entry.keyStage === keyStageOf(yearGroup);
  return isOfStage ? null : rejections.otherKeyStage;
};

/** An objective as it is in force on a day; one that is not there is cited as such, and refused. */
const cited = (objective: string | undefined, { facts }: ClassYearContext, on: string): Citation | null => {
  if (objective === undefined) return null;
  const edition = facts.objectives === undefined ? null : editionAt(facts.objectives, londonDayEnd(on));
  return { edition: edition?.edition ?? 'none', entry: objective };
};

export const teach = (
  command: Lesson,
  classYear: ClassYear,
  context: ClassYearContext,
): ClassYearDecision => {
  const { teacher, yearGroup, on = context.today } = command;
  const subject = {
    yearGroup,
    strand: command.strand ?? null,
    objective: cited(command.objective, context, on),
  };
  const refusal = teachingRefusal(classYear, on, context) ?? subjectRefusal(subject, context, on);
  if (refusal !== null) return refuse(refusal);
  const follows = { halfTerm: halfTermOn(context, on), isPlanned: isPlannedOn(subject, context, on) };
  return accept({
    type: 'OnlineSafetyLessonTaught',
    data: { ...classYear, on, teacher, ...subject, ...follows },
  });
};

export const discuss = (
  { topic, teacher, on }: Command<'DiscussTopic'>,
  classYear: ClassYear,
  context: ClassYearContext,
): ClassYearDecision => {
  const day = on ?? context.today;
  const refusal = teachingRefusal(classYear, day, context);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: 'TopicDiscussedWithClass', data: { ...classYear, topic, teacher, on: day } });
};

/** By one of the manners that the school's policy names (TRG-08). */
export const monitor = (
  command: Command<'MonitorTeaching'>,
  classYear: ClassYear,
  context: ClassYearContext,
): ClassYearDecision => {
  const { method, teacher, on = context.today, note } = command;
  if (context.settings.monitoring?.includes(method) !== true) return refuse(rejections.monitoringNotInUse);
  const refusal = teachingRefusal(classYear, on, context);
  if (refusal !== null) return refuse(refusal);
  const said = note === undefined ? {} : { note };
  const observer = context.actor.person;
  return accept({
    type: 'TeachingMonitored',
    data: { ...classYear, method, teacher, observer, on, ...said },
  });
};
