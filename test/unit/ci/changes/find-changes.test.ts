import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../../.ci/changes/find-changes.ts';
import type { Stacks } from '../../../../.ci/changes/templates.ts';
import { whatIsKept } from '../../../../.ci/changes/what-is-kept.ts';

const retained = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const denying = (...Action: readonly string[]) => ({
  PolicyDocument: { Statement: [{ Effect: 'Deny', Action }] },
});

/** A stack with something of each kind that holds or guards, as a release had it. */
const released = {
  isProtected: true,
  resources: {
    Log: {
      Type: 'AWS::DynamoDB::Table',
      ...retained,
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        ResourcePolicy: denying('dynamodb:UpdateItem', 'dynamodb:DeleteItem'),
      },
    },
    Archive: {
      Type: 'AWS::S3::Bucket',
      ...retained,
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 7 } } },
        VersioningConfiguration: { Status: 'Enabled' },
      },
    },
    Key: { Type: 'AWS::KMS::Key', ...retained, Properties: { EnableKeyRotation: true, KeyPolicy: { a: 1 } } },
    Vault: {
      Type: 'AWS::Backup::BackupVault',
      ...retained,
      Properties: {
        BackupVaultName: 'keys',
        LockConfiguration: { MaxRetentionDays: 35 },
        AccessPolicy: { Statement: [{ Effect: 'Deny', Action: 'backup:DeleteRecoveryPoint' }] },
      },
    },
    DeadLetters: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1_209_600 } },
    Refusing: { Type: 'AWS::S3::BucketPolicy', Properties: denying('s3:DeleteObject') },
    GuardsKms: {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { detail: { eventName: ['DisableKey'] } }, State: 'ENABLED' },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'daybook', ProtocolType: 'HTTP' } },
    Relay: { Type: 'AWS::Lambda::Function', Properties: { Description: 'holds nothing' } },
  },
};
type Id = keyof typeof released.resources;

const stacksWith = (changed: object, isProtected = true): Stacks =>
  ({ record: { isProtected, resources: { ...released.resources, ...changed } } }) as Stacks;
const kept = whatIsKept(stacksWith({}));
const changesOf = (now: Stacks) =>
  findChanges(kept, now).map(({ resource, change, what }) => `${resource} ${change}: ${what}`);
/** One resource with other properties. */
const other = (id: Id, properties: object) => ({
  [id]: { ...released.resources[id], Properties: { ...released.resources[id].Properties, ...properties } },
});
const without = (id: Id): Stacks => {
  const { [id]: _, ...rest } = released.resources;
  return { record: { isProtected: true, resources: rest } } as Stacks;
};

describe('what a release remembers', () => {
  it('GOV-04 is what holds or guards something, and no function', () => {
    const { Relay: _, ...expected } = released.resources;
    expect(Object.keys(kept['record']!.resources)).toEqual(Object.keys(expected));
  });
});

