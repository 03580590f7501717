import type { SchoolRecorded } from '../../../events/catalogue/schools.ts';
import { type Notice, type NoticeEvent, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/**
 * Where the school names parents, those of the years that stay at home hear where the work is (HLP-01). The
 * page itself stands in the school's record, behind the link.
 */
export const schoolNotices = (
  event: NoticeEvent & SchoolRecorded,
  { openedRoute }: NoticeSettings,
): readonly Notice[] => {
  if (event.type !== 'HomeLearningPublished' || openedRoute === null) return [];
  const { yearGroups } = event.data;
  const recipients = toRoute(openedRoute).map((one) =>
    'role' in one && one.role === 'parent' && yearGroups !== null ? { ...one, ofYears: yearGroups } : one,
  );
  return [
    {
      notice: 'home-learning-opened',
      items: ['HLP-01'],
      recipients,
      subject: 'Work for home is there',
      text: [
        'While the school is closed, there is work for those who stay at home.',
        'The record of the school says on which page of the web it is.',
      ],
      link: `/schools/${event.streamId}`,
    },
  ];
};
