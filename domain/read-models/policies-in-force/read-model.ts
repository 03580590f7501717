import { defineReadModel } from '../../kernel/view.ts';
import { policiesInForceProjection } from './projection.ts';
import { policiesInForceView } from './view.ts';

export const policiesInForce = defineReadModel({
  projection: policiesInForceProjection,
  view: policiesInForceView,
  impact: 'People read a version of the policy that is not in force any more',
});
