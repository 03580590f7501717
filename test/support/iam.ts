import { isAllowed } from '../../infra/local/iam/evaluate.ts';
import { policyDocument, type Statement } from '../../infra/local/iam/policy.ts';
import { ofType, type Resources, resourcesOf } from '../infra/resources.ts';
import { synthesised } from '../infra/synthesised.ts';

/**
 * A role of the templates: who may take it, and what it may do, with names in the place of what only AWS
 * knows.
 */
export interface SynthesisedRole {
  readonly id: string;
  readonly trust: readonly Statement[];
  readonly rights: readonly Statement[];
}

const importedResource = /:ExportsOutput(?:Ref|FnGetAtt)(\w+?[0-9A-F]{8})(?:Arn|StreamArn)?[0-9A-F]{8}$/;

/** A value of a template as text: `arn:<logical id>` for the ARN of a resource of whichever stack. */
const resolved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = []] = Object.entries(value);
  if (name === 'Ref') return `ref:${argument}`;
  if (name === 'Fn::GetAtt') return `arn:${(argument as string[])[0]}`;
  if (name === 'Fn::ImportValue') return `arn:${importedResource.exec(String(argument))?.[1] ?? argument}`;
  if (name === 'Fn::Join')
    return (argument as [string, unknown[]])[1].map(resolved).join(String((argument as string[])[0]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner)]));
};
const statementsIn = (document: unknown): readonly Statement[] =>
  policyDocument.parse(resolved(document)).Statement;

interface RoleProperties {
  readonly AssumeRolePolicyDocument: object;
  readonly Policies?: readonly { readonly PolicyDocument: object }[];
}

const rolesIn = (resources: Resources): readonly SynthesisedRole[] =>
  ofType(resources, 'AWS::IAM::Role').map(([id, { Properties }]) => {
    const { AssumeRolePolicyDocument, Policies = [] } = Properties as RoleProperties;
    const attached = ofType(resources, 'AWS::IAM::Policy')
      .map(([, policy]) => policy.Properties as { PolicyDocument: object; Roles: { Ref: string }[] })
      .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === id));
    return {
      id,
      trust: statementsIn(AssumeRolePolicyDocument),
      rights: [...Policies, ...attached].flatMap(({ PolicyDocument }) => statementsIn(PolicyDocument)),
    };
  });

/** Every role of all stacks. */
export const synthesisedRoles = (): readonly SynthesisedRole[] =>
  Object.values(synthesised().templates).flatMap((template) => rolesIn(resourcesOf(template)));

/** ARNs of the resources of a type, as `synthesisedRoles` names them, by logical id. */
export const arnsOf = (type: string): readonly string[] =>
  Object.values(synthesised().templates).flatMap((template) =>
    ofType(resourcesOf(template), type).map(([id]) => `arn:${id}`),
  );

export interface Asked {
  readonly action: string;
  readonly resource: string;
  /** Partition keys; none: the request names none. */
  readonly keys?: readonly string[];
  /** Whose data key it is. */
  readonly keyOf?: string;
}

/** Whether a session of a role may do something. @param tags of the session */
export const sessionMay = (
  { rights }: SynthesisedRole,
  tags: Readonly<Record<string, string>>,
  { action, resource, keys = [], keyOf }: Asked,
): boolean =>
  isAllowed(rights, {
    action,
    resource,
    context: {
      ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:principaltag/${key}`, [value]])),
      ...(keys.length > 0 && { 'dynamodb:leadingkeys': keys }),
      ...(keyOf !== undefined && { 'kms:encryptioncontext:school': [keyOf] }),
    },
  });
