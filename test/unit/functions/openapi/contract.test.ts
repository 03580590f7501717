import { describe, expect, it } from 'vitest';
import { devicesEvents } from '../../../../events/catalogue/devices.ts';
import earlier from '../../../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { publishedVersions } from '../../../../events/catalogue/published-versions.ts';
import { createHandler } from '../../../../functions/openapi/handler.ts';
import type { HttpRequest } from '../../../../functions/shared/http/http-message.ts';

const base = 'https://api.example/schemas';
const handle = createHandler({
  ...{ streams: [], views: [], reports: [], processes: [], docsBaseUrl: 'https://docs.example' },
  versions: () => publishedVersions([devicesEvents], earlier, base),
});
const asked = (route: string, params: Record<string, string> = {}) =>
  handle({ route, params } as unknown as HttpRequest);
const schemaAt = (stream: string, type: string, version: string) =>
  asked('GET /schemas/{stream}/{type}/{version}', { stream, type, version });

describe('the schema of an event', () => {
  it.each([1, 2, 3])(
    'GOV-04 stands at the address that dataschema names, also of version %i',
    async (version) => {
      const { statusCode, headers, body } = await schemaAt('devices', 'DeviceRegistered', `v${version}.json`);
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'application/schema+json',
        'cache-control': 'public, max-age=86400',
      });
      expect(JSON.parse(body)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${base}/devices/DeviceRegistered/v${version}.json`,
        title: 'DeviceRegistered',
      });
    },
  );

  it.each([
    ['devices', 'DeviceRegistered', 'v4.json'],
    ['devices', 'DeviceRegistered', 'v1'],
    ['devices', '__proto__', 'v1.json'],
    ['people', 'DeviceRegistered', 'v1.json'],
  ])('GOV-04 is not there for %s %s %s', async (...named) => {
    await expect(schemaAt(...named)).rejects.toMatchObject({ slug: 'not-found' });
  });

  it('GOV-04 says in its headers and in itself that its version ends, when, and which one to take', async () => {
    const { headers, body } = await schemaAt('devices', 'DeviceRegistered', 'v1.json');
    expect(headers).toMatchObject({
      deprecation: `@${Date.UTC(2026, 10, 30) / 1000}`,
      sunset: 'Wed, 01 Sep 2027 00:00:00 GMT',
      link: `<${base}/devices/DeviceRegistered/v3.json>; rel="successor-version"`,
    });
    expect(JSON.parse(body)).toMatchObject({
      deprecated: true,
      'x-deprecated': { since: '2026-11-30', until: '2027-08-31', instead: 'devices/DeviceRegistered/v3' },
    });
    const newest = await schemaAt('devices', 'DeviceRegistered', 'v3.json');
    for (const name of ['deprecation', 'sunset', 'link']) expect(newest.headers).not.toHaveProperty(name);
    expect(JSON.parse(newest.body)).not.toHaveProperty('deprecated');
  });

  it('GOV-04 names what has to be run where an earlier version is not kept', () => {
    expect(() => publishedVersions([devicesEvents], {}, base)).toThrow(
      'devices/DeviceRegistered/v1 is not kept: run `npm run golden`',
    );
  });
});

describe('the description of what is heard', () => {
  it('GOV-04 has a channel a stream and the feed, and a message a version', async () => {
    const { headers, body } = await asked('GET /asyncapi.json');
    expect(headers['cache-control']).toBe('public, max-age=300');
    const { asyncapi, channels, components } = JSON.parse(body);
    expect(asyncapi).toBe('3.1.0');
    expect(channels['bus.devices'].address).toBe('daybook.devices');
    const registered = (messages: object) =>
      Object.keys(messages).filter((key) => key.startsWith('devices.DeviceRegistered.'));
    const all = [1, 2, 3].map((version) => `devices.DeviceRegistered.v${version}`);
    expect(registered(channels['bus.devices'].messages)).toEqual(all);
    expect(registered(channels.feed.messages)).toEqual(all.slice(-1));
    expect(registered(components.messages)).toEqual(all);
  });

  it('GOV-04 says of a version that it ends, of its message and its data', async () => {
    const { components } = JSON.parse((await asked('GET /asyncapi.json')).body);
    const [first, third] = [1, 3].map((version) => `devices.DeviceRegistered.v${version}`);
    expect(components.messages[first!]).toMatchObject({
      summary: expect.stringContaining('handed out until 2027-08-31, then devices/DeviceRegistered/v3'),
      'x-deprecated': { since: '2026-11-30' },
    });
    expect(components.schemas[first!]).toMatchObject({ deprecated: true });
    expect(components.messages[third!]).not.toHaveProperty('x-deprecated');
  });

  it('GOV-04 shows an event with its source, type and address of the schema', async () => {
    const { components } = JSON.parse((await asked('GET /asyncapi.json')).body);
    const { examples, headers } = components.messages['devices.DeviceLent.v1'];
    expect(headers.properties).toEqual({
      source: { type: 'string', const: 'daybook.devices' },
      'detail-type': { type: 'string', const: 'DeviceLent' },
    });
    expect(examples[0].payload).toMatchObject({
      source: 'daybook.devices',
      type: 'DeviceLent',
      dataschema: `${base}/devices/DeviceLent/v1.json`,
      data: devicesEvents.entries.DeviceLent.example,
    });
  });
});
