import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { ArchiveBucket, deniedOnTheArchive } from '../../infra/constructs/archive-bucket.ts';
import type { TypescriptFunction } from '../../infra/constructs/typescript-function.ts';
import type { Deployment } from '../../infra/trusts/shape/types.ts';
import { bench } from './bench.ts';
import { actionsOf, ofType, resourcesOf, type Statement, statementsOf } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const built = synthesised();
const everyStatement = Object.values(built.templates).flatMap((template) =>
  statementsOf(resourcesOf(template)),
);

/** A function of another stack, as all are that use the archive. */
const granted = (grant: (archive: ArchiveBucket, fn: TypescriptFunction) => void) => {
  const { stack, function: newFunction } = bench();
  const fn = newFunction();
  const record = new Stack(Stack.of(stack).node.root as never, 'Elsewhere');
  grant(new ArchiveBucket(record, 'Archive', { retention: { mode: 'governance', years: 7 } }), fn);
  const resources = resourcesOf(Template.fromStack(stack));
  const actions = statementsOf(resources).flatMap(actionsOf);
  return {
    app: stack.node.root,
    resources,
    actions: actions.filter((action) => action.startsWith('s3:')).sort(),
  };
};

const bucketOf = (retention: Deployment['archiveRetention']) => {
  const { stack } = bench();
  new ArchiveBucket(stack, 'Archive', { retention });
  const resources = resourcesOf(Template.fromStack(stack));
  return {
    bucket: ofType(resources, 'AWS::S3::Bucket')[0]![1],
    policy: ofType(resources, 'AWS::S3::BucketPolicy')[0]![1],
  };
};
const statementsIn = (properties: object) =>
  (properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement;

describe('a grant on the archive', () => {
  it('GOV-04 to write allows to put, and nothing else', () => {
    expect(granted((archive, fn) => archive.grantWrite(fn)).actions).toEqual(['s3:PutObject']);
  });

  it('GOV-04 to read allows to get, and to learn that nothing is there', () => {
    expect(granted((archive, fn) => archive.grantRead(fn)).actions).toEqual([
      's3:GetObject',
      's3:ListBucket',
    ]);
  });

  it('GOV-04 names the bucket to the function', () => {
    const { resources } = granted((archive, fn) => archive.grantRead(fn));
    expect(ofType(resources, 'AWS::Lambda::Function')[0]![1].Properties).toHaveProperty(
      'Environment.Variables.ARCHIVE_BUCKET',
    );
  });

  it('DPR-01 breaks no rule of cdk-nag that is not acknowledged where it stands', () => {
    const { app } = granted((archive, fn) => {
      archive.grantRead(fn);
      archive.grantWrite(fn);
    });
    expect(new AwsSolutionsChecks().validateScope(app as never).violations).toEqual([]);
  });
});

describe('the archive', () => {
  it.each([
    ['governance', 'GOVERNANCE', 7],
    ['compliance', 'COMPLIANCE', 6],
  ] as const)(
    'GOV-04 locks in %s mode what is put, for the years that the deployment names',
    (mode, Mode, years) => {
      expect(bucketOf({ mode, years }).bucket.Properties).toMatchObject({
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode, Years: years } },
        },
        VersioningConfiguration: { Status: 'Enabled' },
      });
    },
  );

  it('DPR-01 is closed to the public, encrypted, and reached over TLS only', () => {
    const { bucket, policy } = bucketOf({ mode: 'governance', years: 7 });
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
    expect(statementsIn(policy.Properties)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it('GOV-04 keeps what somebody put something over, longer than the lock', () => {
    const { Rules } = (
      bucketOf({ mode: 'governance', years: 7 }).bucket.Properties as {
        LifecycleConfiguration: { Rules: object[] };
      }
    ).LifecycleConfiguration;
    expect(Rules).toEqual([
      {
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 2562 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ]);
  });

  it('GOV-04 refuses to everyone to delete, and to loosen the lock', () => {
    const [, { Properties }] = ofType(built.resources('Record'), 'AWS::S3::BucketPolicy')[0]!;
    expect(statementsIn(Properties)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: [...deniedOnTheArchive],
        Sid: 'NeverChanged',
      }),
    );
  });

  it('GOV-04 takes from nobody what could stand over something else', () => {
    const [, { Properties }] = ofType(built.resources('Record'), 'AWS::S3::BucketPolicy')[0]!;
    expect(statementsIn(Properties)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:PutObject',
        Sid: 'PutOnce',
        Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
      }),
    );
  });

  it('GOV-04 lets no role of any stack do more than put, get and list', () => {
    // The last one is what AWS Backup asks for, and says names of buckets, not what is in them.
    const allowed = new Set(['s3:GetObject', 's3:ListBucket', 's3:PutObject', 's3:ListAllMyBuckets']);
    // What S3 itself copies with: it reads here, and puts nothing but copies elsewhere.
    const ofCopies =
      /^s3:(Get(ReplicationConfiguration|Object(LegalHold|Retention|Version))|ReplicateObject$)/;
    // What an import was made of is deleted at its end, and so is a file that was withdrawn; they lie in
    // buckets of their own.
    const ofArchive = everyStatement.filter(
      (one) => !/ImportFiles|IntakeFiles|EvidenceFiles/.test(JSON.stringify(one.Resource)),
    );
    expect(
      ofArchive
        .flatMap(actionsOf)
        .filter((action) => action.startsWith('s3:') && !allowed.has(action) && !ofCopies.test(action)),
    ).toEqual([]);
    expect(everyStatement.flatMap(actionsOf).filter((action) => action === '*')).toEqual([]);
  });

  it('GOV-04 is one bucket, in the stack of what is kept', () => {
    const idsIn = (buckets: readonly (readonly [string, unknown])[]) =>
      buckets.map(([id]) => id.slice(0, 11));
    // Beside it the one of sealed files.
    expect(idsIn(ofType(built.resources('Record'), 'AWS::S3::Bucket'))).toEqual([
      'ArchiveBuck',
      'EvidenceFil',
    ]);
    // Two others, of imports and of files before they are sealed, keep nothing; one is the copy elsewhere.
    expect(allOfType(built, 'AWS::S3::Bucket')).toHaveLength(5);
  });
});
