import { defineReadModel } from '../../kernel/view.ts';
import { classAgreementsProjection } from './projection.ts';
import { classAgreementsView } from './view.ts';

export const classAgreements = defineReadModel({
  projection: classAgreementsProjection,
  view: classAgreementsView,
  impact: 'Teachers see classes without rules that have agreed on some, or miss pupils without a copy',
});
