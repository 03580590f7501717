import type { OidcIssuer } from '../../trusts/shape/identity.ts';
import { demandedRoles } from './demanded-roles.ts';
import { type IssuerRules, says } from './issuer-rules.ts';

/**
 * Whatever speaks OpenID Connect, with the claims that the trust's file names.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 * @see https://www.rfc-editor.org/rfc/rfc9068 for tokens that services get for themselves
 */
export const oidcRules = (identity: OidcIssuer): IssuerRules => {
  const { issuer, jwksUri, audience, otherAudiences = [], subjectClaim = 'sub', machines } = identity;
  return {
    issuers: [issuer],
    jwksUri,
    audiences: [audience, ...otherAudiences],
    demands: [],
    people: { subject: subjectClaim, demands: [], secondFactor: secondFactorOf(identity) },
    machines: machines
      ? {
          knownBy: [says(machines.knownBy.claim, machines.knownBy.is)],
          client: machines.clientClaim,
          demands: [says('scope', machines.scope)],
        }
      : null,
  };
};

const secondFactorOf = ({ secondFactor }: OidcIssuer): IssuerRules['people']['secondFactor'] => {
  if (typeof secondFactor === 'string') return null;
  const { claim, anyOf, demandedOf } = secondFactor;
  return {
    proof: says(claim, ...anyOf),
    roles: demandedRoles(demandedOf),
    acrValues: claim === 'acr' ? anyOf.join(' ') : null,
  };
};
