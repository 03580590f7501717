import { defineReadModel } from '../../kernel/view.ts';
import { accessRegisterProjection } from './projection.ts';
import { accessRegisterView } from './view.ts';

export { accessRow } from './row.ts';
export { isInForce } from './view.ts';

export const accessRegister = defineReadModel({
  projection: accessRegisterProjection,
  view: accessRegisterView,
  impact: 'IT support and heads do not see who has accounts, rights and wifi at this moment',
});
