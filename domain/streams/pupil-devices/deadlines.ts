import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import { custodyDues } from './custody.ts';
import type { PupilDeviceSettings } from './settings.ts';
import type { PupilDeviceState } from './state.ts';

/** A phone that lies in the office is fetched at the end of the school day (MOB-02, K20). */
const phoneCustody = defineDeadline({
  name: 'phone-custody',
  items: ['MOB-02'],
  ...ofOwnStream,
  reminders: { daysBefore: [], sent: 'by-itself' },
  duesOf: (
    state: PupilDeviceState,
    { streamId, school }: DeadlineContext<PupilDeviceSettings>,
  ): readonly Due[] => custodyDues(state, streamId, school),
  command: ({ cycle }) => ({ type: 'RecordMobileNotCollected', cycle }),
  recipients: () => [toRole('office')],
  line: (due) =>
    `A pupil’s phone is to be fetched from the office by ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const pupilDeviceDeadlines = [phoneCustody];
