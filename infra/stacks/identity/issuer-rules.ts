/** What a claim must say, as the functions read it (`functions/shared/lambda/issuer-rules.ts` checks it). */
interface ClaimRule {
  readonly claim: string;
  readonly anyOf: readonly (string | number | boolean)[];
  readonly mayLack: boolean;
}

/** The issuer of a trust as the functions get it, in the variable `IDENTITY_RULES`. */
export interface IssuerRules {
  readonly issuers: readonly string[];
  readonly jwksUri: string;
  readonly audiences: readonly string[] | null;
  readonly demands: readonly ClaimRule[];
  readonly people: {
    readonly subject: string;
    readonly demands: readonly ClaimRule[];
    readonly secondFactor: {
      readonly proof: ClaimRule;
      readonly roles: readonly string[] | null;
      readonly acrValues: string | null;
    } | null;
  };
  readonly machines: {
    readonly knownBy: readonly ClaimRule[];
    readonly client: string;
    readonly demands: readonly ClaimRule[];
  } | null;
}

/** The claim is there, and says or holds one of these. */
export const says = (claim: string, ...anyOf: readonly (string | number | boolean)[]): ClaimRule => ({
  claim,
  anyOf,
  mayLack: false,
});

/** The claim says one of these, where it is there at all. */
export const saysNothingElse = (
  claim: string,
  ...anyOf: readonly (string | number | boolean)[]
): ClaimRule => ({ claim, anyOf, mayLack: true });
