import { describe, expect, it } from 'vitest';
import { DAYS_OF_KEY_BACKUPS } from '../../events/catalogue/key-backups.ts';
import { looksKeys } from '../../events/log/wall/own-keys.ts';
import { ownTenant } from '../../infra/constructs/school-wall.ts';
import { actionsOf, ofType, type Statement } from './resources.ts';
import { synthesised } from './synthesised.ts';

const resources = synthesised().resources('Api');
type Granted = Statement & { readonly Condition?: object };
const on = (name: string, what: string) =>
  ofType(resources, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith(name))
    .flatMap(
      ([, { Properties }]) =>
        (Properties as { PolicyDocument: { Statement: Granted[] } }).PolicyDocument.Statement,
    )
    .filter(({ Resource }) => JSON.stringify(Resource).includes(what));
const bucketOf = (stack: string, name: string) =>
  ofType(synthesised().resources(stack), 'AWS::S3::Bucket').find(([id]) => id.startsWith(name))?.[1];

describe('evidence files', () => {
  it('DPR-01 go after a day where nobody confirms them, and stay where they are sealed', () => {
    expect(bucketOf('Api', 'IntakeFiles')?.Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1, Status: 'Enabled' }] },
    });
    const kept = bucketOf('Record', 'EvidenceFiles');
    expect(kept).toMatchObject({ DeletionPolicy: 'Retain' });
    expect(JSON.stringify(kept)).not.toContain('ExpirationInDays');
    for (const bucket of [kept, bucketOf('Api', 'IntakeFiles')]) {
      expect(bucket?.Properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      });
    }
    expect(bucketOf('Api', 'IntakeFiles')?.Properties).not.toHaveProperty('VersioningConfiguration');
  });

  it('DPR-04 can be fetched back once they are removed for as long as a key can, and no longer', () => {
    expect(bucketOf('Record', 'EvidenceFiles')?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: DAYS_OF_KEY_BACKUPS } }],
      },
    });
  });

  it('GOV-04 are recorded in their own stream alone by what takes them', () => {
    const writing = on('UploadsWall', 'EventLog').filter((one) =>
      actionsOf(one).includes('dynamodb:PutItem'),
    );
    expect(writing.map(({ Condition }) => JSON.stringify(Condition)).toSorted()).toEqual(
      [[`${ownTenant}/evidence-files/*`], looksKeys(ownTenant)]
        .map((keys) =>
          JSON.stringify({
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
            Null: { 'dynamodb:LeadingKeys': 'false' },
          }),
        )
        .toSorted(),
    );
  });

  it('GOV-04 are shown by what can neither put, delete, seal nor record one', () => {
    const actions = ['EvidenceFiles', 'IntakeFiles'].map((bucket) =>
      on('EvidenceWall', bucket).flatMap(actionsOf).toSorted(),
    );
    expect(actions).toEqual([['s3:GetObject', 's3:ListBucket'], []]);
    expect(on('EvidenceWall', '').flatMap(actionsOf)).not.toContain('kms:GenerateDataKey');
    const writing = on('EvidenceWall', 'EventLog').filter((one) =>
      actionsOf(one).includes('dynamodb:PutItem'),
    );
    expect(writing.map(({ Condition }) => Condition)).toEqual([
      expect.objectContaining({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': looksKeys(ownTenant) },
      }),
    ]);
  });

  it('GOV-04 are of the request’s school alone', () => {
    for (const [name, bucket] of [
      ['UploadsWall', 'IntakeFiles'],
      ['UploadsWall', 'EvidenceFiles'],
      ['EvidenceWall', 'EvidenceFiles'],
    ] as const)
      for (const one of on(name, bucket).filter((each) => !actionsOf(each).includes('s3:ListBucket')))
        expect(JSON.stringify(one.Resource)).toContain(`/${ownTenant}/*/*`);
  });
});
