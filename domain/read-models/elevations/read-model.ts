import { defineReadModel } from '../../kernel/view.ts';
import { elevationsProjection } from './projection.ts';
import { elevationsView } from './view.ts';

export const elevations = defineReadModel({
  projection: elevationsProjection,
  view: elevationsView,
  impact: 'Those who lead do not see newer roles that were lent for some hours',
});
