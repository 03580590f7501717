import { describe, expect, it } from 'vitest';
import { withoutLooks } from '../../../support/readings.ts';
import { logIn, useApi } from '../../../support/use-api.ts';

describe('a command on its way', () => {
  const { api, post, get, logged } = useApi();
  const register = (device: string, sent: object = {}) =>
    post(`devices/${device}/register-device`, { as: logIn('p-it'), body: { kind: 'pupil-laptop' }, ...sent });

  it('DEV-01 registers a device and answers with its commit', async () => {
    const answer = await register('lis-lt-001');
    expect(answer).toMatchObject({
      status: 201,
      headers: { etag: '"1"', 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: {
        stream: 'devices/lis-lt-001',
        commit: 1,
        version: 1,
        events: [{ type: 'DeviceRegistered', version: 1 }],
      },
    });
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
  });

  it('DEV-01 answers a repeat as it did before and records nothing, also after other commands and with a stale If-Match', async () => {
    const sent = { key: 'once-only', headers: { 'if-match': '"0"' } };
    const first = await register('lis-lt-002', sent);
    await post('devices/lis-lt-002/install-safeguards', {
      as: logIn('p-it'),
      body: { safeguards: ['web-filter'] },
    });
    const again = await register('lis-lt-002', sent);
    expect(again).toMatchObject({
      status: 201,
      body: first.body,
      headers: { 'idempotency-replayed': 'true', etag: '"1"' },
    });
    expect((await get('devices/lis-lt-002', { as: logIn('p-it') })).body).toMatchObject({
      commit: 2,
      version: 2,
    });
  });

  it('AGR-01 answers 200 where there is nothing to do, and remembers the command', async () => {
    const body = { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in' };
    const sign = () => post('agreements/p-teacher.staff/sign-agreement', { as: logIn('p-teacher'), body });
    expect(await sign()).toMatchObject({ status: 201, body: { commit: 1 } });
    expect(await sign()).toMatchObject({ status: 200, body: { commit: 2, version: 1, events: [] } });
  });

  it('DEV-02 refuses a rule with its code, item and clause, logs that, and appends nothing', async () => {
    await register('lis-lt-003');
    const before = withoutLooks(api().items).size;
    const answer = await post('devices/lis-lt-003/lend-device', {
      as: logIn('p-office'),
      body: { borrower: 'p-parent', pupil: 'u-301', purpose: 'remote-learning' },
    });
    expect(answer).toMatchObject({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'https://docs.fernhill.example/problems#rule-refused',
        status: 422,
        code: 'AgreementRequired',
        item: 'DEV-02',
        clause: expect.any(String),
        detail: expect.any(String),
        correlationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
    expect(withoutLooks(api().items).size).toBe(before);
    expect(logged.join('')).toContain('"message":"refused"');
  });

  it('DEV-02 lends on the fact of the agreement, and the commit names what it relied on', async () => {
    const [device, as] = ['lis-lt-004', logIn('p-office')];
    await register(device);
    await post(`devices/${device}/install-safeguards`, {
      as: logIn('p-it'),
      body: { safeguards: ['web-filter'] },
    });
    const body = { templateVersion: 1, signedName: 'Grace Okoro', method: 'log-in' };
    await post('agreements/p-parent.parent/sign-agreement', { as: logIn('p-parent'), body });
    const lend = { borrower: 'p-parent', pupil: 'u-301', purpose: 'remote-learning' };
    expect(await post(`devices/${device}/lend-device`, { as, body: lend })).toMatchObject({
      status: 201,
      body: { commit: 3 },
    });
    const read = await api().api.log.readCommit(
      { school: 'larkfield-infant', stream: 'devices', id: device },
      3,
    );
    expect(read?.commit).toMatchObject({
      policyVersion: 1,
      actor: { id: 'p-office', roles: ['office', 'staff'] },
      facts: [
        { stream: 'people', id: 'p-parent', commit: 2 },
        { stream: 'people', id: 'u-301', commit: 2 },
        { stream: 'agreements', id: 'p-parent.parent', commit: 1 },
        { stream: 'agreement-templates', id: 'parent', commit: 1 },
      ],
    });
  });

  it('DEV-02 lets one of two clerks lend the same laptop; the other decides again and is refused (S14)', async () => {
    const device = 'lis-lt-005';
    await register(device);
    await post(`devices/${device}/install-safeguards`, {
      as: logIn('p-it'),
      body: { safeguards: ['web-filter'] },
    });
    const sent = {
      as: logIn('p-office'),
      body: { borrower: 'p-parent', pupil: 'u-301', purpose: 'remote-learning' },
    };
    const answers = await Promise.all([
      post(`devices/${device}/lend-device`, sent),
      post(`devices/${device}/lend-device`, sent),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('DeviceAlreadyOnLoan');
  });

  it('INC-01 records when something happened apart from when it was recorded, and carries the caller’s trace id', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    await post('devices/lis-lt-006/register-device', {
      as: logIn('p-it'),
      body: { kind: 'tablet', occurredAt: '2026-09-01T10:00:00+01:00' },
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    const read = await api().api.log.readCommit(
      { school: 'larkfield-infant', stream: 'devices', id: 'lis-lt-006' },
      1,
    );
    expect(read?.commit).toMatchObject({
      correlationId: trace,
      recordedAt: '2026-09-10T08:30:00.000Z',
      events: [{ occurredAt: '2026-09-01T09:00:00.000Z' }],
    });
  });

  it('ORG-02 writes no personal field in the clear into any table, log line or id', () => {
    const stored = [...api().items].map(
      ([at, item]) => at + JSON.stringify(item) + Buffer.from(item['b']?.B ?? []).toString('latin1'),
    );
    const everything = [...stored, ...logged].join('\n');
    for (const canary of ['Canary p-head', 'Amira Shah', 'Grace Okoro', 'login-larkfield'])
      expect(everything).not.toContain(canary);
  });
});
