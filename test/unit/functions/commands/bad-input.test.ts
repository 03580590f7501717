import { describe, expect, it } from 'vitest';
import { withoutLooks } from '../../../support/readings.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const body = { kind: 'pupil-laptop' };
const path = (id = 'lis-lt-100') => `devices/${id}/register-device`;

describe('bad input', () => {
  const { api, post, logged } = useApi();
  const as = logIn('p-it');

  /** Each with the status and slug that it has to be answered with. */
  const cases: readonly [string, number, string, () => ReturnType<typeof post>][] = [
    ['malformed JSON', 400, 'malformed-json', () => post(path(), { as, text: '{"kind": ' })],
    [
      'JSON with a lone surrogate',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":"\\ud800"}' }),
    ],
    [
      'JSON with an integer beyond 2^53',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":9007199254740993}' }),
    ],
    [
      'JSON nested without end',
      400,
      'malformed-json',
      () => post(path(), { as, text: `${'['.repeat(5000)}${']'.repeat(5000)}` }),
    ],
    [
      'a name given twice',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":"tablet","kind":"pupil-laptop"}' }),
    ],
    [
      'a name given twice, once in escapes, deep down',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":"tablet","label":[{"a":1},{"b":{"\\u0061":1,"a":2}}]}' }),
    ],
    [
      'the name __proto__',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":"tablet","__proto__":{}}' }),
    ],
    [
      'bytes that are not UTF-8',
      400,
      'malformed-json',
      () => post(path(), { as, text: '{"kind":"tablet","label":"caf\ufffd"}' }),
    ],
    ['a body that is no object', 400, 'invalid-body', () => post(path(), { as, text: 'null' })],
    [
      'an unknown field',
      400,
      'invalid-body',
      () => post(path(), { as, body: { ...body, canary: 'canary' } }),
    ],
    ['a wrong value', 400, 'invalid-body', () => post(path(), { as, body: { kind: 'canary' } })],
    ['an unknown stream', 404, 'not-found', () => post('toasters/t-1/register-device', { as, body })],
    ['an unknown command', 404, 'unknown-command', () => post('devices/lis-lt-100/explode', { as, body })],
    [
      'the shell’s own stream',
      404,
      'not-found',
      () => post('reservations/identity.x/reserve-name', { as, body }),
    ],
    [
      'a form',
      415,
      'unsupported-media-type',
      () => post(path(), { as, body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    [
      'another charset',
      415,
      'unsupported-media-type',
      () => post(path(), { as, body, headers: { 'content-type': 'application/json; charset=latin1' } }),
    ],
    ['no idempotency key', 400, 'idempotency-key-required', () => post(path(), { as, body, key: null })],
    [
      'an idempotency key with a space',
      400,
      'idempotency-key-required',
      () => post(path(), { as, body, key: 'a b' }),
    ],
    [
      'an oversized body',
      413,
      'too-large',
      () => post(path(), { as, body: { ...body, label: 'x'.repeat(70_000) } }),
    ],
    ['a wrong school', 403, 'forbidden', () => post(path(), { as: logIn('p-it', OTHER_SCHOOL), body })],
    ['a log-in that nobody is linked to', 403, 'forbidden', () => post(path(), { as: 'stranger', body })],
    ['a role that may not', 403, 'forbidden', () => post(path(), { as: logIn('p-parent'), body })],
    ['no token', 401, 'unauthenticated', () => post(path(), { body })],
    [
      'another scheme than Bearer',
      401,
      'unauthenticated',
      () => post(path(), { authorization: 'Basic YTpi', body }),
    ],
    [
      'a stale If-Match',
      412,
      'stale-if-match',
      () => post(path(), { as, body, headers: { 'if-match': '"7"' } }),
    ],
    [
      'a weak If-Match',
      400,
      'invalid-if-match',
      () => post(path(), { as, body, headers: { 'if-match': 'W/"1"' } }),
    ],
    [
      'an If-Match of another spelling',
      400,
      'invalid-if-match',
      () => post(path(), { as, body, headers: { 'if-match': '"01"' } }),
    ],
    [
      'an id of a name with a birthday',
      400,
      'names-somebody',
      () => post(path('canary-okoro-2019-03-14'), { as, body }),
    ],
    [
      'a key of a name with a birthday',
      400,
      'names-somebody',
      () => post(path(), { as, body, key: 'Canary.Okoro.14-03-2019' }),
    ],
    [
      'a key with an address for mail',
      400,
      'names-somebody',
      () => post(path(), { as, body, key: 'canary@families.example' }),
    ],
    ['a slash in an id', 400, 'invalid-id', () => post(path('a%2Fb'), { as, body })],
    ['a control character in an id', 400, 'invalid-id', () => post(path('a%00b'), { as, body })],
    ['an id that was encoded twice', 400, 'invalid-id', () => post(path('LIS%252DLT'), { as, body })],
    ['an id that begins with a dot', 400, 'invalid-id', () => post(path('.hidden'), { as, body })],
    ['an id of 101 characters', 400, 'invalid-id', () => post(path('x'.repeat(101)), { as, body })],
  ];

  it.each(cases)(
    'DEV-01 answers %s with %i %s, says what to do and appends nothing',
    async (_, status, slug, send) => {
      const before = withoutLooks(api().items).size;
      const answer = await send();
      expect(answer).toMatchObject({
        status,
        headers: { 'content-type': 'application/problem+json' },
        body: {
          type: `https://docs.fernhill.example/problems#${slug}`,
          status,
          title: expect.any(String),
          detail: expect.any(String),
        },
      });
      expect(answer.body.correlationId).toMatch(/^[0-9a-f]{32}$/);
      expect(JSON.stringify(answer.body)).not.toContain('canary');
      expect(withoutLooks(api().items).size).toBe(before);
      expect(logged.join('')).not.toContain('canary');
    },
  );

  it('DEV-01 names the issue’s place without its value', async () => {
    const { body: problem } = await post(path(), { as, body: { kind: 'canary' } });
    expect(problem.issues).toEqual([{ path: '/kind', message: expect.stringContaining('expected one of') }]);
  });

  it.each([
    ['application/json'],
    ['Application/JSON; charset=UTF-8'],
    ['application/json;profile=x; charset="utf-8"'],
    ['application/json; charset=utf8'],
  ])('DEV-01 takes a body of type %s', async (type) => {
    expect(
      (await post(path('lis-lt-104'), { as, body, headers: { 'content-type': type } })).status,
    ).toBeLessThan(300);
  });

  it('DEV-01 logs which record a rule refused', async () => {
    await post('devices/lis-lt-105/return-device', { as, body: {} });
    expect(logged.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        message: 'refused',
        stream: 'devices',
        id: 'lis-lt-105',
        command: 'ReturnDevice',
      }),
    );
  });

  it('DEV-01 refuses the same key with another body', async () => {
    await post(path('lis-lt-101'), { as, body, key: 'same' });
    expect(await post(path('lis-lt-101'), { as, body: { kind: 'tablet' }, key: 'same' })).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('#idempotency-key-reused') },
    });
  });

  it('DEV-01 says how to authenticate, and tells an expired token from a foreign or forged one', async () => {
    const { issuer } = api();
    const send = async (changes: object) =>
      post(path('lis-lt-102'), { authorization: `Bearer ${await issuer.tokenFor(as, changes)}`, body });
    const expired = await send({ expiresIn: -60 });
    expect(expired).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer realm="daybook"' } });
    expect(expired.body.detail).toContain('expired');
    for (const changes of [
      { issuer: 'https://elsewhere.example' },
      { audience: 'another' },
      { isForged: true },
    ]) {
      expect(await send(changes)).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining('not one of this service') },
      });
    }
  });

  it('DEV-01 refuses a token without a signature', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { issuer, audience } = api().issuer;
    const token = `${part({ alg: 'none' })}.${part({ sub: as, iss: issuer, aud: audience, exp: 4e9 })}.`;
    expect((await post(path('lis-lt-103'), { authorization: `Bearer ${token}`, body })).status).toBe(401);
  });

  it('DEV-01 answers an address that is none with a problem, too', async () => {
    expect(await api().call('GET', `/v2/${SCHOOL}`)).toMatchObject({
      status: 404,
      body: { type: expect.stringContaining('#not-found') },
    });
  });
});
