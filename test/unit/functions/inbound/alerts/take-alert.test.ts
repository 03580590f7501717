import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeHandler, linkPipeline } from '../../../../../functions/inbound/compose.ts';
import { tenantOf } from '../../../../../functions/inbound/tenant-of.ts';
import { signedHeaders } from '../../../../../infra/local/demo/playing/signed-headers.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, get, logged } = useApi();
let secret: string;
let next = 0;

const secretFor = async (channel: string, school = SCHOOL): Promise<string> => {
  const key = await api().api.sealer.productSecret(school, channel);
  return `whsec_${Buffer.from(key ?? '').toString('base64')}`;
};
beforeAll(async () => {
  secret = await secretFor('web-filter');
});

const alert = (number: string, changes: object = {}) =>
  JSON.stringify({
    number,
    severity: 'high',
    category: 'self-harm',
    raisedAt: '2026-09-10T08:29:00Z',
    ...changes,
  });
interface Sent {
  readonly school?: string;
  readonly channel?: string;
  readonly with?: string;
  readonly id?: string;
  readonly at?: Date;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const send = async (body: string, sent: Sent = {}) => {
  const { school = SCHOOL, channel = 'web-filter', with: key = secret, at = new Date(), headers } = sent;
  next += 1;
  const { id = `msg-${next}` } = sent;
  const handler = linkPipeline(api().env.DOCS_BASE_URL, composeHandler(api().clients, api().env));
  const event = {
    version: '2.0',
    routeKey: 'POST /v1/schools/{schoolId}/alerts/{channel}',
    rawPath: `/v1/schools/${school}/alerts/${channel}`,
    rawQueryString: '',
    pathParameters: { schoolId: school, channel },
    headers: { ...signedHeaders(key, body, { id, at }), ...headers },
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
  const answer = await handler(event, {} as Context);
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) };
};
const eventsOf = async (concern: string) =>
  (await get(`concerns/${concern}/history`, { as: logIn('p-head') })).body.events ?? [];
const unsigned = { status: 401, body: { type: expect.stringMatching(/#signature-invalid$/) } };

describe('an alert that a product of a school signed', () => {
  it('MON-04 is on record as a concern, sent by the product alone', async () => {
    expect(await send(alert('a-1'))).toMatchObject({ status: 201, body: { concern: 'web-filter.a-1' } });
    const [event, ...others] = await eventsOf('web-filter.a-1');
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'MonitoringAlertRaised',
      actor: { id: 'system.alerts' },
      occurredAt: '2026-09-10T08:29:00.000Z',
      data: { channel: 'web-filter', number: 'a-1', severity: 'high', category: 'self-harm' },
    });
  });

  it('MON-04 is one concern however often it comes, by the same message or by another', async () => {
    const first = await send(alert('a-2'), { id: 'once' });
    expect(first.status).toBe(201);
    expect(await send(alert('a-2'), { id: 'once' })).toMatchObject({ status: 201, body: first.body });
    expect((await send(alert('a-2'))).status).toBe(200);
    expect((await send(alert('a-2', { raisedAt: '2026-09-10T08:29:30Z' }))).status).toBe(200);
    expect(await eventsOf('web-filter.a-2')).toHaveLength(1);
    expect(await send(alert('a-2', { severity: 'low' }))).toMatchObject({
      status: 422,
      body: { code: 'AlertChanged', item: 'MON-04' },
    });
    expect(await send(alert('a-2', { severity: 'low' }), { id: 'once' })).toMatchObject({
      status: 422,
      body: { type: expect.stringMatching(/#idempotency-key-reused$/) },
    });
    // No alert is lost because a product counts its messages badly.
    expect(await send(alert('a-3'), { id: 'once' })).toMatchObject({ status: 201 });
  });

  it('MON-04 is refused alike where it is not signed, not now, or not by this product for this school', async () => {
    const old = new Date(Date.now() - 301_000);
    const without = (name: string) => ({ headers: { [name]: undefined } });
    for (const sent of [
      { with: await secretFor('other-filter') },
      { with: await secretFor('web-filter', OTHER_SCHOOL) },
      { at: old },
      { at: new Date(Date.now() + 301_000) },
      { channel: 'other-filter' },
      { channel: 'No Channel' },
      { school: OTHER_SCHOOL },
      { school: 'no-such-school' },
      without('webhook-id'),
      without('webhook-timestamp'),
      without('webhook-signature'),
      { headers: { 'webhook-signature': 'v1,AAAA' } },
    ])
      expect(await send(alert('a-4'), sent)).toMatchObject(unsigned);
    expect(await eventsOf('web-filter.a-4')).toEqual([]);
    expect(logged.some((line) => line.includes('RefusedAlert'))).toBe(true);
    // Nobody who asks has a key made for a school that there is not.
    expect([...api().items.keys()].filter((at) => at.includes('no-such-school'))).toEqual([]);
  });

  it('MON-04 is refused with what is wrong of it, once it is signed', async () => {
    const bad = (body: string, sent: Sent = {}) => send(body, sent);
    expect(await bad(alert('a-5', { url: 'https://sites.example/page' }))).toMatchObject({ status: 400 });
    expect(await bad(alert('a-5', { severity: 'urgent' }))).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: { issues: [{ path: '/severity' }] },
    });
    expect(await bad(alert('A-5'))).toMatchObject({ status: 400 });
    expect(await bad('{')).toMatchObject({ status: 400, body: { type: expect.stringMatching(/malformed/) } });
    expect(await bad(alert('a-5'), { headers: { 'content-type': 'text/plain' } })).toMatchObject({
      status: 415,
    });
    expect(await bad(alert('jane-doe-2019-04-05'))).toMatchObject({ status: 400 });
    const other = { channel: 'not-named', with: await secretFor('not-named') };
    expect(await bad(alert('a-5'), other)).toMatchObject({
      status: 422,
      body: { code: 'ChannelNotInUse', item: 'MON-04' },
    });
    expect(await bad(alert('a-5', { raisedAt: '2026-09-10T09:30:00Z' }))).toMatchObject({
      status: 422,
      body: { code: 'OccurredInFuture' },
    });
  });

  it('MON-04 of a product whose clock is a little ahead happened by now', async () => {
    expect((await send(alert('a-6', { raisedAt: '2026-09-10T08:33:00Z' }))).status).toBe(201);
    expect(await eventsOf('web-filter.a-6')).toMatchObject([{ occurredAt: '2026-09-10T08:30:00.000Z' }]);
  });

  it('MON-04 is taken behind the wall of the school that it is sent to', () => {
    const to = (schoolId: string | undefined) =>
      tenantOf({ route: 'POST x', params: { schoolId }, headers: {}, body: '' } as never);
    expect([to(SCHOOL), to('a/b'), to(undefined)]).toEqual([SCHOOL, '_trust', '_trust']);
  });
});
