import { defineReadModel } from '../../kernel/view.ts';
import { familiesWithoutDeviceProjection } from './projection.ts';
import { familiesWithoutDeviceView } from './view.ts';

export const familiesWithoutDevice = defineReadModel({
  projection: familiesWithoutDeviceProjection,
  view: familiesWithoutDeviceView,
  impact: 'The school does not see which families have no device to learn with at home',
});
