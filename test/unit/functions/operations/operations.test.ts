import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { projections } from '../../../../domain/read-models/index.ts';
import { createHandler } from '../../../../functions/operations/handler.ts';
import { rebuildable } from '../../../../functions/operations/rebuildable.ts';
import { auditPermissions } from '../../../../functions/shared/access/audit-permissions.ts';
import { httpPipeline } from '../../../../functions/shared/http/http-pipeline.ts';
import { createOperationStore } from '../../../../functions/shared/operations/operation-store.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';

const roles: Readonly<Record<string, string>> = {
  't-admin': 'trust-admin',
  't-other': 'trust-admin',
  't-auditor': 'auditor',
  'p-head': 'headteacher',
};

const apiOf = () => {
  const { client } = fakeDynamo();
  const readings: object[] = [];
  const send = vi.fn(async (_: unknown): Promise<object> => ({ Entries: [{ EventId: 'e' }] }));
  const operations = createOperationStore({ client, tableName: 'rows' });
  const handle = createHandler({
    operations,
    bus: { send: send as never },
    busName: 'daybook',
    health: {} as never,
    log: {} as never,
    replays: {} as never,
    sealer: { productSecret: async (school, product) => (school === 'none' ? null : Buffer.from(product)) },
    recordRead: async (reading) => void readings.push(reading),
    clock: () => new Date('2026-09-03T08:30:00.000Z'),
    permissions: auditPermissions,
    verifyToken: async (header) => ({ issuer: 'i', subject: header ?? '' }),
    isRegistered: async () => true,
    callerIn: async (tenant, { subject }) => {
      const role = roles[subject];
      return role === undefined ? null : { person: subject, roles: [role], children: [], tenant };
    },
  });
  const call = async (route: string, { as = 't-admin', key = 'k-1', query = {}, params = {} }: Call = {}) => {
    const [, path = ''] = route.split(' ');
    const event = {
      routeKey: route,
      rawPath: path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
      headers: { authorization: as, ...(key === null ? {} : { 'idempotency-key': key }) },
      pathParameters: params,
      queryStringParameters: query,
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode, headers, body } = await httpPipeline('https://docs.fernhill.example', handle)(
      event,
      {} as Context,
    );
    return { status: statusCode, headers, body: JSON.parse(body) };
  };
  const sent = () =>
    send.mock.calls.map(
      ([command]) => (command as { input: { Entries: Record<string, string>[] } }).input.Entries[0],
    );
  return { call, sent, send, operations, readings };
};
interface Call {
  readonly as?: string;
  readonly key?: string | null;
  readonly query?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
}

const REBUILD = 'POST /v1/schools/{schoolId}/rebuilds/{model}';
const REBUILD_ALL = 'POST /v1/trust/rebuilds/{model}';
const SWEEP = 'POST /v1/trust/sweeps';
const LOOK = 'GET /v1/trust/operations/{operation}';
const devices = { schoolId: 'larkfield-infant', model: 'devices-on-loan' };

