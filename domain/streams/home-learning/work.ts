import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { londonDate } from '../../kernel/london.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import { atHomeRefusal } from './at-home.ts';
import type { Command, HomeLearningContext, HomeLearningDecision } from './decision.ts';
import { type LearnsAtHome, subjectsOf } from './ids.ts';
import { rejections } from './rejections.ts';
import type { HomeLearningSettings } from './settings.ts';
import { type HomeLearningState, unanswered } from './state.ts';

/** Each piece of work comes in once, by its name (HLP-03). */
export const submit = (
  { work, occurredAt }: Command<'SubmitWork'>,
  of: LearnsAtHome,
  { works }: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  const refusal = atHomeRefusal(londonDate(occurredAt ?? context.now), context);
  if (refusal !== null) return refuse(refusal);
  if (works.some((one) => one.work === work)) return accept();
  return accept({ type: 'WorkSubmitted', data: { ...of, work } });
};

export const acknowledge = (
  { submission, feedback }: Command<'AcknowledgeWork'>,
  of: LearnsAtHome,
  { works }: HomeLearningState,
  { actor }: HomeLearningContext,
): HomeLearningDecision => {
  const work = works.find(({ by }) => by === submission);
  if (work === undefined) return refuse(rejections.workUnknown);
  if (work.answer !== null) return feedback === undefined ? accept() : refuse(rejections.alreadyAnswered);
  const said = feedback === undefined ? {} : { feedback };
  return accept({
    type: 'WorkAcknowledged',
    data: { ...of, submission, acknowledgedBy: actor.person, ...said },
  });
};

/**
 * Work that came in has an answer in the time that the school sets itself (HLP-03, K21). Its days are those
 * of the calendar as if the school were open: while it is closed, it is those that are meant.
 */
export const workDues = (
  state: HomeLearningState,
  streamId: string,
  school: SchoolCalendar,
  { inUse, answerWithin }: HomeLearningSettings,
): readonly Due[] => {
  const subjects = subjectsOf(streamId);
  if (inUse === null || subjects === null) return [];
  return unanswered(state).flatMap(({ by, at, hasFallenDue }) => {
    const time = dueWithin(answerWithin, { start: at }, { ...school, closures: [] });
    return time === null ? [] : [{ ...time, cycle: String(by), about: subjects.pupil, hasFallenDue }];
  });
};

/** Once for each piece of work; what has its answer by now lets nothing fall due. */
export const recordFellDue = (
  { cycle }: Command<'RecordAcknowledgementFellDue'>,
  of: LearnsAtHome,
  state: HomeLearningState,
  { facts: { school }, settings, streamId, now }: HomeLearningContext,
): HomeLearningDecision => {
  const dues = school === undefined ? [] : workDues(state, streamId, school, settings);
  return fallenDue(dues, cycle, now) === null
    ? accept()
    : accept({ type: 'WorkAcknowledgementFellDue', data: { ...of, submission: Number(cycle) } });
};
