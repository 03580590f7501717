import { defineReadModel } from '../../kernel/view.ts';
import { helpRequestsProjection } from './projection.ts';
import { helpRequestsView } from './view.ts';

export const helpRequests = defineReadModel({
  projection: helpRequestsProjection,
  view: helpRequestsView,
  impact: 'IT support and heads do not see newer questions, access given by mistake and unsafe devices',
});
