/** A failure that a person can mend; its message is one plain paragraph and is shown without a stack. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}
