import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../../../infra/local/stack.ts';

/** Bundles as esbuild would make them: the SDK is left out and found in the project's `node_modules`. */
const bundles = {
  api: `
    import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
    import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
    import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
    const kms = new KMSClient({});
    const s3 = new S3Client({});
    const dynamodb = new DynamoDBClient({});
    const does = {
      echo: () => ({ now: new Date().toISOString(), pid: process.pid, env: process.env, remaining: null }),
      throws: () => { throw new RangeError('secret'); },
      crashes: () => process.exit(3),
      hangs: () => new Promise(() => setInterval(() => {}, 1000)),
      archive: async (Key) => {
        const Message = Buffer.from(Key);
        const { Signature } = await kms.send(new SignCommand({ KeyId: process.env.SIGNER, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' }));
        const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: process.env.SIGNER }));
        await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key, Body: Signature, IfNoneMatch: '*' }));
        return { publicKey: Buffer.from(PublicKey).toString('base64') };
      },
      put: async (id) => { await dynamodb.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { pk: { S: id } } })); return {}; },
    };
    export const handler = async ({ pathParameters: { what, id } }, context) => {
      const result = await does[what](id);
      return { statusCode: 200, body: JSON.stringify({ ...result, remaining: context.getRemainingTimeInMillis() }) };
    };`,
  relay: `
    import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
    const bus = new EventBridgeClient({});
    let failures = 2;
    export const handler = async ({ Records }) => {
      for (const { dynamodb } of Records) {
        const id = dynamodb.Keys.pk.S;
        if (id === 'flaky' && failures-- > 0) return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
        const Detail = JSON.stringify({ id });
        await bus.send(new PutEventsCommand({ Entries: [{ EventBusName: process.env.BUS, Source: 'test', DetailType: 'Put', Detail }] }));
        console.log(JSON.stringify({ time: new Date().toISOString(), level: 'info', message: 'journaled', school: 's', stream: 'things', id, commit: 1, position: 1 }));
      }
      return { batchItemFailures: [] };
    };`,
  consumer: `
    import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
    const mail = new SESv2Client({});
    export const handler = async ({ Records }) => {
      const failed = [];
      for (const { messageId, body } of Records) {
        const { id } = JSON.parse(body).detail;
        if (id.startsWith('poison')) { failed.push({ itemIdentifier: messageId }); continue; }
        await mail.send(new SendEmailCommand({
          FromEmailAddress: 'a@example.com', Destination: { ToAddresses: ['b@example.com'] },
          Content: { Simple: { Subject: { Data: id }, Body: { Text: { Data: 'x' } } } },
        }));
      }
      return { batchItemFailures: failed };
    };`,
  broken: `throw new TypeError('no such setting');`,
};

const fn = (bundle: keyof typeof bundles, Variables: object = {}, Timeout = 10) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'b', S3Key: `${bundle}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout,
    Role: 'r',
    Environment: { Variables },
  },
});
const arnOf = (resource: string) => ({ 'Fn::GetAtt': [resource, 'Arn'] });

const resources = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 7 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  },
  Signer: {
    Type: 'AWS::KMS::Key',
    Properties: { KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY', KeyPolicy: {} },
  },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'test' } },
  Archive: { Type: 'AWS::Events::Archive', Properties: { SourceArn: arnOf('Bus') } },
  Inbox: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 1,
      RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
    },
  },
  Dead: { Type: 'AWS::SQS::Queue' },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['test'] },
      Targets: [{ Id: 't', Arn: arnOf('Inbox') }],
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationType: 'AWS_PROXY', IntegrationUri: arnOf('ApiFn'), PayloadFormatVersion: '2.0' },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { RouteKey: 'POST /{what}/{id}', Target: { 'Fn::Sub': `integrations/\${Integration}` } },
  },
  ApiFn: fn('api', { TABLE: { Ref: 'Table' }, BUCKET: { Ref: 'Bucket' }, SIGNER: arnOf('Signer') }, 2),
  RelayFn: fn('relay', { BUS: { Ref: 'Bus' } }),
  ConsumerFn: fn('consumer'),
  RelayMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'RelayFn' },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: -1,
    },
  },
  ConsumerMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Inbox'),
      FunctionName: { Ref: 'ConsumerFn' },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
};

/**
 * A synthesised assembly with one way of an event through it; further resources may be added. Lies inside the
 * project.
 */
export async function smallAssembly(
  more: Record<string, object> = {},
): Promise<{ folder: string; remove: () => Promise<void> }> {
  await mkdir(join(project, '.daybook'), { recursive: true });
  const folder = await mkdtemp(join(project, '.daybook', 'test-'));
  const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));
  for (const [name, code] of Object.entries(bundles)) {
    await mkdir(join(folder, `asset.${name}`));
    await writeFile(join(folder, `asset.${name}`, 'index.mjs'), code);
  }
  const files = Object.fromEntries(
    Object.keys(bundles).map((name) => [name, { source: { path: `asset.${name}`, packaging: 'zip' } }]),
  );
  await write('manifest.json', {
    artifacts: {
      Test: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Test.template.json' } },
    },
  });
  await write('Test.assets.json', { files });
  await write('Test.template.json', { Resources: { ...resources, ...more } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A function whose bundle throws while it loads. */
export const brokenFunction = { BrokenFn: fn('broken') };
