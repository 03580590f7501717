import { defineReadModel } from '../../kernel/view.ts';
import { authorisationsProjection } from './projection.ts';
import { authorisationsView } from './view.ts';

export const authorisations = defineReadModel({
  projection: authorisationsProjection,
  view: authorisationsView,
  impact: 'The headteacher and IT support do not see who writes for the school, or lost personal use',
});
