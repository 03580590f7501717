import { defineReadModel } from '../../kernel/view.ts';
import { securityEventsProjection } from './projection.ts';
import { securityEventsView } from './view.ts';

export const securityEvents = defineReadModel({
  projection: securityEventsProjection,
  view: securityEventsView,
  impact: 'Headteachers and IT support do not see newer attempts to get at what was not granted',
});
