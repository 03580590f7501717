import { audiences } from '../words.ts';
import { listOf, oneOf } from './kinds.ts';

export const agreementSettings = {
  audiences: listOf(audiences, {
    description: 'Audiences that sign an agreement at this school',
    items: ['AGR-01'],
  }),
  renewal: oneOf(['on-new-version'], {
    description: 'When a signature is to be renewed: once its version was replaced or withdrawn',
    items: ['AGR-12', 'AGR-13'],
  }),
};
