import { defineReadModel } from '../../kernel/view.ts';
import { checksProjection } from './projection.ts';
import { checksView } from './view.ts';

export const checks = defineReadModel({
  projection: checksProjection,
  view: checksView,
  impact: 'IT support and safeguarding leads miss which checks are overdue, and what is still unsafe',
});
