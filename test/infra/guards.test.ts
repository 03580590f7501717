import { describe, expect, it } from 'vitest';
import type { Json } from '../../events/catalogue/define-events.ts';
import { compilePattern } from '../../infra/local/bus/pattern.ts';
import { ofType } from './resources.ts';
import { synthesised } from './synthesised.ts';

interface Rule {
  readonly EventPattern?: { readonly detail?: { readonly eventSource?: readonly string[] } };
  readonly EventBusName?: unknown;
  readonly Targets: readonly {
    readonly Arn: object;
    readonly DeadLetterConfig?: object;
    readonly InputTransformer: object;
  }[];
}

const built = synthesised();
const rules = ofType(built.resources('Journal'), 'AWS::Events::Rule')
  .map(([, { Properties }]) => Properties as Rule)
  .filter(({ EventPattern }) => EventPattern?.detail?.eventSource);

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';
/** Keys are known when they are made; here all of them are one. */
const resolved = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value as Json;
  if ('Fn::ImportValue' in value) return keyId;
  if ('Fn::Join' in value) return (value['Fn::Join'] as [string, unknown[]])[1].map(resolved).join('');
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(part)]));
};
const patterns = rules.map(({ EventPattern }) => resolved(EventPattern));
const tells = (service: string, eventName: string, requestParameters: Json, errorCode?: string): boolean =>
  patterns.some((pattern) =>
    compilePattern(pattern)({
      source: `aws.${service}`,
      'detail-type': 'AWS API Call via CloudTrail',
      detail: {
        eventSource: `${service}.amazonaws.com`,
        eventName,
        requestParameters,
        ...(errorCode && { errorCode }),
      },
    }),
  );

const table = 'daybook-fernhill-record-EventLogTable6F2A-1X';
const arn = `arn:aws:dynamodb:eu-west-2:111122223333:table/${table}`;

describe('a guard that is taken away', () => {
  it.each([
    ['dynamodb', 'DeleteResourcePolicy', { resourceArn: arn }],
    ['dynamodb', 'PutResourcePolicy', { resourceArn: arn }],
    ['dynamodb', 'DeleteTable', { tableName: table }],
    ['dynamodb', 'UpdateTable', { tableName: arn, deletionProtectionEnabled: false }],
    ['dynamodb', 'UpdateContinuousBackups', { tableName: table }],
    ['s3', 'PutBucketPolicy', { bucketName: 'daybook-fernhill-record-archivebucket12-ab' }],
    ['s3', 'DeleteBucketPolicy', { bucketName: 'daybook-fernhill-record-archivebucket12-ab' }],
    ['s3', 'DeleteBucketReplication', { bucketName: 'daybook-fernhill-record-archivebucket12-ab' }],
    ['kms', 'ScheduleKeyDeletion', { keyId }],
    ['kms', 'DisableKey', { keyId: `arn:aws:kms:eu-west-2:111122223333:key/${keyId}` }],
    ['backup', 'DeleteBackupVaultAccessPolicy', { backupVaultName: 'daybook-fernhill-record-record' }],
    ['backup', 'DeleteRecoveryPoint', { backupVaultName: 'daybook-fernhill-record-keys' }],
    ['backup', 'UpdateBackupPlan', { backupPlanId: keyId }],
    ['s3', 'DeleteBucketLifecycle', { bucketName: 'daybook-fernhill-record-archivebucket12-ab' }],
    ['events', 'DisableRule', { name: 'daybook-fernhill-journal-Hourly12-AB' }],
    ['events', 'RemoveTargets', { rule: 'daybook-fernhill-journal-Hourly12-AB', ids: ['Target0'] }],
    [
      'sns',
      'Unsubscribe',
      { subscriptionArn: 'arn:aws:sns:eu-west-2:111122223333:daybook-fernhill-record-AlarmsTopic1-A:1' },
    ],
    ['monitoring', 'DeleteAlarms', { alarmNames: ['other', 'daybook-fernhill-journal-RelayBehind1-A'] }],
    ['cloudformation', 'UpdateTerminationProtection', { stackName: 'daybook-fernhill-record' }],
    ['cloudtrail', 'StopLogging', { name: 'the-trail' }],
  ])('GOV-04 is mailed about at once: %s %s', (service, eventName, requestParameters) => {
    expect(tells(service, eventName, requestParameters)).toBe(true);
  });

  it('GOV-04 is mailed about where it was tried and refused, also where AWS does not say what that was about', () => {
    expect(tells('dynamodb', 'DeleteTable', null, 'AccessDenied')).toBe(true);
    expect(tells('dynamodb', 'DeleteTable', { tableName: table }, 'ValidationException')).toBe(true);
  });

  it('GOV-04 is not what happens to something else of the account, nor what changes no guard', () => {
    expect(tells('dynamodb', 'DeleteTable', { tableName: 'somebody-elses' })).toBe(false);
    expect(tells('kms', 'DisableKey', { keyId: 'another-key' })).toBe(false);
    expect(tells('s3', 'PutBucketPolicy', { bucketName: 'daybook-other-record-archive' })).toBe(false);
    expect(tells('dynamodb', 'TagResource', { resourceArn: arn })).toBe(false);
  });

  it('INC-04 is mailed to where alarms go, and kept where that fails', () => {
    expect(rules.length).toBeGreaterThan(6);
    for (const { Targets, EventBusName } of rules) {
      expect(EventBusName).toBeUndefined();
      const [target, ...others] = Targets;
      expect(others).toEqual([]);
      expect(JSON.stringify(target!.Arn)).toContain('AlarmsTopic');
      expect(target!.DeadLetterConfig).toBeDefined();
      const text = JSON.stringify(target!.InputTransformer);
      for (const said of [
        'eventName',
        'userIdentity',
        'sourceIPAddress',
        'errorCode',
        'runbook#a-guard-was-taken-away',
      ])
        expect(text).toContain(said);
    }
  });

  it('GOV-04 fits into what EventBridge takes of a pattern', () => {
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
    for (const pattern of patterns) expect(JSON.stringify(pattern).length).toBeLessThan(2048);
  });
});
