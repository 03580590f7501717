import { defineReadModel } from '../../kernel/view.ts';
import { deviceRegisterProjection } from './projection.ts';
import { deviceRegisterView } from './view.ts';

export const deviceRegister = defineReadModel({
  projection: deviceRegisterProjection,
  view: deviceRegisterView,
  impact: 'Offices and IT support do not see where devices are, nor how they are looked after',
});
