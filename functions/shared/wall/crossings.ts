import type { CrossingReason } from '../../../events/log/wall/reasons.ts';
import { log, metric } from '../lambda/log.ts';

export interface Crossing {
  readonly reason: CrossingReason;
  /** Finds the request in the access log, and with it the line that says who read what. */
  readonly correlationId: string;
}

/**
 * Says that a request goes through the wall, before it reads anything. The only place that does: whoever
 * keeps such records takes it from here.
 */
export const recordCrossing = (crossing: Crossing): void => {
  log('wall-crossed', crossing);
  metric('WallCrossed', 1);
};
