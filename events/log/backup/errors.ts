/** What a restore refuses: why, and where. Carries ids and numbers only. */
export class NotRestorable extends Error {
  readonly code = 'NotRestorable';
  override readonly name = 'NotRestorable';
}
