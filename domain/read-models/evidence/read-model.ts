import { defineReadModel } from '../../kernel/view.ts';
import { evidenceProjection } from './projection.ts';
import { evidenceView } from './view.ts';

export const evidence = defineReadModel({
  projection: evidenceProjection,
  view: evidenceView,
  impact: 'Safeguarding leads do not see what is newly kept as evidence, nor where',
});
