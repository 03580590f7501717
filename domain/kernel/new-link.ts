/** What a command makes links of: pure, since the id was drawn before. */
export interface NewLink {
  readonly id: string;
  /** Hash of the secret of the link that this person gets. */
  readonly hashFor: (person: string) => string;
}
