import { defineReadModel } from '../../kernel/view.ts';
import { technologiesProjection } from './projection.ts';
import { technologiesView } from './view.ts';

export const technologies = defineReadModel({
  projection: technologiesProjection,
  view: technologiesView,
  impact: 'Staff and IT support do not see what may be used, what is set up, and which sites are blocked',
});
