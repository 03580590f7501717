import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessTenantOf } from '../../../../domain/kernel/ids.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createHandler } from '../../../../functions/audit/handler.ts';
import { recordedRefusals } from '../../../../functions/shared/access/recorded-refusals.ts';
import { httpPipeline } from '../../../../functions/shared/http/http-pipeline.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const registration = {
  purpose: 'The help desk keeps its list of devices.',
  types: ['DeviceRegistered', 'DeviceLent'],
  until: '2026-09-12',
};

describe('the feed of a service, from its token to the record of what it read', () => {
  const { api, post, get } = useApi();
  const tokenOf = (client: string) =>
    api().issuer.tokenFor(client, { claims: { gty: 'client-credentials', client_id: client } });
  const feed = async (query: Readonly<Record<string, string>>, client = 'help-desk', school = SCHOOL) => {
    const { whole, env } = api();
    const deps = {
      ...whole,
      eventTypes: new Set(catalogue.flatMap(({ entries }) => Object.keys(entries))),
      streams: new Set(catalogue.map(({ stream }) => stream)),
      toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://docs.fernhill.example/schemas' }),
    };
    const handle = httpPipeline(env.DOCS_BASE_URL, recordedRefusals(whole, createHandler(deps as never)));
    const event = {
      routeKey: 'GET /v1/schools/{schoolId}/feed',
      rawPath: `/v1/schools/${school}/feed`,
      pathParameters: { schoolId: school },
      queryStringParameters: query,
      headers: { authorization: `Bearer ${await tokenOf(client)}` },
    };
    const { statusCode, body } = await handle(event as unknown as APIGatewayProxyEventV2, {} as Context);
    return { status: statusCode, body: JSON.parse(body) };
  };
  const register = (as: string, client = 'help-desk', changes: object = {}) =>
    post(`machine-clients/${client}/register-machine-client`, { as, body: { ...registration, ...changes } });
  /** What the access journal of the school says of the service. */
  const ofService = async (client = 'help-desk') => {
    const prefix = `log ${accessTenantOf(SCHOOL)}/access-journal/`;
    const keys = [...api().items.keys()].filter((at) => at.startsWith(prefix));
    const commits = await Promise.all(
      keys.map((at) => {
        const [school = '', stream = '', id = ''] = (at.split(' ')[1] ?? '').split('/');
        return api().api.log.readCommit({ school, stream, id }, 1);
      }),
    );
    return commits.flatMap((read) =>
      read?.commit.actor.id === `system.client.${client}` ? [read.commit.events[0]] : [],
    );
  };

  beforeAll(async () => {
    expect(await register(logIn('p-head'))).toMatchObject({ status: 201 });
    const body = { kind: 'pupil-laptop' };
    await post('devices/lis-lt-1/register-device', { as: logIn('p-office'), body });
  });

  it('DPR-01 is let read by who answers for the school, and by nobody who may not read the feed', async () => {
    for (const as of [logIn('p-office'), logIn('p-it'), 'login-_trust-t-trust-admin'])
      expect(await register(as, 'another')).toMatchObject({ status: 403 });
  });

  it('DPR-01 has the types that are registered, asked for or not', async () => {
    const whole = await feed({ limit: '500' });
    expect(whole.status).toBe(200);
    expect(whole.body.events).toMatchObject([{ type: 'DeviceRegistered', subject: 'devices/lis-lt-1' }]);
    expect(whole.body).toMatchObject({ next: null, omitted: [] });
    expect((await feed({ limit: '500', types: 'DeviceLent' })).body.events).toEqual([]);
    expect(await ofService()).toContainEqual(
      expect.objectContaining({
        type: 'SensitiveRecordRead',
        data: expect.objectContaining({ stream: 'audit', id: 'feed', row: 'machine-clients/feed' }),
      }),
    );
  });

  it('DPR-01 refuses other types by name, and puts that on record under the client id, as nobody’s attempt', async () => {
    const { status, body } = await feed({ types: 'DeviceLent,IncidentReported' });
    expect([status, body.type]).toEqual([403, expect.stringContaining('#beyond-scope')]);
    expect(body.detail).toContain('types IncidentReported:');
    expect((await ofService()).at(-1)).toMatchObject({
      type: 'AccessRefused',
      data: { person: null, stream: 'feed', row: 'machine-clients/feed' },
    });
  });

  it('DPR-01 is all that a service has: records, lists and commands are refused', async () => {
    const authorization = `Bearer ${await tokenOf('help-desk')}`;
    const body = { borrower: 'p-parent', pupil: 'u-child', purpose: 'remote-learning' };
    for (const what of ['devices/lis-lt-1', 'views/device-register', 'people/p-head'])
      expect(await get(what, { authorization })).toMatchObject({ status: 403 });
    expect(await post('devices/lis-lt-1/lend-device', { authorization, body })).toMatchObject({
      status: 403,
    });
  });

  it('DPR-01 is nobody’s at a school that did not register it, and under another client id', async () => {
    expect(await feed({}, 'help-desk', OTHER_SCHOOL)).toMatchObject({ status: 403 });
    expect(await feed({}, 'another')).toMatchObject({ status: 403 });
  });

  it('DPR-01 ends with the registration', async () => {
    expect(await register(logIn('p-head'), 'short')).toMatchObject({ status: 201 });
    const body = { reason: 'Nobody knows it.' };
    const as = 'login-_trust-t-trust-admin';
    expect(await post('machine-clients/short/revoke-machine-client', { as, body })).toMatchObject({
      status: 201,
    });
    expect(await feed({}, 'short')).toMatchObject({ status: 403 });
  });
});
