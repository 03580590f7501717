import type { JWTPayload } from 'jose';
import { ProblemError } from '../http/problem-error.ts';
import type { ClaimRule, IssuerRules } from '../lambda/issuer-rules.ts';
import { holds, textIn } from './claims.ts';

/** Who a valid token speaks for: unique only together (OpenID Connect Core 5.7). */
export interface TokenSubject {
  readonly issuer: string;
  readonly subject: string;
  /** A service speaks for itself, and the subject is its client id. @default - a person */
  readonly isMachine?: true;
  /** The issuer's rules know of a second factor, and the token does not say that one was used. @default - it does, or none is known of */
  readonly lacksSecondFactor?: true;
}

/**
 * Who speaks by the claims of a token whose signature, issuer, time and first audience hold.
 * @throws ProblemError `unauthenticated` that names the claim which is missing or not as the rules ask, never
 * what it says
 */
export const speakerOf = (rules: IssuerRules, claims: JWTPayload): TokenSubject => {
  const { people, machines } = rules;
  if (!isForUsAlone(rules, claims)) throw refused('aud');
  demand(claims, rules.demands);
  const issuer = rules.issuers[0] ?? '';
  if (machines?.knownBy.every((rule) => holds(claims, rule))) {
    demand(claims, machines.demands);
    return { issuer, subject: demandedText(claims, machines.client), isMachine: true };
  }
  demand(claims, people.demands);
  const subject = demandedText(claims, people.subject);
  const isProven = people.secondFactor === null || holds(claims, people.secondFactor.proof);
  return { issuer, subject, ...(isProven ? {} : { lacksSecondFactor: true }) };
};

/** Another service that a token is for, too, could send it here as if it were the person (OpenID Connect Core 3.1.3.7). */
const isForUsAlone = ({ audiences }: IssuerRules, { aud = [] }: JWTPayload): boolean =>
  audiences === null || [aud].flat().every((one) => audiences.includes(one));

const demand = (claims: JWTPayload, rules: readonly ClaimRule[]): void => {
  const broken = rules.find((rule) => !holds(claims, rule));
  if (broken !== undefined) throw refused(broken.claim);
};

const demandedText = (claims: JWTPayload, claim: string): string => {
  const text = textIn(claims, claim);
  if (text === null) throw refused(claim);
  return text;
};

const refused = (claim: string): ProblemError =>
  new ProblemError('unauthenticated', {
    detail: `the token is not one that this trust takes: its claim ${claim} is missing, or is not the one that is expected`,
  });
