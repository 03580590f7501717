import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { isLike, ownKeys, sharedByAll } from '../../../../../events/log/wall/own-keys.ts';
import { composeAudit } from '../../../../../functions/audit/compose.ts';
import { composeImports } from '../../../../../functions/imports/compose.ts';
import { composeReads } from '../../../../../functions/reads/compose.ts';
import { composeCommands } from '../../../../../functions/shared/commands/compose-commands.ts';
import { createWall, type SessionConfig } from '../../../../../functions/shared/wall/wall.ts';
import { issuerRules } from '../../../../support/issuer-rules.ts';
import { recordedRequests } from '../../../../support/recorded-requests.ts';

const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  JOURNAL_TABLE: 'journal',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
  READ_MODEL_TABLE: 'rows',
  ARCHIVE_BUCKET: 'archive-of-fernhill',
  IMPORT_BUCKET: 'imports-of-fernhill',
  RUN_IMPORTS_QUEUE_URL: 'https://queue.example',
  SIGNING_KEY_IDS: 'a',
  DOSSIER_KEY_ID: 'b',
  DATASCHEMA_BASE: 'https://schemas.example',
  IDENTITY_RULES: issuerRules({
    issuers: ['https://issuer.example'],
    jwksUri: 'https://issuer.example/keys',
  }),
  BOOTSTRAP_SUBJECT: '',
  DOCS_BASE_URL: 'https://docs.example',
};
const SCHOOL = 'alder-infant';

/** Everything that handlers reach what is recorded by, for one school; and what it sent. */
const handlesOf = (school: string) => {
  const recorded = recordedRequests();
  const config = (given: SessionConfig) => ({
    ...given,
    region: 'eu-west-2',
    maxAttempts: 1,
    requestHandler: recorded.requestHandler as never,
  });
  const wall = createWall({
    schoolRoleArn: 'arn:school',
    crossingRoleArn: 'arn:crossing',
    openSession: async () => ({
      ...{ accessKeyId: 'ASIA', secretAccessKey: 'x', sessionToken: 'y' },
      expiration: new Date(Date.now() + 3_600_000),
    }),
    clientsOf: (given) => ({
      dynamo: new DynamoDBClient(config(given)),
      kms: new KMSClient(config(given)),
      s3: new S3Client(config(given)),
    }),
  });
  const clients = wall.forSchool(school);
  return {
    recorded,
    wall,
    commands: composeCommands(clients, env),
    reads: composeReads(clients, env),
    audit: composeAudit(clients, env),
    imports: composeImports({ ...clients, sqs: { send: async () => undefined } as never }, env),
  };
};
type Handles = ReturnType<typeof handlesOf>;

interface Ids {
  readonly school: string;
  readonly stream: string;
  readonly id: string;
}
const proposal = {
  ...{ commandId: 'c-1', fingerprint: 'f', actor: { id: 'p-1', roles: [] }, now: '2026-09-02T08:00:00.000Z' },
  ...{ correlationId: 'x', causationId: null, policyVersion: null, events: [] },
};

/** What a handler can ask of its handles, with whatever ids a fault of it may have put together. */
const asked: Readonly<Record<string, (handles: Handles, ids: Ids) => Promise<unknown>>> = {
  load: ({ commands }, key) => commands.log.load(key, devicesStream),
  append: async ({ commands }, { stream, id, school }) =>
    (await commands.log.load({ school: SCHOOL, stream: 'devices', id: 'd-1' }, devicesStream)).append({
      ...proposal,
      facts: [{ school, stream, id, commit: 1 }],
    }),
  history: ({ reads }, key) => Array.fromAsync(reads.readFound(key, 0)),
  commits: ({ commands }, key) => Array.fromAsync(commands.log.commitsAfter(key, 0)),
  commit: async ({ commands }, key) => commands.log.readCommit(key, 1),
  list: ({ reads }, { school, id }) => reads.readModel.lists([school], id),
  lists: ({ reads }, { school, id }) => reads.readModel.lists([SCHOOL, school], id),
  rows: ({ reads }, { school, id }) => reads.readModel.sources(school, id),
  due: ({ reads }, { school, id }) =>
    Array.fromAsync(reads.dueLists(school, [id]).rows({ from: '', to: '~' }, 10)),
  policy: ({ commands }, { school }) => commands.policyAt(school, '2026-09-02T08:00:00.000Z'),
  replay: ({ audit }, { school }) => Array.fromAsync(audit.replay.after(school, 0)),
  head: ({ audit }, { school }) => audit.replay.head(school),
  checkpoint: ({ audit }, { school }) => audit.checkpoints.latest(school),
  checkpoints: ({ audit }, { school }) => audit.checkpoints.list(school, 0, 10),
  tile: ({ audit }, { school }) => audit.archive.readTile(school, { level: 0, index: 0, width: 1 } as never),
  seal: ({ commands }, key) => commands.sealer.seal(key, `${key.stream}/${key.id}`, 'a name'),
  hash: ({ commands }, { school }) => commands.sealer.keyedHash(school, 'purpose', 'text'),
  job: ({ imports }, { school, id }) => imports.jobs.get(school, id),
  file: ({ imports }, { school, id }) => imports.objects.get(`${school}/${id}/data/file`),
  clear: ({ imports }, { school, id }) => imports.objects.clear(`${school}/${id}/`),
  upload: ({ imports }, { school, id }) => imports.uploadTo(`${school}/${id}/data/file`, 10),
};