describe('a change of the templates', () => {
  it('GOV-04 that adds, or changes what holds nothing, is let through', () => {
    expect(changesOf(stacksWith({}))).toEqual([]);
    expect(changesOf(stacksWith({ Second: released.resources.Log }))).toEqual([]);
    expect(changesOf(without('Relay'))).toEqual([]);
    expect(changesOf(stacksWith(other('Relay', { Description: 'another' })))).toEqual([]);
    expect(changesOf(stacksWith(other('Log', { BillingMode: 'PROVISIONED' })))).toEqual([]);
  });

  it.each(Object.keys(kept['record']!.resources).map((id) => ({ id: id as Id })))(
    'GOV-04 that takes $id out of the template deletes it',
    ({ id }) => {
      expect(changesOf(without(id))).toEqual([expect.stringMatching(`^${id} deleted: AWS::`)]);
    },
  );

  it('GOV-04 that removes or renames a stack deletes all that it kept, and its protection', () => {
    const found = changesOf({ renamed: stacksWith({})['record']! });
    expect(found).toHaveLength(Object.keys(kept['record']!.resources).length + 1);
    expect(found).toContain('record unguarded: the stack is not protected from being removed');
  });

  it.each([
    ['Log', { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] }, 'KeySchema'],
    ['Log', { TableName: 'log' }, 'TableName'],
    ['Archive', { BucketName: 'archive' }, 'BucketName'],
    ['Vault', { BackupVaultName: 'other' }, 'BackupVaultName'],
    ['DeadLetters', { QueueName: 'dead-letters' }, 'QueueName'],
    ['Api', { ProtocolType: 'WEBSOCKET' }, 'ProtocolType'],
  ] as const)('GOV-04 of a property of %s that makes it again replaces it: %o', (id, properties, name) => {
    expect(changesOf(stacksWith(other(id, properties)))).toEqual([
      expect.stringMatching(`^${id} replaced: .* by ${name}$`),
    ]);
  });

  it('GOV-04 that gives an id to another type replaces what was there', () => {
    const topic = { Type: 'AWS::SNS::Topic', ...retained, Properties: {} };
    expect(changesOf(stacksWith({ Key: topic }))).toEqual([expect.stringMatching('^Key replaced: ')]);
  });

  it.each([
    ['Log', { DeletionProtectionEnabled: false }, 'DeletionProtectionEnabled is not what it was'],
    ['Log', { PointInTimeRecoverySpecification: {} }, 'PointInTimeRecoverySpecification'],
    ['Log', { StreamSpecification: { StreamViewType: 'KEYS_ONLY' } }, 'StreamSpecification'],
    ['Log', { ResourcePolicy: denying('dynamodb:UpdateItem') }, 'dynamodb:DeleteItem is refused no more'],
    ['Refusing', denying('s3:PutObject'), 's3:DeleteObject is refused no more'],
    ['Vault', { AccessPolicy: {} }, 'backup:DeleteRecoveryPoint is refused no more'],
    ['Vault', { LockConfiguration: { MaxRetentionDays: 99 } }, 'LockConfiguration'],
    ['Archive', { VersioningConfiguration: { Status: 'Suspended' } }, 'VersioningConfiguration.Status'],
    [
      'Archive',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 6 } } } },
      'ObjectLockConfiguration.Rule.DefaultRetention.Years is less',
    ],
    ['Key', { EnableKeyRotation: false }, 'EnableKeyRotation'],
    ['Key', { KeyPolicy: { a: 2 } }, 'KeyPolicy'],
    ['DeadLetters', { MessageRetentionPeriod: 60 }, 'MessageRetentionPeriod is less'],
    ['GuardsKms', { EventPattern: { detail: { eventName: [] } } }, 'EventPattern.detail.eventName'],
    ['GuardsKms', { State: 'DISABLED' }, 'State'],
  ] as const)('GOV-04 that takes a guard from %s is named: %o', (id, properties, what) => {
    const found = changesOf(stacksWith(other(id, properties)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${id} unguarded: ${what}`);
  });

  it('GOV-04 that makes a guard stronger is let through', () => {
    const longer = { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 10 } } };
    expect(changesOf(stacksWith(other('Archive', { ObjectLockConfiguration: longer })))).toEqual([]);
    const more = denying('dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem');
    expect(changesOf(stacksWith(other('Log', { ResourcePolicy: more })))).toEqual([]);
  });

  it('GOV-04 that no longer retains something, or protects its stack, takes a guard', () => {
    const loose = { ...released.resources.Log, DeletionPolicy: 'Delete' };
    expect(changesOf(stacksWith({ Log: loose }))).toEqual([
      'Log unguarded: DeletionPolicy is Delete, was Retain',
    ]);
    expect(changesOf(stacksWith({}, false))).toEqual([
      'record unguarded: the stack is not protected from being removed',
    ]);
  });
});
