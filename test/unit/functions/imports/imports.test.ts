import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/imports/handler.ts';
import { auditPermissions } from '../../../../functions/shared/access/audit-permissions.ts';
import { httpPipeline } from '../../../../functions/shared/http/http-pipeline.ts';
import type { ImportJob } from '../../../../functions/shared/imports/job.ts';
import { createJobStore } from '../../../../functions/shared/imports/job-store.ts';
import { fileKey } from '../../../../functions/shared/imports/objects.ts';
import { pagesOf } from '../../../../functions/shared/imports/pages.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

const school = 'larkfield-infant';
const roles: Readonly<Record<string, readonly string[]>> = {
  'p-office': ['office', 'staff'],
  'p-teacher': ['class-teacher', 'staff'],
};
const sealer = {
  seal: async (_place: object, _subject: string, value: unknown) => JSON.stringify(value),
  open: async (_place: object, sealed: string) => JSON.parse(sealed),
  askAhead: () => new Map(),
  keyedHash: async () => 'mark',
  linkSecrets: async () => () => 'secret',
  productSecret: async () => null,
};

const apiOf = () => {
  const { client } = fakeDynamo();
  const { objects, store } = memoryFiles();
  const jobs = createJobStore({ client, tableName: 'rows' });
  const sent: string[] = [];
  const handle = createHandler({
    jobs,
    objects: store,
    sealer,
    send: async (body) => void sent.push(body),
    uploadTo: async (key, bytes) => ({
      url: `https://bucket.example/${key}?signed`,
      headers: { 'content-length': String(bytes) },
      expiresAt: '2026-09-03T08:45:00.000Z',
    }),
    clock: () => new Date('2026-09-03T08:30:00.000Z'),
    permissions: auditPermissions,
    verifyToken: async (header) => ({ issuer: 'i', subject: header ?? '' }),
    isRegistered: async () => true,
    callerIn: async (tenant, { subject }) => {
      if (subject === 't-001')
        return { person: subject, roles: ['trust-admin'], children: [], tenant: '_trust' };
      const held = roles[subject];
      return held === undefined ? null : { person: subject, roles: held, children: [], tenant };
    },
  });
  const call = async (
    route: string,
    { as = 'p-office', key = 'k-1', body = {}, id = '', query = {} }: Call = {},
  ) => {
    const [method = '', path = ''] = route.split(' ');
    const event = {
      routeKey: `${method} /v1/schools/{schoolId}/imports${path}`,
      rawPath: `/v1/schools/${school}/imports${path.replace('{importId}', id)}`,
      headers: { authorization: as, 'idempotency-key': key, 'content-type': 'application/json' },
      pathParameters: { schoolId: school, importId: id },
      queryStringParameters: query,
      body: JSON.stringify(body),
    } as unknown as APIGatewayProxyEventV2;
    const answer = await httpPipeline('https://docs.fernhill.example', handle)(event, {} as Context);
    return { status: answer.statusCode, body: JSON.parse(answer.body) };
  };
  const change = async (id: string, changes: Partial<ImportJob>): Promise<void> => {
    const stored = await jobs.get(school, id);
    if (stored !== null) await jobs.put({ ...stored, job: { ...stored.job, ...changes } });
  };
  return {
    call,
    sent,
    objects,
    jobs,
    change,
    pages: (id: string) => pagesOf({ objects: store, sealer }, { school, id }),
  };
};
interface Call {
  readonly as?: string;
  readonly key?: string;
  readonly body?: object;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
}

const roster = { kind: 'roster', format: 'oneroster-1.2', bytes: 1000 };
const [one, act] = ['/{importId}', (name: string) => `POST /{importId}/${name}`];
const step = {
  stream: 'people',
  id: 'p-101',
  phase: 'people',
  commit: 1,
  commands: [{ type: 'MovePupilUp', yearGroup: 'Y2', class: 'y2-ash', from: '2026-09-01' }],
  wasIn: 'y1-oak',
  refused: [{ type: 'ChangeContact', code: 'DayNotPossible' }],
  at: { file: 'users.csv', row: 7 },
};

