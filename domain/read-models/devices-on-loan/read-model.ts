import { defineReadModel } from '../../kernel/view.ts';
import { devicesOnLoanProjection } from './projection.ts';
import { devicesOnLoanView } from './view.ts';

export const devicesOnLoan = defineReadModel({
  projection: devicesOnLoanProjection,
  view: devicesOnLoanView,
  impact: 'Offices do not see which devices are with families, and which must come back',
});
