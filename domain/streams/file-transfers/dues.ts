import type * as z from 'zod/mini';
import type { transferStep } from '../../../events/catalogue/file-transfer-forms.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Due, lastInstantOf } from '../../kernel/due.ts';
import { legalDay, legalTimes } from '../../kernel/legal-time.ts';
import { londonDate } from '../../kernel/london.ts';
import { dueWithin } from '../../kernel/time-limit.ts';
import type { FileTransferSettings } from './settings.ts';
import type { FileTransferState } from './state.ts';

export type Step = z.output<typeof transferStep>;

export const cycleOf = (step: Step, dueOn: string): string => `${step}.${dueOn}`;

/** Until when the file is to be with the school at which a pupil begins on a day. */
export const sendBy = (startsOn: string, school: SchoolCalendar | undefined) =>
  legalDay(legalTimes.fileTransfer, { begun: startsOn }, school);

/** What is still to be done: first the file is sent, and then its receipt confirmed (DPR-02). */
export const transferDues = (
  step: Step,
  state: FileTransferState,
  { receipt }: FileTransferSettings,
  school: SchoolCalendar,
): readonly Due[] => {
  const run = (dueOn: string): readonly Due[] => {
    const cycle = cycleOf(step, dueOn);
    const hasFallenDue = state.status !== 'none' && state.fellDue.includes(cycle);
    return [{ dueOn, cycle, about: null, hasFallenDue }];
  };
  if (step === 'sending') return state.status === 'expected' ? run(state.expected.send.dueOn) : [];
  if (state.status !== 'sent') return [];
  const due = dueWithin(receipt, { start: state.sent?.on ?? null }, school);
  return due === null ? [] : run(londonDate(lastInstantOf(due)));
};
