import { defineReadModel } from '../../kernel/view.ts';
import { ownDevicesProjection } from './projection.ts';
import { ownDevicesView } from './view.ts';

export const ownDevices = defineReadModel({
  projection: ownDevicesProjection,
  view: ownDevicesView,
  impact: 'IT support and heads do not see which devices of people’s own are let in, or hold school data',
});
