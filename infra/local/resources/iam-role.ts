import * as z from 'zod/mini';
import { policyDocument } from '../iam/policy.ts';
import { account } from '../template/names.ts';
import { resourceKind } from '../template/resource-kind.ts';

/**
 * A role, and who may take it. Its own inline policies are those of logs and traces, which go nowhere on this
 * machine.
 */
export const iamRole = resourceKind({
  type: 'AWS::IAM::Role',
  properties: z.strictObject({ AssumeRolePolicyDocument: policyDocument }),
  ignored: ['Description', 'MaxSessionDuration', 'Policies', 'Tags'],
  create: async ({ AssumeRolePolicyDocument }, { name, services: { identities } }) => {
    const arn = roleArn(name);
    identities.addRole(arn, AssumeRolePolicyDocument.Statement);
    return { ref: name, attributes: { Arn: arn } };
  },
});

export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
