import type { Resource } from './templates.ts';

/** What a property must stay: as it is, or at least as much. */
type Stays = 'as-it-is' | 'at-least';

/** Properties that guard what a resource holds, by their path. */
const guards: Readonly<Record<string, Readonly<Record<string, Stays>>>> = {
  'AWS::Backup::BackupPlan': { 'BackupPlan.BackupPlanRule': 'as-it-is' },
  'AWS::Backup::BackupVault': { LockConfiguration: 'as-it-is' },
  'AWS::Cognito::UserPool': { DeletionProtection: 'as-it-is', MfaConfiguration: 'as-it-is' },
  'AWS::DynamoDB::Table': {
    DeletionProtectionEnabled: 'as-it-is',
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': 'as-it-is',
    'SSESpecification.SSEEnabled': 'as-it-is',
    'StreamSpecification.StreamViewType': 'as-it-is',
  },
  'AWS::Events::Archive': { RetentionDays: 'at-least' },
  'AWS::Events::Rule': { 'EventPattern.detail.eventName': 'as-it-is', State: 'as-it-is' },
  'AWS::KMS::Key': { EnableKeyRotation: 'as-it-is', KeyPolicy: 'as-it-is' },
  'AWS::S3::Bucket': {
    BucketEncryption: 'as-it-is',
    'ObjectLockConfiguration.Rule.DefaultRetention.Mode': 'as-it-is',
    'ObjectLockConfiguration.Rule.DefaultRetention.Years': 'at-least',
    PublicAccessBlockConfiguration: 'as-it-is',
    'VersioningConfiguration.Status': 'as-it-is',
  },
  'AWS::SQS::Queue': { MessageRetentionPeriod: 'at-least' },
};

/** Where a resource says itself what nobody may do to it. */
const policies = ['AccessPolicy', 'PolicyDocument', 'ResourcePolicy.PolicyDocument'];

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? Object.getOwnPropertyDescriptor(inner, key)?.value
          : undefined,
      value,
    );

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const deniedIn = ({ Properties }: Resource): readonly string[] =>
  policies.flatMap((path) =>
    listed(at(Properties, `${path}.Statement`))
      .filter((statement) => at(statement, 'Effect') === 'Deny')
      .flatMap((statement) => listed(at(statement, 'Action')).map(String)),
  );

const isWeaker = (stays: Stays, before: unknown, now: unknown): boolean =>
  stays === 'at-least' && typeof before === 'number' && typeof now === 'number'
    ? now < before
    : JSON.stringify(now) !== JSON.stringify(before);

/** Guards that a resource had and has no more, for a person to read. */
export const lostGuards = (before: Resource, now: Resource): readonly string[] => {
  const policiesOf = ['DeletionPolicy', 'UpdateReplacePolicy'] as const;
  const retained = policiesOf
    .filter((name) => before[name]?.startsWith('Retain') === true && now[name]?.startsWith('Retain') !== true)
    .map((name) => `${name} is ${now[name] ?? 'Delete'}, was ${before[name]}`);
  const weaker = Object.entries(guards[before.Type] ?? {})
    .filter(([path, stays]) => {
      const was = at(before.Properties, path);
      return was !== undefined && was !== false && isWeaker(stays, was, at(now.Properties, path));
    })
    .map(([path, stays]) => `${path} is ${stays === 'at-least' ? 'less' : 'not what it was'}`);
  const still = new Set(deniedIn(now));
  const allowed = [...new Set(deniedIn(before))].filter((action) => !still.has(action));
  return [...retained, ...weaker, ...allowed.map((action) => `${action} is refused no more`)];
};
