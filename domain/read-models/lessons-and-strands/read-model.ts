import { defineReadModel } from '../../kernel/view.ts';
import { lessonsAndStrandsProjection } from './projection.ts';
import { lessonsAndStrandsView } from './view.ts';

export const lessonsAndStrands = defineReadModel({
  projection: lessonsAndStrandsProjection,
  view: lessonsAndStrandsView,
  impact: 'The computing lead sees strands as uncovered that were taught, or misses a class without lessons',
});
