import { defineReadModel } from '../../kernel/view.ts';
import { consentsProjection } from './projection.ts';
import { consentsView } from './view.ts';

export { consentsView } from './view.ts';

export const consents = defineReadModel({
  projection: consentsProjection,
  view: consentsView,
  impact: 'Staff take pictures of whom none may be taken, or leave somebody out who may be shown',
});
