import type { Deployment } from '../trusts/shape/types.ts';

/** Who vouches for callers, and who may set the trust up: as the trust's file says at each deployment. */
export const identityVariables = ({
  issuer,
  audience,
  jwksUri,
  bootstrapSubject,
}: Deployment): Readonly<Record<string, string>> => ({
  IDENTITY_ISSUER: issuer,
  IDENTITY_AUDIENCE: audience,
  IDENTITY_JWKS_URI: jwksUri,
  BOOTSTRAP_SUBJECT: bootstrapSubject ?? '',
});
