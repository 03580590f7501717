import type { DisposalRecorded } from '../../../events/catalogue/disposals.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';
import { defaultRules } from '../../kernel/retention-defaults.ts';

export const disposalNotices = (event: NoticeEvent & DisposalRecorded): readonly Notice[] => {
  const link = `/disposals/${event.streamId}`;
  switch (event.type) {
    case 'DisposalProposed':
      return [
        {
          notice: 'disposal-proposed',
          items: ['DPR-04'],
          recipients: defaultRules[event.data.class].decidedBy.map((role) => toRole(role)),
          subject: 'A second person is to look at a disposal',
          text: [
            'Somebody proposes to dispose of a record whose period is over, or that somebody asked to have erased.',
            'Look at it and confirm or decline. Whoever proposed it does not confirm it.',
          ],
          link,
        },
      ];
    case 'DisposalStopped':
      return [
        {
          notice: 'disposal-stopped',
          items: ['DPR-04'],
          recipients: defaultRules[event.data.class].decidedBy.map((role) => toRole(role)),
          subject: 'A disposal was not carried out',
          text: [
            'Something holds a record that two people disposed of, or it is not over any more.',
            'Nothing of it was erased. Once nothing is in the way, two people decide again.',
          ],
          link,
        },
      ];
    case 'PersonalDataErased':
      return [
        {
          notice: 'personal-data-erased',
          items: ['DPR-04'],
          recipients: [toRole('dpo')],
          subject: 'What is personal in a record was erased',
          text: ['The certificate of it says on which day the last backup of its key ends.'],
          link,
        },
      ];
    default:
      return [];
  }
};
