import type { CrossingReason } from '../../events/log/wall/reasons.ts';

/** The routes whose answers are made of several schools' records. */
export const crossings: Readonly<Record<string, CrossingReason>> = {
  'GET /v1/trust/views/{model}': 'list-of-the-trust',
  'GET /v1/trust/as-of': 'past-of-the-trust',
  'GET /v1/trust/reports/comparison': 'past-of-the-trust',
  'GET /v1/me': 'own-schools',
};
