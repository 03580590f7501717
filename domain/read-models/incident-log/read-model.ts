import { defineReadModel } from '../../kernel/view.ts';
import { incidentLogProjection } from './projection.ts';
import { incidentLogView } from './view.ts';

export const incidentLog = defineReadModel({
  projection: incidentLogProjection,
  view: incidentLogView,
  impact: 'Safeguarding leads do not see the newest incidents, governors not the newest extract',
});
