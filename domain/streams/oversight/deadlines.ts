import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { meetingDues, reportDues } from './dues.ts';
import { yearOf } from './ids.ts';
import { overdueTo } from './overdue-to.ts';
import type { OversightSettings } from './settings.ts';
import type { OversightState } from './state.ts';

type Context = DeadlineContext<OversightSettings>;

const dayOf = (due: Due): string => ('dueOn' in due ? due.dueOn : due.dueAt);

const report = defineDeadline({
  name: 'online-safety-report',
  items: ['GOV-01'],
  ...ofOwnStream,
  reminders: { daysBefore: [14], sent: 'in-digest' },
  duesOf: (state: OversightState, { streamId, settings, school }: Context): readonly Due[] => {
    const year = yearOf(streamId);
    return year === null ? [] : reportDues(state, { year, settings, school });
  },
  command: ({ cycle }) => ({ type: 'RecordOversightFellDue', cycle }),
  recipients: ({ hasFallenDue }, settings) => [toRole('dsl'), ...(hasFallenDue ? overdueTo(settings) : [])],
  line: (due) => `A report on online safety is issued by ${dayOf(due)}.`,
});

const meeting = defineDeadline({
  name: 'governance-meeting',
  items: ['GOV-02'],
  ...ofOwnStream,
  reminders: { daysBefore: [28], sent: 'in-digest' },
  duesOf: (state: OversightState, { streamId, settings, school }: Context): readonly Due[] => {
    const year = yearOf(streamId);
    return year === null ? [] : meetingDues(state, { year, settings, school });
  },
  command: ({ cycle }) => ({ type: 'RecordOversightFellDue', cycle }),
  recipients: ({ hasFallenDue }, settings) => [
    toRole('chair-of-governors'),
    ...(hasFallenDue ? overdueTo(settings) : []),
  ],
  line: (due) => `Governors and staff meet about online safety by ${dayOf(due)}.`,
});

export const oversightDeadlines = [report, meeting];
