import { defineReadModel } from '../../kernel/view.ts';
import { accountRegisterProjection } from './projection.ts';
import { accountRegisterView } from './view.ts';

export const accountRegister = defineReadModel({
  projection: accountRegisterProjection,
  view: accountRegisterView,
  impact: 'IT support does not see which passwords are late, and who has a mailbox',
});
