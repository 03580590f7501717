/**
 * A sealed value was altered, or moved from the record that it was sealed in. Carries the place, never the
 * value.
 */
export class SealBroken extends Error {
  readonly code = 'SealBroken';
  override readonly name = 'SealBroken';
}

/**
 * The key of a subject was destroyed: nothing is sealed for it any more. Carries the place, never a value.
 */
export class KeyDestroyed extends Error {
  readonly code = 'KeyDestroyed';
  override readonly name = 'KeyDestroyed';
}

export const isSealBroken = (error: unknown): error is SealBroken => error instanceof SealBroken;

export const isKeyDestroyed = (error: unknown): error is KeyDestroyed => error instanceof KeyDestroyed;
