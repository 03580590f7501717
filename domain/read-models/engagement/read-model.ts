import { defineReadModel } from '../../kernel/view.ts';
import { engagementProjection } from './projection.ts';
import { engagementView } from './view.ts';

export const engagement = defineReadModel({
  projection: engagementProjection,
  view: engagementView,
  impact: 'The class and the leadership do not see which pupils take no part in learning at home',
});
