import { accept, refuse } from '../../kernel/decider.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import { londonDate } from '../../kernel/london.ts';
import { classesOn, yearOn } from '../../kernel/person.ts';
import { isStaffRole } from '../../kernel/working.ts';
import { atHomeRefusal, mayBeSpokenWith } from './at-home.ts';
import type { Command, HomeLearningContext, HomeLearningDecision } from './decision.ts';
import type { LearnsAtHome } from './ids.ts';
import { rejections } from './rejections.ts';
import type { HomeLearningState } from './state.ts';

/** Noticed once until work comes in again (HLP-04). */
export const notice = (
  { since: stated }: Command<'NoticeNonEngagement'>,
  of: LearnsAtHome,
  { absences, works }: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  const since = stated ?? context.today;
  const refusal = atHomeRefusal(since, context);
  if (refusal !== null) return refuse(refusal);
  const newest = absences.at(-1);
  if (newest?.isOver === false) return newest.since === since ? accept() : refuse(rejections.alreadyNoticed);
  if (works.some(({ at }) => londonDate(at) >= since)) return refuse(rejections.workCameIn);
  return accept({ type: 'NonEngagementNoticed', data: { ...of, since, noticedBy: context.actor.person } });
};

/** Whether somebody works at the school and with the class that the pupil is in, on a day. */
const isOfClass = ({ facts: { worker, pupil } }: HomeLearningContext, day: string): boolean => {
  const ofClass = pupil === undefined ? null : (yearOn(pupil, day)?.class ?? null);
  return (
    worker !== undefined &&
    ofClass !== null &&
    rolesOn(worker.roles, day).some(isStaffRole) &&
    classesOn(worker, day).includes(ofClass)
  );
};

/** Those who know the pupil speak with the family first (HLP-04). */
export const converse = (
  { on: stated, heldBy, with: parent, notes }: Command<'RecordConversation'>,
  of: LearnsAtHome,
  { absences }: HomeLearningState,
  context: HomeLearningContext,
): HomeLearningDecision => {
  if (context.settings.inUse === null) return refuse(rejections.notInUse);
  const on = stated ?? context.today;
  const newest = absences.at(-1);
  if (newest === undefined || on < newest.since) return refuse(rejections.notNoticed);
  if (!isOfClass(context, on)) return refuse(rejections.classTeacherRequired);
  if (heldBy === parent || !mayBeSpokenWith(parent, context, on)) return refuse(rejections.parentRequired);
  const isKnown = newest.conversations.some(
    (one) => one.on === on && one.heldBy === heldBy && one.with === parent,
  );
  if (isKnown && notes === undefined) return accept();
  const said = { noticed: newest.by, on, heldBy, with: parent, ...(notes === undefined ? {} : { notes }) };
  return accept({ type: 'SupportiveConversationHeld', data: { ...of, ...said } });
};

const leadership: readonly string[] = ['slt', 'headteacher'];

/** The leadership helps further where the class's own conversation was not enough (HLP-04). */
export const support = (
  { on: stated, providedBy, notes }: Command<'ProvideSltSupport'>,
  of: LearnsAtHome,
  { absences }: HomeLearningState,
  { settings, today, facts: { worker } }: HomeLearningContext,
): HomeLearningDecision => {
  if (settings.inUse === null) return refuse(rejections.notInUse);
  const on = stated ?? today;
  const newest = absences.at(-1);
  if (newest === undefined) return refuse(rejections.notNoticed);
  if (!newest.conversations.some((one) => one.on <= on)) return refuse(rejections.conversationRequired);
  const roles = worker === undefined ? [] : rolesOn(worker.roles, on);
  if (!roles.some((role) => leadership.includes(role))) return refuse(rejections.leadershipRequired);
  const isKnown = newest.support.some((one) => one.on === on && one.providedBy === providedBy);
  if (isKnown && notes === undefined) return accept();
  const said = { noticed: newest.by, on, providedBy, ...(notes === undefined ? {} : { notes }) };
  return accept({ type: 'SltSupportProvided', data: { ...of, ...said } });
};
