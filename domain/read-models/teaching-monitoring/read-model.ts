import { defineReadModel } from '../../kernel/view.ts';
import { teachingMonitoringProjection } from './projection.ts';
import { teachingMonitoringView } from './view.ts';

export const teachingMonitoring = defineReadModel({
  projection: teachingMonitoringProjection,
  view: teachingMonitoringView,
  impact: 'The computing lead misses how teaching was looked at',
});
