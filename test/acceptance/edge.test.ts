import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';
import { expectSecured, plainPolicy } from '../support/secured.ts';

let school: OwnSchool;
/** Every operation of the API's own description: the method, and the path with an id for each part. */
let routes: readonly { readonly method: string; readonly path: string; readonly isPublic: boolean }[];

beforeAll(async () => {
  school = await ownSchool();
  const { body: document } = await school.http.get('/openapi.json', { token: null });
  routes = Object.entries<Record<string, { readonly security?: readonly object[] }>>(document.paths).flatMap(
    ([path, item]) =>
      ['get', 'post'].flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        const named = path.replace('{schoolId}', school.id).replaceAll(/\{\w+\}/g, 'x-1');
        return [{ method: method.toUpperCase(), path: named, isPublic: operation.security?.length === 0 }];
      }),
  );
});

const ask = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${school.stack.url}${path}`, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });

describe('every address of the API', () => {
  it('DPR-06 ORG-02 is refused without a token, or says that it needs none, with every header', async () => {
    expect(routes.length).toBeGreaterThan(300);
    const unlike: string[] = [];
    for (const { method, path, isPublic } of routes) {
      const answer = await ask(method, path);
      await answer.arrayBuffer();
      expectSecured(Object.fromEntries(answer.headers));
      if (!isPublic && answer.status !== 401) unlike.push(`${method} ${path}: ${answer.status}`);
    }
    expect(unlike).toEqual([]);
    const open = routes.filter(({ isPublic }) => isPublic).map(({ path }) => path);
    expect(open.toSorted()).toEqual([
      '/asyncapi.json',
      '/schemas/x-1/x-1/x-1',
      '/v1/catalogue',
      `/v1/schools/${school.id}/alerts/x-1`,
      '/v1/sign',
      '/v1/sign/answer',
      '/v1/sign/terms',
      '/v1/trust/keys',
    ]);
  });

  it('DPR-06 keeps what it answers to somebody out of caches, and lets them keep what is the same for all', async () => {
    const as = { as: school.logIn('head') };
    const own = ['devices/x-1', 'views/role-holders', 'views/incident-log'].map((read) =>
      school.get(read, as),
    );
    for (const { headers } of await Promise.all([...own, school.http.get('/v1/me', as)])) {
      expectSecured(Object.fromEntries(headers));
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toBe(plainPolicy);
    }
    for (const path of ['/openapi.json', '/v1/catalogue', '/v1/trust/keys'])
      expect((await ask('GET', path)).headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('DPR-06 answers pages with a policy of their own, which no script from elsewhere gets past', async () => {
    const signed = await school.post('checkpoints', {}, { as: school.logIn('head') });
    expect(signed.status).toBeLessThan(300);
    const asked = { as: school.logIn('head'), headers: { accept: 'text/html' } };
    const report = await school.get('reports/safeguarding', asked);
    expect(report.status).toBe(200);
    for (const { headers } of [report, await ask('GET', '/v1/sign')]) {
      expectSecured(Object.fromEntries(headers));
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^;]+'.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });
});

describe('a page of another origin', () => {
  const asked = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };

  it('ORG-04 of the trust’s portal may call, and reads what it needs to send a command again', async () => {
    const origin = 'https://daybook.fernhill.example';
    const path = `${school.path}/devices/x-1/register-device`;
    const preflight = await ask('OPTIONS', path, { origin, ...asked });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    const { headers } = await school.get('devices/x-1', { as: school.logIn('head'), headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')).toBe(
      'etag,idempotency-replayed,link,location,retry-after',
    );
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://evil.example', 'http://daybook.fernhill.example', 'null'])(
    'ORG-04 from anywhere else reads nothing: %s',
    async (origin) => {
      const preflight = await ask('OPTIONS', '/v1/me', { origin, ...asked });
      const { headers } = await school.http.get('/v1/me', { as: school.logIn('head'), headers: { origin } });
      for (const answer of [preflight.headers, headers])
        expect([...answer.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );

  it('ORG-04 of the trust’s portal may put a file at the address of it, and no other page may', async () => {
    const as = { as: school.logIn('head') };
    const incident = {
      occurredOn: '2026-09-02',
      place: 'Hall',
      description: 'A post.',
      category: 'cyber-bullying',
    };
    expect((await school.post('incidents/i-cors/report-incident', incident, as)).status).toBe(201);
    const announced = { bytes: 3, showsNoIntimateImage: true };
    const { body } = await school.post('evidence-files/incidents.i-cors/files', announced, as);
    const allowed = async (method: string, origin: string) => {
      const headers = { origin, 'access-control-request-method': 'PUT' };
      const answer = await fetch(body.upload.url, {
        method,
        headers,
        ...(method === 'PUT' && { body: 'abc' }),
      });
      return answer.headers.get('access-control-allow-origin');
    };
    const portal = 'https://daybook.fernhill.example';
    expect([await allowed('OPTIONS', portal), await allowed('PUT', portal)]).toEqual([portal, portal]);
    const evil = 'https://evil.example';
    expect([await allowed('OPTIONS', evil), await allowed('PUT', evil)]).toEqual([null, null]);
  });
});
