import { defineReadModel } from '../../kernel/view.ts';
import { sentNoticesProjection } from './projection.ts';
import { sentNoticesView } from './view.ts';

export const sentNotices = defineReadModel({
  projection: sentNoticesProjection,
  view: sentNoticesView,
  impact: 'The data protection officer does not see what was mailed lately, where it has to be disclosed',
});
