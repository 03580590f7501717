import { defineReadModel } from '../../kernel/view.ts';
import { awarenessLogProjection } from './projection.ts';
import { awarenessLogView } from './view.ts';

export const awarenessLog = defineReadModel({
  projection: awarenessLogProjection,
  view: awarenessLogView,
  impact: 'Schools and governors do not see what was held and issued on online safety',
});
