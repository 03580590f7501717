import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { readItem } from '../../events/log/read-item.ts';
import { createFileSealer } from '../../events/sealing/file-sealer.ts';
import { createHandler as createEvidence } from '../../functions/evidence/handler.ts';
import type { Reading } from '../../functions/shared/access/access-journal.ts';
import { composeCommands } from '../../functions/shared/commands/compose-commands.ts';
import { httpPipeline } from '../../functions/shared/http/http-pipeline.ts';
import { composeSeals } from '../../functions/shared/lambda/compose.ts';
import { createHandler as createUploads } from '../../functions/uploads/handler.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { memoryFiles } from './memory-files.ts';
import { sendAs } from './react.ts';

export const school = 'larkfield-infant';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
};
const roles: Readonly<Record<string, readonly string[]>> = {
  'p-dsl': ['dsl', 'staff'],
  'p-teacher': ['class-teacher', 'staff'],
  'p-chair': ['chair-of-governors'],
  'p-head': ['headteacher', 'staff'],
};

/** The smallest picture: one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const incident = {
  occurredOn: '2026-09-02',
  place: 'Playground',
  description: 'Comments under a post.',
  categories: ['cyber-bullying'],
  illegal: false,
  serious: false,
  involvesLessonResources: false,
  spreadAmongPupils: false,
};

interface Call {
  readonly as?: string;
  readonly key?: string;
  readonly body?: object;
  readonly file?: string;
}

/** One school with an incident, and both functions that see to files, over tables and buckets in memory. */
export const evidenceSite = async () => {
  const { client: dynamo, items } = fakeDynamo();
  const clients = { dynamo, kms: fakeKms() };
  const clock = () => new Date('2026-09-03T08:30:00.000Z');
  const patience = { wait: async () => undefined, random: () => 0 };
  const commands = { ...composeCommands(clients, env, clock), ...patience };
  const { keyRing, sealer } = composeSeals(clients, env);
  const [intake, kept] = [memoryFiles(), memoryFiles()];
  const readings: Reading[] = [];
  const deps = {
    ...commands,
    sealer,
    fileSealer: createFileSealer({ keyRing }),
    intake: intake.store,
    kept: { ...kept.store },
    uploadTo: async (key: string, bytes: number) => ({
      url: `https://intake.example/${key}?signed`,
      headers: { 'content-length': String(bytes) },
      expiresAt: '2026-09-03T08:35:00.000Z',
    }),
    verifyToken: async (header: string | undefined) => ({ issuer: 'i', subject: header ?? '' }),
    isRegistered: async () => true,
    callerIn: async (tenant: string, { subject }: { readonly subject: string }) => {
      const held = roles[subject];
      return held === undefined ? null : { person: subject, roles: held, children: [], tenant };
    },
    recordRead: async (reading: Reading) => void readings.push(reading),
  };
  const handlers = [createUploads(deps), createEvidence(deps)] as const;
  const send = sendAs(['dsl', 'headteacher', 'staff', 'office']);
  const call = async (
    route: string,
    record: string,
    { as = 'p-teacher', key = 'k-1', body, file = '' }: Call = {},
  ) => {
    const [method = '', path = ''] = route.split(' ');
    const all = '/v1/schools/{schoolId}/evidence-files/{streamId}/files';
    const event = {
      routeKey: `${method} ${all}${path}`,
      rawPath: `/v1/schools/${school}/evidence-files/${record}/files${path.replace('{fileId}', file)}`,
      headers: { authorization: as, 'idempotency-key': key, 'content-type': 'application/json' },
      pathParameters: { schoolId: school, streamId: record, fileId: file },
      body: body === undefined ? '' : JSON.stringify(body),
    } as unknown as APIGatewayProxyEventV2;
    const handle = handlers[method === 'GET' ? 1 : 0];
    const answer = await httpPipeline('https://docs.fernhill.example', handle)(event, {} as Context);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes: Buffer.from(answer.body, answer.isBase64Encoded === true ? 'base64' : 'utf8'),
      body: answer.isBase64Encoded === true ? null : JSON.parse(answer.body),
    };
  };
  const announce = (record: string, bytes: number, more: Call = {}) =>
    call('POST ', record, { body: { bytes, showsNoIntimateImage: true }, ...more });
  /** Announces a file and puts it. @returns its id */
  const put = async (record: string, content: Buffer, more: Call = {}): Promise<string> => {
    const { body } = await announce(record, content.length, more);
    intake.objects.set(`${school}/${record}/${body.file}`, content);
    return body.file;
  };
  const confirm = (record: string, file: string, more: Call = {}) =>
    call('POST /{fileId}/confirm', record, { file, body: { label: 'Canary screenshot.' }, ...more });
  const correct = (record: string, file: string, more: Call = {}) =>
    call('POST /{fileId}/correct', record, {
      file,
      as: 'p-dsl',
      body: { label: 'The post itself.', reason: 'A slip.' },
      ...more,
    });
  const withdraw = (record: string, file: string, more: Call = {}) =>
    call('POST /{fileId}/withdraw', record, {
      file,
      as: 'p-dsl',
      body: { reason: 'Of another incident.' },
      ...more,
    });
  const get = (record: string, file: string, as = 'p-dsl') => call('GET /{fileId}', record, { file, as });
  const recorded = async (path: string, command: { readonly type: string }): Promise<void> => {
    const outcome = await send(deps, `${school}/${path}`, command);
    if (outcome.kind !== 'executed') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  };
  const report = (id: string, changes: object = {}) =>
    recorded(`incidents/${id}`, { type: 'ReportIncident', ...incident, ...changes });
  const reportImage = (id: string) => {
    const { description: _, ...undescribed } = incident;
    return recorded(`incidents/${id}`, {
      type: 'ReportIncident',
      ...undescribed,
      categories: ['intimate-images'],
    } as never);
  };
  /** Who is on record for files. */
  const actors = () =>
    [...items]
      .filter(([at]) => at.startsWith('log ') && at.includes('/evidence-files/'))
      .map(([, item]) => readItem(item as never).commit.actor);
  return {
    items,
    intake,
    kept,
    deps,
    readings,
    actors,
    recorded,
    report,
    reportImage,
    announce,
    put,
    confirm,
    correct,
    withdraw,
    get,
  };
};
