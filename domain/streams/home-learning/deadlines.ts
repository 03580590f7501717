import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRoute } from '../../kernel/notice.ts';
import type { HomeLearningSettings } from './settings.ts';
import type { HomeLearningState } from './state.ts';
import { workDues } from './work.ts';

/** Work that came in has an answer on the same school day (HLP-03, K21); those of the class are reminded. */
const workAcknowledgement = defineDeadline({
  name: 'work-acknowledgement',
  items: ['HLP-03'],
  ...ofOwnStream,
  reminders: { daysBefore: [], sent: 'by-itself' },
  duesOf: (
    state: HomeLearningState,
    { streamId, school, settings }: DeadlineContext<HomeLearningSettings>,
  ): readonly Due[] => workDues(state, streamId, school, settings),
  command: ({ cycle }) => ({ type: 'RecordAcknowledgementFellDue', cycle }),
  recipients: ({ about }, { unansweredRoute }) =>
    toRoute(unansweredRoute ?? ['staff-of-class'], { pupil: about }),
  line: (due) =>
    `Work of a pupil who learns at home waits for an answer, until ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const homeLearningDeadlines = [workAcknowledgement];
