import type { StaffMatterRecorded } from '../../../events/catalogue/staff-matters.ts';
import { type Notice, type NoticeEvent, toRole, toTrust } from '../../kernel/notice.ts';

/** Whoever sees to a matter hears that there is one, and of whom nowhere but in the record (INC-14). */
export const staffMatterNotices = (event: NoticeEvent & StaffMatterRecorded): readonly Notice[] =>
  event.type === 'StaffMisuseRecorded'
    ? [
        {
          notice: 'staff-matter-recorded',
          items: ['INC-14'],
          recipients: [event.data.heldBy === 'executive' ? toTrust('executive') : toRole(event.data.heldBy)],
          subject: 'A matter is yours to see to',
          text: [
            'A matter was recorded that is yours to see to, and that nobody else reads.',
            'For the sake of those involved, nothing of it is in this message.',
          ],
          link: `/staff-matters/${event.streamId}`,
        },
      ]
    : [];