describe('operations over HTTP', () => {
  let api: ReturnType<typeof apiOf>;
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());
  beforeEach(() => {
    api = apiOf();
  });

  it('GOV-04 note what is asked for, ask for it on the bus, and say where to look', async () => {
    const { status, headers, body } = await api.call(REBUILD, { params: devices });
    expect(status).toBe(202);
    expect(body).toEqual({ operation: expect.stringMatching(/^[0-9a-f]{32}$/), status: 'requested' });
    expect(headers).toMatchObject({ location: `/v1/trust/operations/${body.operation}` });
    expect(api.sent()).toEqual([
      {
        Source: 'daybook.operations',
        DetailType: 'RebuildRequested',
        Detail: JSON.stringify({
          operation: body.operation,
          school: 'larkfield-infant',
          model: 'devices-on-loan',
        }),
        EventBusName: 'daybook',
      },
    ]);
    const looked = await api.call(LOOK, { params: { operation: body.operation } });
    expect(looked).toMatchObject({
      status: 200,
      body: {
        operation: body.operation,
        kind: 'rebuild',
        ...{ school: 'larkfield-infant' },
        status: 'requested',
      },
    });
    expect(Object.keys(looked.body)).not.toContain('cursor');
    const { status: seen, body: list } = await api.call('GET /v1/trust/operations');
    expect([seen, list.operations]).toEqual([200, [expect.objectContaining({ operation: body.operation })]]);
    expect(Object.keys(list.operations[0])).not.toContain('rows');
    expect((await api.call('GET /v1/trust/operations', { as: 't-auditor' })).status).toBe(403);
  });

  it('GOV-04 ask for a sweep, and for a model of every school', async () => {
    await api.call(SWEEP);
    await api.call(REBUILD_ALL, {
      key: 'k-2',
      params: { model: 'school-directory' },
      query: { expect: 'corrected' },
    });
    expect(api.sent().map((entry) => entry?.['DetailType'])).toEqual(['SweepRequested', 'RebuildRequested']);
    expect(JSON.parse(api.sent()[1]?.['Detail'] ?? '')).toMatchObject({
      school: null,
      model: 'school-directory',
    });
  });

  it('GOV-04 answer a repeat with the same operation, and ask again only while nobody has begun', async () => {
    const first = await api.call(SWEEP);
    const again = await api.call(SWEEP);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' });
    expect(api.sent()).toHaveLength(2);
    const stored = (await api.operations.get(first.body.operation))!;
    await api.operations.put({ ...stored, operation: { ...stored.operation, status: 'running' } });
    expect((await api.call(SWEEP)).body).toEqual({ operation: first.body.operation, status: 'running' });
    expect(api.sent()).toHaveLength(2);
    expect((await api.call(SWEEP, { as: 't-other' })).body.operation).not.toBe(first.body.operation);
  });

  it('GOV-04 can be asked for again when the bus refused the first time', async () => {
    api.send.mockResolvedValueOnce({ Entries: [{ ErrorCode: 'InternalFailure' }] });
    expect((await api.call(SWEEP)).status).toBe(500);
    expect((await api.call(SWEEP)).status).toBe(202);
  });

  it.each([
    ['an unknown model', REBUILD, { params: { ...devices, model: 'horoscopes' } }, 404, 'not-found'],
    [
      'the directory of one school',
      REBUILD,
      { params: { ...devices, model: 'school-directory' } },
      404,
      'not-found',
    ],
    ['an unknown operation', LOOK, { params: { operation: 'none' } }, 404, 'not-found'],
    ['a route that there is not', 'POST /v1/trust/horoscopes', {}, 404, 'not-found'],
    ['a headteacher', REBUILD, { as: 'p-head', params: devices }, 403, 'forbidden'],
    ['an auditor', SWEEP, { as: 't-auditor' }, 403, 'forbidden'],
    ['an auditor who looks', LOOK, { as: 't-auditor', params: { operation: 'none' } }, 403, 'forbidden'],
    ['nobody', SWEEP, { as: 'stranger' }, 403, 'forbidden'],
    ['no key', SWEEP, { key: null }, 400, 'idempotency-key-required'],
    [
      'an expectation that there is not',
      REBUILD,
      { params: devices, query: { expect: 'wonders' } },
      400,
      'invalid-query',
    ],
    ['a query that a sweep does not take', SWEEP, { query: { expect: 'corrected' } }, 400, 'invalid-query'],
    ['a school that can be none', REBUILD, { params: { ...devices, schoolId: '..' } }, 400, 'invalid-id'],
  ])('GOV-04 answer %s with its problem, and ask nothing', async (_, route, call, status, slug) => {
    const answer = await api.call(route, call);
    expect(answer).toMatchObject({ status, body: { type: expect.stringMatching(`#${slug}$`) } });
    expect(api.sent()).toEqual([]);
  });

  it('GOV-04 refuse a key that named something else before', async () => {
    await api.call(REBUILD, { params: devices });
    for (const query of [{ expect: 'corrected' }, {}]) {
      const params = { ...devices, ...('expect' in query ? {} : { schoolId: 'hollowbrook-primary' }) };
      expect(await api.call(REBUILD, { params, query: query as Record<string, string> })).toMatchObject({
        status: 422,
      });
    }
  });

  it('MON-04 show the secret of a product to an administrator, who is on record as having seen it', async () => {
    const route = 'GET /v1/schools/{schoolId}/alert-channels/{channel}/secret';
    const params = { schoolId: 'larkfield-infant', channel: 'web-filter' };
    expect(await api.call(route, { params })).toMatchObject({
      status: 200,
      body: { channel: 'web-filter', secret: `whsec_${Buffer.from('web-filter').toString('base64')}` },
    });
    const who = { actor: 't-admin', roles: ['trust-admin'], row: 'audit/alert-secret' };
    const what = { school: 'larkfield-infant', stream: 'audit', id: 'alert-secret' };
    expect(api.readings).toEqual([expect.objectContaining({ ...who, ...what })]);
    for (const [call, status] of [
      [{ params, as: 'p-head' }, 403],
      [{ params, as: 't-auditor' }, 403],
      [{ params: { ...params, channel: 'No-Channel' } }, 400],
      [{ params: { ...params, schoolId: 'none' } }, 404],
      [{ params, query: { x: '1' } }, 400],
    ] as const)
      expect((await api.call(route, call)).status).toBe(status);
    expect(api.readings).toHaveLength(1);
  });

  it('know every model that there is, and due dates', () => {
    expect(rebuildable.toSorted()).toEqual(
      [...projections.map(({ model }) => model), 'due-dates'].toSorted(),
    );
  });
});
