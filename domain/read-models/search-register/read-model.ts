import { defineReadModel } from '../../kernel/view.ts';
import { searchRegisterProjection } from './projection.ts';
import { searchRegisterView } from './view.ts';

export const searchRegister = defineReadModel({
  projection: searchRegisterProjection,
  view: searchRegisterView,
  impact: 'Safeguarding leads do not see the newest searches, nor what is still to be done of them',
});
