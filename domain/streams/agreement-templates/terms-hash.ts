interface Term {
  readonly kind: string;
  readonly text: string;
}

/**
 * Hash of an agreement's terms: of the JSON text of `[[kind, text], …]`, so that an auditor can compute it
 * again (AGR-01).
 */
export const hashTerms = (terms: readonly Term[], digest: (text: string) => string): string =>
  digest(JSON.stringify(terms.map(({ kind, text }) => [kind, text])));
