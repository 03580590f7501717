import { describe, expect, it } from 'vitest';
import type { PublishedVersion } from '../../../events/catalogue/published-versions.ts';
import { getSchema } from '../../../functions/openapi/schemas.ts';
import { ProblemError } from '../../../functions/shared/http/problem-error.ts';

const schema = { title: 'PersonLeft', type: 'object' };
const versions: readonly PublishedVersion[] = [
  {
    ...{ stream: 'people', type: 'PersonLeft', version: 1, schema },
    ...{ example: {}, isNewest: true, description: '', items: [], deprecated: null },
  },
];
const handle = getSchema(() => versions);
const ask = (stream: string, type: string, version: string) =>
  handle({
    ...{ route: 'GET /schemas/{stream}/{type}/{version}', path: '/', query: {}, headers: {}, body: '' },
    ...{ correlationId: 'c'.repeat(32), params: { stream, type, version } },
  });

describe('schemas of events that were never shipped', () => {
  const asked = [
    ['..', '..', 'package.json'],
    ['%2e%2e', '%2e%2e', 'etc'],
    ['people', '..', 'PersonLeft'],
    ['people', 'PersonLeft', 'v1.json/..'],
    ['people', 'PersonLeft', 'v2.json'],
    ['people', 'PersonLeft', 'v1'],
    ['people', 'PersonLeft', 'v1.json\0'],
    ['PEOPLE', 'PersonLeft', 'v1.json'],
    ['__proto__', 'constructor', 'prototype'],
    ['', '', ''],
    ['people/PersonLeft', 'v1.json', ''],
    ['a'.repeat(10_000), 'b', 'c'],
  ] as const;

  it('ORG-04 are answered to nobody: nothing is read by a name that was sent', async () => {
    for (const [stream, type, version] of asked) {
      const refused = await ask(stream, type, version).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ProblemError);
      expect(refused).toMatchObject({ slug: 'not-found' });
      if (stream.length > 5) expect(JSON.stringify(refused)).not.toContain(stream);
    }
  });

  it('ORG-04 leave those that were shipped as they are, for any cache: they are nobody’s', async () => {
    const answer = await ask('people', 'PersonLeft', 'v1.json');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'public, max-age=86400' } });
    expect(JSON.parse(answer.body)).toEqual(schema);
  });
});
