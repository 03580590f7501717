import { defineReadModel } from '../../kernel/view.ts';
import { dataBreachesProjection } from './projection.ts';
import { dataBreachesView } from './view.ts';

export const dataBreaches = defineReadModel({
  projection: dataBreachesProjection,
  view: dataBreachesView,
  impact: 'The data protection officer does not see newer data breaches, nor how long the law leaves',
});
