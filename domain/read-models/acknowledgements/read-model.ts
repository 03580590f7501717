import { defineReadModel } from '../../kernel/view.ts';
import { acknowledgementsProjection } from './projection.ts';
import { acknowledgementsView } from './view.ts';

export { acknowledgementsView } from './view.ts';

export const acknowledgements = defineReadModel({
  projection: acknowledgementsProjection,
  view: acknowledgementsView,
  impact: 'Heads and offices see people as not knowing the policy who said so, or miss who has not',
});
