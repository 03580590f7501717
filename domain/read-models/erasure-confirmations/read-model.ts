import { defineReadModel } from '../../kernel/view.ts';
import { erasureConfirmationsProjection } from './projection.ts';
import { erasureConfirmationsView } from './view.ts';

export const erasureConfirmations = defineReadModel({
  projection: erasureConfirmationsProjection,
  view: erasureConfirmationsView,
  impact: 'Those who answer for data do not see which consumers have not confirmed an erasure',
});
