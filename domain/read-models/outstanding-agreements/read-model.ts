import { defineReadModel } from '../../kernel/view.ts';
import { outstandingAgreementsProjection } from './projection.ts';
import { outstandingAgreementsView } from './view.ts';

export { outstandingAgreementsView } from './view.ts';

export const outstandingAgreements = defineReadModel({
  projection: outstandingAgreementsProjection,
  view: outstandingAgreementsView,
  impact: 'Heads and offices see people as unsigned who signed, or miss who has not',
});
