import type { ReferenceListRecorded } from '../../../events/catalogue/reference-lists.ts';
import { type Notice, type NoticeEvent, toRole, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/**
 * Who keeps policies and the curriculum hears of new guidance (POL-08); who teaches, of the plan (CUR-01).
 */
export const referenceListNotices = (
  event: NoticeEvent & ReferenceListRecorded,
  { guidanceRoute }: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'GuidanceChangeRecorded':
      return [
        {
          notice: 'guidance-changed',
          items: ['POL-08'],
          recipients: toRoute(guidanceRoute ?? ['computing-lead', 'headteacher']),
          subject: 'Guidance that policies rest on has a new edition',
          text: [
            'A new edition of guidance is on record; its record says which, and what is new in it.',
            'Each policy that cites an earlier edition is to be reviewed.',
          ],
          link: `/reference-lists/${event.streamId}`,
        },
      ];
    case 'CurriculumPlanAdopted':
      return [
        {
          notice: 'curriculum-plan-adopted',
          items: ['CUR-01'],
          recipients: [toRole('class-teacher'), toRole('computing-lead')],
          subject: 'There is a plan for teaching online safety',
          text: ['The plan of the school year says for each half-term what each year group is taught.'],
          link: `/reference-lists/${event.streamId}`,
        },
      ];
    default:
      return [];
  }
};
