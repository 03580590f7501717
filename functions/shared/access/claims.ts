import type { JWTPayload } from 'jose';
import type { ClaimRule } from '../lambda/issuer-rules.ts';

/** Claims that hold several values in one text, with spaces between (RFC 8693 4.2; Entra ID's `scp`). */
const SPACED = ['scope', 'scp'];

/** Whether a token's claims are as a rule says. Texts are the same letter by letter, and `1` is not `"1"`. */
export const holds = (claims: JWTPayload, { claim, anyOf, mayLack }: ClaimRule): boolean => {
  const value = claims[claim];
  if (value === undefined || value === null) return mayLack;
  const values = valuesOf(claim, value);
  return anyOf.some((one) => values.includes(one));
};

const valuesOf = (claim: string, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return SPACED.includes(claim) && typeof value === 'string' ? value.split(' ') : [value];
};

/** A claim that says who or what it is: a text that is not empty, else null. */
export const textIn = (claims: JWTPayload, claim: string): string | null => {
  const value = claims[claim];
  return typeof value === 'string' && value !== '' ? value : null;
};
