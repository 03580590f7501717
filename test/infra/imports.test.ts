import { describe, expect, it } from 'vitest';
import { looksKeys } from '../../events/log/wall/own-keys.ts';
import { ownTenant } from '../../infra/constructs/school-wall.ts';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const resources = synthesised().resources('Api');
type Granted = Statement & { readonly Condition?: object };
const statementsOf = (name: string): readonly Granted[] =>
  ofType(resources, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(name))
    .flatMap(
      ([, { Properties }]) =>
        (Properties as { PolicyDocument: { Statement: Granted[] } }).PolicyDocument.Statement,
    );
const on = (name: string, what: string) =>
  statementsOf(name).filter(({ Resource }) => JSON.stringify(Resource).includes(what));

describe('files that are imported', () => {
  const [[, bucket] = ['', { Properties: {} }]] = ofType(resources, 'AWS::S3::Bucket').filter(([id]) =>
    id.startsWith('ImportFiles'),
  );

  it('DPR-01 lie encrypted, closed to the public, and go after a week at the latest', () => {
    expect(bucket.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] },
    });
    expect(bucket.Properties).not.toHaveProperty('VersioningConfiguration');
  });

  it('DPR-01 travel over TLS alone', () => {
    const policy = ofType(resources, 'AWS::S3::BucketPolicy').find(([id]) => id.startsWith('ImportFiles'))!;
    expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
  });
});

describe('what works on imports', () => {
  it('GOV-04 may append and seal as what takes commands does; what takes files writes down who was refused alone', () => {
    expect(on('RunImports', 'EventLog').flatMap(actionsOf)).toContain('dynamodb:PutItem');
    const answering = statementsOf('ImportsWall').flatMap(actionsOf);
    expect(
      on('ImportsWall', 'EventLog')
        .filter((one) => actionsOf(one).some((action) => /Put/.test(action)))
        .map(({ Condition }) => Condition),
    ).toEqual([
      {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': looksKeys(ownTenant) },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    ]);
    expect(answering).not.toContain('kms:GenerateDataKey');
  });

  it('GOV-04 write in the table of the read models nothing but states of imports', () => {
    const own = '$' + '{aws:PrincipalTag/school}/~imports';
    for (const [name, key] of [
      ['RunImportsRole', '*/~imports'],
      ['ImportsWall', own],
    ] as const) {
      const writing = on(name, 'ReadModel').filter((one) =>
        actionsOf(one).some((action) => /Put|Delete|Update/.test(action)),
      );
      expect(writing.map(({ Condition }) => Condition)).toEqual([
        expect.objectContaining({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [key] } }),
      ]);
    }
  });

  it('GOV-04 put files at one place, and read no school’s but by its key', () => {
    const putting = on('ImportsWall', 'ImportFiles').filter((one) => actionsOf(one).includes('s3:PutObject'));
    expect(putting.map(({ Resource }) => JSON.stringify(Resource))).toEqual([
      expect.stringContaining('/$' + '{aws:PrincipalTag/school}/*/data/file'),
    ]);
  });
});
