import { CfnParameter, type Stack } from 'aws-cdk-lib';
import type { Deployment } from '../trusts/types.ts';

/** Who vouches for callers, as parameters: the same template serves another issuer without being made again. */
export const identityParameters = (
  stack: Stack,
  { issuer, audience, jwksUri }: Deployment,
): Readonly<Record<string, string>> => {
  const parameter = (id: string, defaultValue: string, description: string) =>
    new CfnParameter(stack, id, { type: 'String', default: defaultValue, description }).valueAsString;
  return {
    IDENTITY_ISSUER: parameter('IdentityIssuer', issuer, 'Issuer (iss) that tokens must come from'),
    IDENTITY_AUDIENCE: parameter('IdentityAudience', audience, 'Audience (aud) that tokens must be for'),
    IDENTITY_JWKS_URI: parameter('IdentityJwksUri', jwksUri, 'Where the issuer publishes its keys'),
    BOOTSTRAP_SUBJECT: parameter(
      'BootstrapSubject',
      '',
      'Subject (sub) that may set the trust up; empty once people have roles',
    ),
  };
};