const shared: readonly string[] = Object.values(sharedByAll).flat();
const isWithin = (key: string): boolean =>
  [...ownKeys(SCHOOL), ...shared].some((pattern) => isLike(key, pattern));

/** Texts that were made to leave the school's partition, or to look as if they stayed in it. */
const adversarial = fc.oneof(
  fc.constantFrom(
    ...[SCHOOL, `${SCHOOL}2`, 'birch-primary', '_trust', '*', '.', '..', '', '/', '~', '%2F', '%2e%2e', '$'],
    ...[`${SCHOOL}/`, `../birch-primary`, `birch-primary/people`, '~checkpoints', '~due', 'incident-log~2'],
    ...[
      'аlder-infant',
      'alder‐infant',
      'ALDER-INFANT',
      'alder-infant\u0000',
      'alder-infant\n',
      'ａlder-infant',
    ],
    ...['${' + 'aws:PrincipalTag/school}', '\u202Eretla', 'a'.repeat(101), 'x'.repeat(5000)],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const ids = fc.record({ school: adversarial, stream: adversarial, id: adversarial });

describe('the handles of one school', () => {
  it.each(Object.keys(asked))(
    'GOV-04 DPR-01 %s refuses ids that lead out of the school: nothing is sent for another',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(ids, async (some) => {
          const handles = handlesOf(SCHOOL);
          await asked[name]!(handles, some).catch(() => undefined);
          for (const accesses of handles.recorded.accesses()) {
            expect(accesses).not.toBeNull();
            expect(accesses!.flatMap(({ partitions }) => partitions).filter((key) => !isWithin(key))).toEqual(
              [],
            );
          }
          expect(handles.recorded.objects().filter((key) => !key.startsWith(`${SCHOOL}/`))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(Object.keys(asked))('GOV-04 %s is answered at the school’s own ids', async (name) => {
    const handles = handlesOf(SCHOOL);
    const result = await asked[name]!(handles, { school: SCHOOL, stream: 'people', id: 'p-1' }).then(
      () => 'answered',
      ({ name: error }: Error) => error,
    );
    expect([name, result]).not.toEqual([name, 'OutsideTheWall']);
    if (name !== 'upload') expect(handles.recorded.sent.length).toBeGreaterThan(0);
  });

  it('GOV-04 DPR-01 refuses another school’s, whose ids are as good as its own', async () => {
    for (const [name, ask] of Object.entries(asked)) {
      const handles = handlesOf(SCHOOL);
      const birch = { school: 'birch-primary', stream: 'people', id: 'p-1' };
      await expect([name, await ask(handles, birch).catch(({ name: error }: Error) => error)]).toEqual([
        name,
        'OutsideTheWall',
      ]);
    }
  });

  it('GOV-04 refuses to be made for what is no id', () => {
    const { wall } = handlesOf(SCHOOL);
    for (const text of ['', '*', 'a/b', '../x', '~x', 'a%2Fb', 'аlder', 'a b', 'x'.repeat(101)])
      expect(() => wall.forSchool(text)).toThrow(RangeError);
  });
});
