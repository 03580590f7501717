import { defineReadModel } from '../../kernel/view.ts';
import { concernsProjection } from './projection.ts';
import { concernsView } from './view.ts';

export const concerns = defineReadModel({
  projection: concernsProjection,
  view: concernsView,
  impact: 'Safeguarding leads do not see newer worries, offensive mail and alerts of filtering',
});
