import { bodyOf } from '../../kernel/body-of.ts';
import { daysBetween } from '../../kernel/day.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { requestDay } from '../../kernel/legal-time.ts';
import type { Command, DisclosureContext, DisclosureDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { DisclosureState, Request, Requested } from './state.ts';

export type RequestStep =
  | Command<'PauseSubjectRequest'>
  | Command<'ResumeSubjectRequest'>
  | Command<'ExtendSubjectRequest'>
  | Command<'AnswerSubjectRequest'>
  | Command<'RecordSubjectRequestFellDue'>;

/** An answer to a request; nothing is due while time stands still (DPR-05). */
export const requestDues = (state: DisclosureState): readonly Due[] => {
  if (state.status !== 'open' || state.request.pausedOn !== null) return [];
  const { answer, fellDue } = state.request;
  const { dueOn } = answer;
  return [{ dueOn, cycle: dueOn, about: null, hasFallenDue: fellDue.includes(dueOn) }];
};

const resume = (
  { on }: Command<'ResumeSubjectRequest'>,
  { pausedOn, pausedDays, receivedOn, isExtended }: Request,
): DisclosureDecision => {
  if (pausedOn === null) return refuse(rejections.notRunning);
  const days = pausedDays + daysBetween(pausedOn, on);
  const answer = requestDay(receivedOn, { isExtended, pausedDays: days });
  return accept({ type: 'DataSubjectRequestResumed', data: { on, answer } });
};

const extend = (
  { on, words }: Command<'ExtendSubjectRequest'>,
  { pausedOn, pausedDays, receivedOn, isExtended, answer: before }: Request,
): DisclosureDecision => {
  const isLate = pausedOn === null && on > before.dueOn;
  if (isExtended || isLate) return refuse(rejections.extensionNotPossible);
  const answer = requestDay(receivedOn, { isExtended: true, pausedDays });
  return accept({ type: 'DataSubjectRequestExtended', data: { on, answer, words } });
};

/** What is done about a request until it is answered; what is answered stays so (DPR-05). */
export const advance = (
  command: RequestStep,
  state: Requested,
  { now }: DisclosureContext,
): DisclosureDecision => {
  if (command.type === 'RecordSubjectRequestFellDue')
    return fallenDue(requestDues(state), command.cycle, now) === null
      ? accept()
      : accept({ type: 'DataSubjectRequestFellDue', data: { answer: state.request.answer } });
  if (state.status === 'answered') return refuse(rejections.alreadyAnswered);
  const { request } = state;
  switch (command.type) {
    case 'PauseSubjectRequest':
      return request.pausedOn === null && command.on <= request.answer.dueOn
        ? accept({ type: 'DataSubjectRequestPaused', data: bodyOf(command) })
        : refuse(rejections.notRunning);
    case 'ResumeSubjectRequest':
      return resume(command, request);
    case 'ExtendSubjectRequest':
      return extend(command, request);
    case 'AnswerSubjectRequest':
      return accept({ type: 'DataSubjectRequestAnswered', data: bodyOf(command) });
  }
};
