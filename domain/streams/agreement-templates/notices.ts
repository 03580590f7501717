import type { AgreementTemplateRecorded } from '../../../events/catalogue/agreement-templates.ts';
import type { Audience, Role } from '../../../events/catalogue/words.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';

/**
 * Who holds the earlier version: those of the audience; of what pupils sign, families. Visitors sign when
 * they come.
 */
const holders: Readonly<Record<Audience, readonly Role[]>> = {
  staff: ['staff'],
  contractor: ['contractor'],
  agency: ['agency'],
  governor: ['governor'],
  volunteer: ['volunteer', 'pta-member'],
  visitor: [],
  parent: ['parent'],
  'pupil-ks1': ['parent'],
  'pupil-ks2': ['parent'],
};

/** Holders of the earlier version hear of a new one (AGR-13); of the first, nobody is one. */
export const templateNotices = (event: NoticeEvent & AgreementTemplateRecorded): readonly Notice[] => {
  if (event.type !== 'AgreementTemplatePublished' || event.data.replaces === undefined) return [];
  const { audience, version } = event.data;
  const roles = holders[audience];
  if (roles.length === 0) return [];
  return [
    {
      notice: 'agreement-new-version',
      items: ['AGR-13'],
      recipients: roles.map(toRole),
      subject: 'An agreement of the school has a new version',
      text: [
        `Version ${version} of an agreement on the use of computers and the internet has been published.`,
        'What was signed before stays on record. Whether it is to be signed again, the school will say.',
      ],
      link: `/agreement-templates/${event.streamId}`,
    },
  ];
};
