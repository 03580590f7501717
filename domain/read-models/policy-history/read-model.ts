import { defineReadModel } from '../../kernel/view.ts';
import { policyHistoryProjection } from './projection.ts';
import { policyHistoryView } from './view.ts';

export const policyHistory = defineReadModel({
  projection: policyHistoryProjection,
  view: policyHistoryView,
  impact: 'Governors and auditors see an older change log of the policy',
});
