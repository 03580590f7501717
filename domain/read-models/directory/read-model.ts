import { defineReadModel } from '../../kernel/view.ts';
import { directoryProjection } from './projection.ts';
import { directoryView } from './view.ts';

export const directory = defineReadModel({
  projection: directoryProjection,
  view: directoryView,
  impact: 'People look up a supplier or a leader who is not in charge any more',
});
