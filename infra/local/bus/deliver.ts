export interface RetryPolicy {
  readonly maximumRetries: number;
  readonly maximumAgeSeconds: number;
}

/**
 * EventBridge's own. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
 */
export const defaultRetryPolicy: RetryPolicy = { maximumRetries: 185, maximumAgeSeconds: 86_400 };

/** What a dead letter tells of a delivery that failed, as message attributes. */
export interface DeliveryFailure {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attempts: number;
  readonly exhausted: 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds' | 'NoRetry';
}

export interface Delivery {
  readonly send: () => Promise<void>;
  /** True for an error that no repeat can mend, such as a target that does not exist. */
  readonly isFinal: (error: unknown) => boolean;
  readonly policy: RetryPolicy;
  readonly onDead: (failure: DeliveryFailure) => Promise<void>;
  /** Waits that many milliseconds; false when the stack stops meanwhile. */
  readonly pause: (milliseconds: number) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends until it works, the policy is used up, or the error is final; then hands the event to the dead
 * letters.
 * @returns false when the stack stopped before that
 */
export async function deliver({ send, isFinal, policy, onDead, pause, now }: Delivery): Promise<boolean> {
  const begun = now();
  for (let attempts = 1; ; attempts += 1) {
    try {
      await send();
      return true;
    } catch (error) {
      const exhausted = exhaustion({ error, isFinal, policy, attempts, ageMs: now() - begun });
      if (exhausted) {
        await onDead({ errorCode: nameOf(error), errorMessage: String(error), attempts, exhausted });
        return true;
      }
    }
    if (!(await pause(Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)))) return false;
  }
}

interface Standing extends Pick<Delivery, 'isFinal' | 'policy'> {
  readonly error: unknown;
  readonly attempts: number;
  readonly ageMs: number;
}

function exhaustion({
  error,
  isFinal,
  policy,
  attempts,
  ageMs,
}: Standing): DeliveryFailure['exhausted'] | null {
  if (isFinal(error)) return 'NoRetry';
  if (attempts > policy.maximumRetries) return 'MaximumRetryAttempts';
  return ageMs >= policy.maximumAgeSeconds * 1000 ? 'MaximumEventAgeInSeconds' : null;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
