import { defineReadModel } from '../../kernel/view.ts';
import { sanctionsProjection } from './projection.ts';
import { sanctionsView } from './view.ts';

export const sanctions = defineReadModel({
  projection: sanctionsProjection,
  view: sanctionsView,
  impact: 'The headteacher does not see what newly followed from breaches, nor what was lifted',
});
