import { audiences } from '../words.ts';
import { listOf, oneOf, wholeNumber } from './kinds.ts';

export const agreementSettings = {
  audiences: listOf(audiences, {
    description: 'Audiences that sign an agreement at this school',
    items: ['AGR-01'],
  }),
  renewal: oneOf(['none', 'yearly', 'on-new-version'], {
    description:
      'When a signature is to be renewed: once its version was replaced or withdrawn; in the first half-term of each school year; null and `none`: never',
    items: ['AGR-12', 'AGR-13'],
  }),
  linkDays: wholeNumber(1, 90, {
    description: 'Days for which a mailed link can be used to sign; null: nobody signs by a link',
    items: ['AGR-01', 'AGR-08'],
  }),
  reminderDays: wholeNumber(1, 90, {
    description: 'Days after which somebody who was asked and has not signed is reminded; null: nobody is',
    items: ['AGR-01', 'AGR-08'],
  }),
};
