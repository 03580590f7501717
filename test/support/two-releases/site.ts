import { randomBytes, randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';
import type { Answer, Call } from '../api.ts';
import { createTables, testClient } from '../dynamodb.ts';
import { startIssuer } from '../issuer.ts';
import type { composeRelease, Release } from './release.ts';

/** A KMS for the clients of bundles, whose commands are of classes of their own: it goes by their input. */
const kms = (): KMSClient => {
  const send = async ({
    input,
  }: {
    readonly input: { EncryptionContext: object; CiphertextBlob?: Uint8Array };
  }) => {
    const label = Buffer.from(JSON.stringify(input.EncryptionContext));
    if (input.CiphertextBlob === undefined) {
      const key = randomBytes(32);
      return { Plaintext: key, CiphertextBlob: Buffer.concat([key, label]) };
    }
    const blob = Buffer.from(input.CiphertextBlob);
    if (!blob.subarray(32).equals(label)) throw new Error('another context');
    return { Plaintext: blob.subarray(0, 32) };
  };
  return Object.assign(new KMSClient({ region: 'eu-west-2' }), { send });
};

type Compose = typeof composeRelease;
type Handler = Release['command'];

/** Releases side by side on the same tables, and the queue of their projectors. */
export const openSite = async () => {
  const issuer = await startIssuer();
  const client = testClient();
  const tables = await createTables('releases');
  const queue: string[] = [];
  const env = {
    TRUST_ID: 'fernhill',
    EVENT_LOG_TABLE: tables.eventLog,
    KEYS_TABLE: tables.keys,
    MASTER_KEY_ID: 'alias/daybook',
    READ_MODEL_TABLE: tables.readModel,
    JOURNAL_TABLE: tables.journal,
    ARCHIVE_BUCKET: 'archive',
    IDENTITY_RULES: issuer.rules,
    BOOTSTRAP_SUBJECT: 'bootstrap-subject',
    DOCS_BASE_URL: 'https://docs.fernhill.example',
    QUEUE_URL: 'https://queue.example/project',
  };
  const queues = {
    send: async ({ input }: SendMessageCommand) => void queue.push(input.MessageBody ?? ''),
  };
  const clients = { dynamo: client, kms: kms(), s3: new S3Client({ region: 'eu-west-2' }), queues };

  const asked = async (handler: Handler, method: string, path: string, sent: Call): Promise<Answer> => {
    const token = await issuer.tokenFor(sent.as ?? '');
    const { statusCode, headers, body } = await handler(
      eventOf(method, path, `Bearer ${token}`, sent),
      {} as Context,
    );
    return { status: statusCode, headers, body: JSON.parse(body) };
  };
  const open = (compose: Compose, readModel = tables.readModel) => {
    const release = compose(clients as never, { ...env, READ_MODEL_TABLE: readModel });
    return {
      ...release,
      issuer,
      call: (method: 'GET' | 'POST', path: string, sent: Call = {}) =>
        asked(method === 'GET' ? release.read : release.command, method, path, sent),
      /** Projects every message that waits; what fails waits again. */
      projectQueue: async () => {
        const messages = queue.splice(0).map((body) => ({ messageId: randomUUID(), body, attributes: {} }));
        const event = { Records: messages } as unknown as SQSEvent;
        const { batchItemFailures } = await release.project(event, {} as Context);
        const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        queue.push(...messages.filter(({ messageId }) => failed.has(messageId)).map(({ body }) => body));
      },
    };
  };
  return { client, tables, queue, open, stop: issuer.stop };
};

export type Opened = ReturnType<Awaited<ReturnType<typeof openSite>>['open']>;

const eventOf = (
  method: string,
  path: string,
  authorization: string,
  { body, key }: Call,
): APIGatewayProxyEventV2 => {
  const [, , , schoolId = '', stream = '', streamId = '', command = ''] = path.split('/');
  const route = `/v1/schools/{schoolId}/${method === 'GET' ? '{stream}' : stream}/{streamId}`;
  return {
    version: '2.0',
    routeKey: `${method} ${route}${method === 'GET' ? '' : '/{command}'}`,
    rawPath: path,
    rawQueryString: '',
    pathParameters: { schoolId, stream, streamId, command },
    headers: { authorization, 'idempotency-key': key ?? randomUUID() },
    body: JSON.stringify(body ?? {}),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
};
