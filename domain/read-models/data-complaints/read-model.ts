import { defineReadModel } from '../../kernel/view.ts';
import { dataComplaintsProjection } from './projection.ts';
import { dataComplaintsView } from './view.ts';

export const dataComplaints = defineReadModel({
  projection: dataComplaintsProjection,
  view: dataComplaintsView,
  impact: 'The data protection officer does not see newer complaints, nor which are to be acknowledged',
});
