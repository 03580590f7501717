/** How a new version is tried on a share of what comes, before it takes all of it. */
export interface CanarySettings {
  /** Share of requests, messages and batches that goes to the new version first. */
  readonly percent: number;
  /** For so long; an alarm within this time takes the deployment back. */
  readonly minutes: number;
}

/**
 * The live stage's, if its file says nothing: alarms look at five minutes, and metrics come some minutes late, so
 * that ten see at least one whole look.
 */
export const usualCanary: CanarySettings = { percent: 10, minutes: 10 };
