import { defineReadModel } from '../../kernel/view.ts';
import { phonesAndDevicesHeldProjection } from './projection.ts';
import { phonesAndDevicesHeldView } from './view.ts';

export const phonesAndDevicesHeld = defineReadModel({
  projection: phonesAndDevicesHeldProjection,
  view: phonesAndDevicesHeldView,
  impact: 'The office does not see whose phones it has, nor which were left there',
});