describe('imports over HTTP', () => {
  let api: ReturnType<typeof apiOf>;
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());
  beforeEach(() => {
    api = apiOf();
  });
  const begun = async (): Promise<string> => (await api.call('POST ', { body: roster })).body.import;
  const ready = async (counts: ImportJob['counts']): Promise<string> => {
    const id = await begun();
    await api.change(id, { status: 'ready', counts });
    return id;
  };

  it('ORG-06 announces a file, and answers where to put it; a repeat answers the same', async () => {
    const first = await api.call('POST ', { body: roster });
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'awaiting-file', upload: { method: 'PUT', headers: { 'content-length': '1000' } } },
    });
    expect(first.body.upload.url).toContain(fileKey(school, first.body.import));
    expect(await api.call('POST ', { body: roster })).toMatchObject({
      status: 200,
      body: { import: first.body.import },
    });
    expect(await api.call('POST ', { body: { ...roster, bytes: 2000 } })).toMatchObject({ status: 422 });
    expect((await api.call('POST ', { body: roster, key: 'k-2' })).body.import).not.toBe(first.body.import);
  });

  it('refuses more than 50 MB, an unknown format, and who may not import', async () => {
    const large = await api.call('POST ', { body: { ...roster, bytes: 50 * 1024 * 1024 + 1 } });
    expect([large.status, large.body.issues[0].path]).toEqual([400, '/bytes']);
    expect((await api.call('POST ', { body: { ...roster, format: 'ctf' } })).status).toBe(400);
    expect((await api.call('POST ', { body: roster, as: 'p-teacher' })).status).toBe(403);
    expect((await api.call(`GET ${one}`, { as: 'p-teacher', id: await begun() })).status).toBe(403);
    expect((await api.call(`GET ${one}`, { id: 'nothing' })).status).toBe(404);
  });

  it('reads a file once it is there, and asks again for work that was asked for', async () => {
    const id = await begun();
    expect(await api.call(act('dry-run'), { id })).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('#not-ready') },
    });
    expect(api.sent).toEqual([]);
    api.objects.set(fileKey(school, id), Buffer.from('x'));
    for (const _ of [1, 2])
      expect(await api.call(act('dry-run'), { id })).toMatchObject({
        status: 202,
        body: { status: 'preparing' },
      });
    expect(api.sent).toEqual(Array(2).fill(JSON.stringify({ school, import: id })));
    expect(await api.call('POST ', { body: roster })).toMatchObject({
      status: 200,
      body: { status: 'preparing' },
    });
  });

  it('is approved by the numbers of its dry run alone, leavers above a fifth and errors by theirs', async () => {
    const id = await ready({ commands: 40, leavers: 21, onRecord: 100, flaws: 2, refused: 1 });
    const approve = (body: object) => api.call(act('approve'), { id, body });
    const refusedBy = async (body: object) =>
      (await approve(body)).body.issues.map(({ path }: { path: string }) => path);
    expect(await refusedBy({ commands: 39 })).toEqual(['/commands', '/leavers', '/errors']);
    expect(await refusedBy({ commands: 40, errors: 3 })).toEqual(['/leavers']);
    expect(await refusedBy({ commands: 40, errors: 2, leavers: 21 })).toEqual(['/errors']);
    expect((await api.jobs.get(school, id))?.job).toMatchObject({ status: 'ready', approvedBy: null });
    expect(await approve({ commands: 40, leavers: 21, errors: 3 })).toMatchObject({
      status: 202,
      body: { status: 'executing' },
    });
    expect((await api.jobs.get(school, id))?.job.approvedBy).toEqual({ tenant: school, person: 'p-office' });
    const usual = await ready({ commands: 40, leavers: 20, onRecord: 100 });
    expect((await api.call(act('approve'), { id: usual, body: { commands: 40 } })).status).toBe(202);
  });

  it('is approved in the name of somebody of the trust by their tenant', async () => {
    const id = await ready({ commands: 1 });
    await api.call(act('approve'), { id, body: { commands: 1 }, as: 't-001' });
    expect((await api.jobs.get(school, id))?.job.approvedBy).toEqual({ tenant: '_trust', person: 't-001' });
  });

  it('is given up before it is carried out, and then its file goes at once', async () => {
    const id = await begun();
    api.objects.set(fileKey(school, id), Buffer.from('x'));
    expect(await api.call(act('cancel'), { id })).toMatchObject({
      status: 202,
      body: { status: 'cancelled' },
    });
    expect(api.objects.size).toBe(0);
    expect((await api.call(act('approve'), { id, body: { commands: 0 } })).status).toBe(409);
    await api.change(id, { status: 'executing' });
    expect((await api.call(act('cancel'), { id })).status).toBe(409);
  });

  it('tells commands whole, differences without values, and errors with line and column, in pages', async () => {
    const id = await ready({ commands: 2, refused: 2, flaws: 1 });
    const pages = api.pages(id);
    await pages.put('plan-0', [step]);
    await pages.put('plan-1', [{ ...step, id: 'p-102' }]);
    await pages.put('flaws-0', [{ file: 'users.csv', row: 9, column: 'name', code: 'name-unusable' }]);
    await api.change(id, { pages: { entries: 2, plan: 2, flaws: 1, outcomes: 0 } });
    const first = await api.call(`GET ${one}/commands`, { id });
    expect(first.body.items).toMatchObject([
      { id: 'p-101', command: { type: 'MovePupilUp', class: 'y2-ash' } },
    ]);
    const second = await api.call(`GET ${one}/commands`, { id, query: { cursor: first.body.next } });
    expect(second.body).toMatchObject({ items: [{ id: 'p-102' }], next: null });
    const differences = await api.call(`GET ${one}/differences`, { id });
    expect(differences.body.items).toMatchObject([
      { changes: ['MovePupilUp'], classBefore: 'y1-oak', classAfter: 'y2-ash', at: { row: 7 } },
    ]);
    const errors = await api.call(`GET ${one}/errors`, { id });
    expect(errors.body.items).toMatchObject([
      { kind: 'row', row: 9, column: 'name', says: expect.any(String) },
    ]);
    const refused = await api.call(`GET ${one}/errors`, { id, query: { cursor: errors.body.next } });
    expect(refused.body.items).toMatchObject([{ kind: 'refused', id: 'p-101', code: 'DayNotPossible' }]);
    expect((await api.call(`GET ${one}/errors`, { id, query: { cursor: first.body.next } })).status).toBe(
      400,
    );
  });

  it('tells how it goes, and why a file can not be used', async () => {
    const id = await begun();
    await api.change(id, {
      status: 'executing',
      pages: { entries: 4, plan: 4, flaws: 0, outcomes: 0 },
      cursor: { phase: 1, page: 2 },
    });
    expect((await api.call(`GET ${one}`, { id })).body).toMatchObject({
      import: id,
      progress: 0.5,
      dayFirst: false,
    });
    const refusal = { file: 'users.csv', row: null, column: 'status', code: 'column-missing' };
    await api.change(id, { status: 'refused', refusals: [refusal] });
    expect((await api.call(`GET ${one}`, { id })).body.refusals).toMatchObject([
      { ...refusal, says: expect.any(String) },
    ]);
  });
});
