import { defineReadModel } from '../../kernel/view.ts';
import { trainingNeedsProjection } from './projection.ts';
import { trainingNeedsView } from './view.ts';

export const trainingNeeds = defineReadModel({
  projection: trainingNeedsProjection,
  view: trainingNeedsView,
  impact: 'Those who plan training do not see newer needs, or plan for some that have ended',
});
