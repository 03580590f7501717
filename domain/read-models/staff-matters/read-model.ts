import { defineReadModel } from '../../kernel/view.ts';
import { staffMattersProjection } from './projection.ts';
import { staffMattersView } from './view.ts';

export const staffMatters = defineReadModel({
  projection: staffMattersProjection,
  view: staffMattersView,
  impact: 'Headteachers, chairs and the trust do not see newer matters of staff',
});
