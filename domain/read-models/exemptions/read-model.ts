import { defineReadModel } from '../../kernel/view.ts';
import { exemptionsProjection } from './projection.ts';
import { exemptionsView } from './view.ts';

export const exemptions = defineReadModel({
  projection: exemptionsProjection,
  view: exemptionsView,
  impact: 'Heads and the trust do not see which applications wait, and who is exempted from what',
});
