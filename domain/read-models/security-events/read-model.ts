import { defineReadModel } from '../../kernel/view.ts';
import { securityEventsProjection } from './projection.ts';
import { securityEventsView } from './view.ts';

export const securityEvents = defineReadModel({
  projection: securityEventsProjection,
  view: securityEventsView,
  impact: 'Leads and IT support do not see newer attempts, nor what else is against the security of systems',
});
