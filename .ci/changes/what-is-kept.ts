import type { Resource, Stacks } from './templates.ts';

/**
 * Types that hold something, or guard it, though CloudFormation would delete them: an address that people
 * know, messages that nobody has handled yet, who is called, and what is backed up.
 */
const alsoKept: readonly string[] = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
];

const isKept = (id: string, { Type, DeletionPolicy }: Resource): boolean =>
  DeletionPolicy?.startsWith('Retain') === true ||
  alsoKept.includes(Type) ||
  // The rules that tell of a guard that is taken away.
  (Type === 'AWS::Events::Rule' && id.startsWith('Guards'));

/** Of each stack what a change may neither take away nor replace: this much of a release is remembered. */
export const whatIsKept = (stacks: Stacks): Stacks =>
  Object.fromEntries(
    Object.entries(stacks).map(([name, { isProtected, resources }]) => [
      name,
      {
        isProtected,
        resources: Object.fromEntries(Object.entries(resources).filter(([id, one]) => isKept(id, one))),
      },
    ]),
  );
