import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { policyDocument } from '../iam/policy.ts';
import { resourceKind } from '../template/resource-kind.ts';
import { isObject, type JsonObject } from '../template/template.ts';
import { roleArn } from './iam-role.ts';

/** Rights that are checked on this machine: to tables, and to take other roles. */
const isChecked = (action: Json): boolean => /^(?:dynamodb|sts):/.test(String(action));

/**
 * What a role may do. Only statements about services whose rights are checked here are read: others name what
 * is not made here.
 */
export const iamPolicy = resourceKind({
  type: 'AWS::IAM::Policy',
  properties: z.strictObject({ PolicyDocument: policyDocument, Roles: z.array(z.string()) }),
  ignored: ['PolicyName'],
  prepare: (given) => ({ ...given, PolicyDocument: checkedPart(given['PolicyDocument'] ?? null) }),
  create: async ({ PolicyDocument, Roles }, { name, services: { identities } }) => {
    for (const role of Roles) identities.attach(roleArn(role), PolicyDocument.Statement);
    return { ref: name };
  },
});

const checkedPart = (document: Json): JsonObject => {
  const { Statement = [], ...rest } = isObject(document) ? document : {};
  const statements = [Statement].flat().filter(isObject);
  return { ...rest, Statement: statements.filter(({ Action = '' }) => [Action].flat().every(isChecked)) };
};
