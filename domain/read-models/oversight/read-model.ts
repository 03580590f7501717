import { defineReadModel } from '../../kernel/view.ts';
import { oversightProjection } from './projection.ts';
import { oversightView } from './view.ts';

export const oversight = defineReadModel({
  projection: oversightProjection,
  view: oversightView,
  impact: 'Governors see old numbers of what is late and of what went wrong',
});
