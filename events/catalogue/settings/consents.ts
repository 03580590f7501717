import { flag, oneOf, wholeNumber } from './kinds.ts';
import { route } from './route.ts';

/** Whose consent is enough for a child; those who decide for it (see the child's record). */
export const consentsAsked = ['one-parent', 'both-parents'] as const;

export const consentSettings = {
  photos: oneOf(consentsAsked, {
    description: 'Parents are asked at admission about pictures of their child: one of them, or each of them',
    items: ['PUB-01'],
  }),
  photosOfStaff: flag({
    description: 'Staff are asked, too, before pictures of them are used',
    items: ['PUB-01', 'PUB-02'],
  }),
  linkDays: wholeNumber(1, 90, {
    description: 'Days for which a mailed link can be used to answer; null: nobody answers by a link',
    items: ['AGR-11', 'PUB-01'],
  }),
};

export const consentRoutes = {
  withdrawnRoute: route(
    {
      description:
        'Who hears that a consent was withdrawn; null: the staff of the pupil’s class and IT support',
      items: ['AGR-11', 'PUB-01'],
    },
    { relations: ['staff-of-class', 'parents-of-pupil'] },
  ),
};
