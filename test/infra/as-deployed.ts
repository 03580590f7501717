import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf } from './resources.ts';

const [ACCOUNT, REGION] = ['111122223333', 'eu-west-2'];
const KEY = '12345678-1234-1234-1234-123456789012';

/** How long a name of each type may be: CloudFormation cuts the one that it makes. */
const longestName: Readonly<Record<string, number>> = {
  'AWS::SQS::Queue': 80,
  'AWS::IAM::Role': 64,
  'AWS::Lambda::Function': 64,
  'AWS::S3::Bucket': 63,
};
const LONGEST = 255;

const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

type Of = (name: string) => string;
/** What `Ref` gives where it is not the name. */
const referred: Readonly<Record<string, Of>> = {
  'AWS::SQS::Queue': (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
  'AWS::KMS::Key': () => KEY,
};
const attributes: Readonly<Record<string, Of>> = {
  'AWS::KMS::Key.Arn': () => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${KEY}`,
  'AWS::IAM::Role.Arn': (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  'AWS::ApiGatewayV2::Api.ApiEndpoint': () => `https://abcdefghij.execute-api.${REGION}.amazonaws.com`,
};
const anyArn: Of = (name) => `arn:aws:some-service:${REGION}:${ACCOUNT}:resource-type/${name}`;

interface Named {
  readonly Type: string;
  readonly Properties?: { readonly Name?: unknown; readonly BucketName?: unknown };
}

/**
 * Values of templates as AWS would work them out, as long as they would be: names that CloudFormation makes
 * are stack, id and twelve letters, cut to what the service takes.
 */
export const asDeployed = (
  templates: Readonly<Record<string, Template>>,
  stackNameOf: (stack: string) => string,
) => {
  const nameOf = (stack: string, id: string, { Type, Properties }: Named): string => {
    const stated = Properties?.Name ?? Properties?.BucketName;
    if (typeof stated === 'string') return stated;
    const longest = longestName[Type] ?? LONGEST;
    return `${`${stackNameOf(stack)}-${id}`.slice(0, longest - 13)}-XXXXXXXXXXXX`;
  };
  const made = (stack: string, id: string, attribute: string | undefined): string => {
    if (pseudo[id] !== undefined) return pseudo[id];
    const resource = resourcesOf(templates[stack]!)[id]! as Named;
    const { Type } = resource;
    const name = nameOf(stack, id, resource);
    if (attribute === undefined) return referred[Type]?.(name) ?? name;
    return (attributes[`${Type}.${attribute}`] ?? anyArn)(name);
  };
  const exported = (name: string): string => {
    for (const [stack, template] of Object.entries(templates)) {
      const { Outputs = {} } = template.toJSON() as { Outputs?: Record<string, Output> };
      const found = Object.values(Outputs).find(({ Export }) => Export?.Name === name);
      if (found !== undefined) return resolved(stack, found.Value);
    }
    throw new Error(`no stack exports ${name}`);
  };
  const listed = (stack: string, value: unknown): readonly string[] => {
    const split = (value as { readonly 'Fn::Split'?: readonly [string, unknown] })['Fn::Split'];
    if (split !== undefined) return resolved(stack, split[1]).split(split[0]);
    return (value as readonly unknown[]).map((one) => resolved(stack, one));
  };
  const resolved = (stack: string, value: unknown): string => {
    if (typeof value === 'string') return value;
    const [[fn, argument] = ['', null]] = Object.entries(value as Record<string, unknown>);
    if (fn === 'Ref') return made(stack, argument as string, undefined);
    if (fn === 'Fn::GetAtt') return made(stack, ...(argument as [string, string]));
    if (fn === 'Fn::ImportValue') return exported(argument as string);
    const [first, parts] = argument as readonly [string, unknown];
    if (fn === 'Fn::Join') return listed(stack, parts).join(first);
    if (fn === 'Fn::Select') return listed(stack, parts)[Number(first)]!;
    throw new Error(`nobody knows how ${fn} is worked out`);
  };
  return resolved;
};

interface Output {
  readonly Value: unknown;
  readonly Export?: { readonly Name: string };
}
