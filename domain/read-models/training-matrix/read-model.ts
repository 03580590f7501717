import { defineReadModel } from '../../kernel/view.ts';
import { trainingMatrixProjection } from './projection.ts';
import { trainingMatrixView } from './view.ts';

export { trainingMatrixView } from './view.ts';

export const trainingMatrix = defineReadModel({
  projection: trainingMatrixProjection,
  view: trainingMatrixView,
  impact: 'Those who lead do not see whose training is overdue, or who lacks a topic',
});
