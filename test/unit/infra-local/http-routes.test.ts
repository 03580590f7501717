import { describe, expect, it } from 'vitest';
import { httpRoutes } from '../../../infra/local/http/http-api.ts';

const routes = httpRoutes();
for (const key of [
  'GET /openapi.json',
  'GET /v1/schools/{schoolId}/{stream}/{streamId}',
  'GET /v1/schools/{schoolId}/views/{model}',
  'POST /v1/schools/{schoolId}/devices/{streamId}/{command}',
  'ANY /v1/any/{id}',
  'GET /v1/any/{id}',
  'GET /v1/{rest+}',
  '$default',
]) {
  routes.add({ key, functionArn: `arn:${key}`, timeoutMs: 1 });
}
const found = (method: string, path: string) => {
  const match = routes.find(method, path);
  return [match?.route.key, match?.parameters];
};

describe('routes of the HTTP API', () => {
  it.each([
    ['GET', '/openapi.json', 'GET /openapi.json', {}],
    [
      'GET',
      '/v1/schools/s/views/m',
      'GET /v1/schools/{schoolId}/views/{model}',
      { schoolId: 's', model: 'm' },
    ],
    [
      'GET',
      '/v1/schools/s/devices/d',
      'GET /v1/schools/{schoolId}/{stream}/{streamId}',
      { schoolId: 's', stream: 'devices', streamId: 'd' },
    ],
    [
      'POST',
      '/v1/schools/s/devices/d/lend-device',
      'POST /v1/schools/{schoolId}/devices/{streamId}/{command}',
      { schoolId: 's', streamId: 'd', command: 'lend-device' },
    ],
    ['GET', '/v1/any/1', 'GET /v1/any/{id}', { id: '1' }],
    ['DELETE', '/v1/any/1', 'ANY /v1/any/{id}', { id: '1' }],
    ['GET', '/v1/other/a/b', 'GET /v1/{rest+}', { rest: 'other/a/b' }],
    ['POST', '/v1/other', '$default', {}],
    ['PROPFIND', '/openapi.json', '$default', {}],
  ])('%s %s is answered by %s', (method, path, key, parameters) => {
    expect(found(method, path)).toEqual([key, parameters]);
  });

  it('splits at slashes of the path, not at encoded ones, and decodes variables', () => {
    expect(found('GET', '/v1/schools/s%20x/devices/a%2Fb')[1]).toEqual({
      schoolId: 's x',
      stream: 'devices',
      streamId: 'a/b',
    });
  });

  it('takes variables of any length', () => {
    expect(found('GET', `/v1/any/${'x'.repeat(3000)}`)[0]).toBe('GET /v1/any/{id}');
  });

  it('names a route whose method it does not know', () => {
    expect(() => routes.add({ key: 'BREW /pot', functionArn: 'a', timeoutMs: 1 })).toThrow('BREW /pot');
  });
});
