import type { CrossingReason } from '../../events/log/wall/reasons.ts';

/** The route whose answer is made of several schools' records; what is begun here is done elsewhere. */
export const crossings: Readonly<Record<string, CrossingReason>> = {
  'GET /v1/trust/health': 'health-of-the-trust',
};
