import { defineReadModel } from '../../kernel/view.ts';
import { disposalsProjection } from './projection.ts';
import { disposalsView } from './view.ts';

export const disposals = defineReadModel({
  projection: disposalsProjection,
  view: disposalsView,
  impact: 'Those who decide on records do not see newer holds, ends of periods and proposals',
});
