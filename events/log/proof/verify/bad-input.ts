/**
 * What was given is no bundle, key or checkpoint, so that there is nothing to verify. Carries names of files,
 * never their content.
 */
export class BadInput extends Error {
  readonly code = 'BadInput';
  override readonly name = 'BadInput';
}

export const isBadInput = (error: unknown): error is BadInput => error instanceof BadInput;
