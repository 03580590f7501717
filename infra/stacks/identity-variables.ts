import type { Stack } from 'aws-cdk-lib';
import type { Deployment } from '../trusts/shape/types.ts';
import type { MadePool } from './identity/cognito.ts';
import { rulesOf } from './identity/rules-of.ts';

/**
 * Who vouches for callers, and who may set the trust up: as the trust's file says at each deployment.
 * @param pool the user pool that the deployment made, if it did
 */
export const identityVariables = (
  stack: Stack,
  { identity, bootstrapSubject }: Deployment,
  pool: MadePool | null,
): Readonly<Record<string, string>> => ({
  IDENTITY_RULES: stack.toJsonString(rulesOf(identity, pool)),
  BOOTSTRAP_SUBJECT: bootstrapSubject ?? '',
});
