import { defineReadModel } from '../../kernel/view.ts';
import { breachesProjection } from './projection.ts';
import { breachesView } from './view.ts';

export const breaches = defineReadModel({
  projection: breachesProjection,
  view: breachesView,
  impact: 'The headteacher does not see what waits to be determined, nor what else was recorded as a breach',
});
