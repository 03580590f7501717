/** A sealed value was altered, or moved from the record that it was sealed in. Carries the place, never the value. */
export class SealBroken extends Error {
  readonly code = 'SealBroken';
  override readonly name = 'SealBroken';
}

export const isSealBroken = (error: unknown): error is SealBroken => error instanceof SealBroken;
