import type { DisposalRecorded } from '../../../events/catalogue/disposals.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';
import { defaultRules } from '../../kernel/retention-defaults.ts';

export const disposalNotices = (event: NoticeEvent & DisposalRecorded): readonly Notice[] => {
  if (event.type !== 'DisposalProposed') return [];
  return [
    {
      notice: 'disposal-proposed',
      items: ['DPR-04'],
      recipients: defaultRules[event.data.class].decidedBy.map((role) => toRole(role)),
      subject: 'A second person is to look at a disposal',
      text: [
        'Somebody proposes to dispose of a record whose period is over.',
        'Look at it and confirm or decline. Whoever proposed it does not confirm it.',
      ],
      link: `/disposals/${event.streamId}`,
    },
  ];
};
