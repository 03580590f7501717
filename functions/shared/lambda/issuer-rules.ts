import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));

/** What a claim of a token must say. */
const claimRule = z.strictObject({
  claim: name,
  /** What it must be; of a claim that holds several values, what must be among them. */
  anyOf: z.array(z.union([z.string(), z.number(), z.boolean()])),
  /** Whether a token that lacks the claim passes. With nothing in `anyOf`: only such a token does. */
  mayLack: z.boolean(),
});
export type ClaimRule = z.output<typeof claimRule>;

const claimRules = z.array(claimRule);

/** That people prove themselves by a second factor, and who has to. */
const secondFactor = z.strictObject({
  proof: claimRule,
  /** Roles of whose holders it is demanded; null: of everybody. */
  roles: z.nullable(z.array(name)),
  /** What a client asks the issuer for (`acr_values`, RFC 9470); null: the issuer has no name for it. */
  acrValues: z.nullable(name),
});
export type SecondFactor = z.output<typeof secondFactor>;

/**
 * How tokens of the trust's issuer are read. All providers are such rules: whatever reads a token knows none
 * of them by name.
 */
export const issuerRules = z.strictObject({
  /** Spellings of `iss`; people are linked under the first. */
  issuers: z.array(name).check(z.minLength(1)),
  /** An https address. */
  jwksUri: z.string().check(z.regex(/^https?:\/\/\S+$/)),
  /** Audiences of a token: the first must be there, and no other than these. Null: its tokens have none. */
  audiences: z.nullable(z.array(name).check(z.minLength(1))),
  /** Of every token. */
  demands: claimRules,
  people: z.strictObject({
    /** The claim that says who it is, in all of the trust's applications. */
    subject: name,
    demands: claimRules,
    /** Null: no claim is asked for. */
    secondFactor: z.nullable(secondFactor),
  }),
  /** Tokens that a service got for itself; null: none is taken. */
  machines: z.nullable(
    z.strictObject({
      /** What tells them from tokens of people; all must hold. */
      knownBy: claimRules.check(z.minLength(1)),
      /** The claim that says which client it is. */
      client: name,
      demands: claimRules,
    }),
  ),
});
export type IssuerRules = z.output<typeof issuerRules>;
