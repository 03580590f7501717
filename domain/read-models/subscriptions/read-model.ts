import { defineReadModel } from '../../kernel/view.ts';
import { subscriptionsProjection } from './projection.ts';
import { subscriptionsView } from './view.ts';

export const subscriptions = defineReadModel({
  projection: subscriptionsProjection,
  view: subscriptionsView,
  impact: 'Consumers are not sent what newer subscriptions ask for, and ended ones are sent events still',
});
