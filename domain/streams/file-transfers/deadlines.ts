import type { Role } from '../../../events/catalogue/words.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { type Step, transferDues } from './dues.ts';
import type { FileTransferSettings } from './settings.ts';
import type { FileTransferState } from './state.ts';

const leads: readonly Role[] = ['dsl', 'deputy-dsl'];

interface Said {
  readonly name: string;
  readonly daysBefore: readonly number[];
  readonly what: string;
}

/** Leads are reminded; once it is too late, the headteacher as well (DPR-02). */
const deadlineOf = (step: Step, { name, daysBefore, what }: Said) =>
  defineDeadline({
    name,
    items: ['DPR-02'],
    ...ofOwnStream,
    reminders: { daysBefore, sent: 'by-itself' },
    duesOf: (
      state: FileTransferState,
      { settings, school }: DeadlineContext<FileTransferSettings>,
    ): readonly Due[] => transferDues(step, state, settings, school),
    command: ({ cycle }) => ({ type: 'RecordFileTransferFellDue' as const, cycle }),
    recipients: ({ hasFallenDue }) =>
      [...leads, ...(hasFallenDue ? (['headteacher'] as const) : [])].map(toRole),
    line: (due) => `${what} by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
  });

export const fileTransferDeadlines = [
  deadlineOf('sending', {
    name: 'file-transfer',
    daysBefore: [4, 1],
    what: 'A child-protection file is to be with the school that a pupil moved to',
  }),
  deadlineOf('receipt', {
    name: 'file-receipt',
    daysBefore: [1],
    what: 'Another school is to confirm that it has a child-protection file',
  }),
];
