import { describe, expect, it } from 'vitest';
import earlier from '../../../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../../../events/catalogue/index.ts';
import { publishedVersions, versionName } from '../../../../events/catalogue/published-versions.ts';
import { exampleEvent } from '../../../../events/contract/example.ts';
import { parseEvent } from '../../../../events/contract/parse-event.ts';

const base = 'https://api.example/schemas';
const versions = publishedVersions(catalogue, earlier, base);
const lent = exampleEvent('devices/DeviceLent/v1');
const onBus = { version: '0', source: 'daybook.devices', 'detail-type': 'DeviceLent', detail: lent };

describe('an event as it comes', () => {
  it.each([
    ['of the feed', lent],
    ['as a text', JSON.stringify(lent)],
    ['as bytes', Buffer.from(JSON.stringify(lent))],
    ['of the bus', onBus],
    ['of a queue to a function', { messageId: 'm', body: JSON.stringify(onBus) }],
    ['of a queue by the SDK', { MessageId: 'm', Body: JSON.stringify(onBus) }],
    ['of a queue without the bus', { body: JSON.stringify(lent) }],
  ])('GOV-04 is the same %s', (_, message) => {
    expect(parseEvent(message)).toEqual({
      outcome: 'event',
      event: { ...lent, version: 1 },
      isReplay: false,
    });
  });

  it.each([
    ['of the archive of the bus', { ...onBus, 'replay-name': 'help-desk' }],
    ['to another account', { ...onBus, resources: ['daybook-replay:r-1'] }],
    ['to a queue', { Body: JSON.stringify(lent), MessageAttributes: { 'daybook-replay': {} } }],
    ['to a queue of a function', { body: JSON.stringify(lent), messageAttributes: { 'daybook-replay': {} } }],
    ['to a webhook', { ...lent, daybookreplay: 'larkfield-infant/subscriptions/warehouse/3' }],
  ])('GOV-04 says that it is one of a replay %s', (_, message) => {
    expect(parseEvent(message)).toMatchObject({ outcome: 'event', isReplay: true });
  });

  it('GOV-04 may have fields around its data that are not known yet', () => {
    expect(parseEvent({ ...lent, partitionkey: 'a' })).toMatchObject({
      outcome: 'event',
      event: { partitionkey: 'a' },
    });
  });
});

describe('every version of every event', () => {
  it('GOV-04 is taken, and lifted to the newest', () => {
    const faults = versions.flatMap(({ stream, type, version, schema, example }) => {
      const newest = catalogue.find((one) => one.stream === stream)?.entries[type]?.version ?? 0;
      const message = {
        ...lent,
        ...{ source: `daybook.${stream}`, type, dataschema: schema['$id'], data: example },
      };
      const parsed = parseEvent(message);
      const isTaken = parsed.outcome === 'event' && parsed.event.version === newest;
      return isTaken ? [] : [{ of: versionName(stream, type, version), parsed }];
    });
    expect(faults).toEqual([]);
  });

  it('GOV-04 is lifted no further than is asked for', () => {
    const { kind, label } = { kind: 'pupil-laptop', label: null };
    const first = {
      ...lent,
      ...{ type: 'DeviceRegistered', dataschema: `${base}/devices/DeviceRegistered/v1.json` },
      data: { kind, label },
    };
    const asked = parseEvent(first, { versions: ['devices/DeviceRegistered/v2'] });
    expect(asked).toMatchObject({
      outcome: 'event',
      event: { version: 2, data: { form: 'laptop', intendedFor: 'pupil', label } },
    });
    expect(asked.outcome === 'event' && asked.event.data).not.toHaveProperty('supportsUpdates');
    expect(parseEvent(first, { versions: ['devices/DeviceRegistered/v1'] })).toMatchObject({
      event: { version: 1, data: { kind, label } },
    });
  });
});

describe('what is no event of the contract', () => {
  const { id } = lent;
  it('GOV-04 is named: a type, a stream or a version that is not known here', () => {
    const named = { id, source: 'daybook.devices', type: 'DeviceEaten' };
    expect(parseEvent({ ...lent, type: 'DeviceEaten' })).toEqual({ outcome: 'unknown-type', ...named });
    expect(parseEvent({ ...lent, source: 'daybook.checkpoints' })).toMatchObject({
      outcome: 'unknown-type',
    });
    expect(parseEvent({ ...lent, dataschema: `${base}/devices/DeviceLent/v9.json` })).toEqual({
      ...{ outcome: 'newer-version', id, source: 'daybook.devices', type: 'DeviceLent' },
      ...{ version: 9, known: 1 },
    });
    const registered = exampleEvent('devices/DeviceRegistered/v3');
    expect(parseEvent(registered, { versions: ['devices/DeviceRegistered/v2'] })).toMatchObject({
      outcome: 'newer-version',
      version: 3,
      known: 2,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['no JSON', '{"specversion"'],
    ['a text in a queue that is no JSON', { body: 'hello' }],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe)],
    ['no name', { ...lent, type: 7 }],
    ['no position', { ...lent, position: undefined }],
    ['no version', { ...lent, dataschema: `${base}/devices/DeviceLent.json` }],
    ['a version nought', { ...lent, dataschema: `${base}/devices/DeviceLent/v0.json` }],
    ['data of another event', { ...lent, data: { form: 'laptop' } }],
    ['a field too many', { ...lent, data: { ...Object(lent['data']), note: 'x' } }],
  ])('GOV-04 is malformed, and never thrown over: %s', (_, message) => {
    const parsed = parseEvent(message);
    expect(parsed).toMatchObject({ outcome: 'malformed', issues: expect.any(Array) });
    expect(parsed.outcome === 'malformed' && parsed.issues.length).toBeGreaterThan(0);
  });

  it('DPR-01 is described by places, never by what stands there', () => {
    const parsed = parseEvent({ ...lent, data: { ...Object(lent['data']), lentOn: 'Grace Okoro' } });
    expect(parsed).toMatchObject({ issues: ['data.lentOn: Invalid ISO date', expect.any(String)] });
    expect(JSON.stringify(parsed)).not.toContain('Okoro');
  });

  it('GOV-04 can not be asked for: a version that there is not is a mistake of the consumer', () => {
    expect(() => parseEvent(lent, { versions: ['devices/DeviceLent/v9'] })).toThrow(
      'knows no event version devices/DeviceLent/v9',
    );
  });
});
