import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../events/catalogue/define-events.ts';
import { type Envelope, envelope } from '../../events/catalogue/envelope.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { exampleEvent } from '../../events/contract/example.ts';
import { compilePattern } from '../../infra/local/bus/pattern.ts';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';
import { blockOf, guide } from '../support/contract/package/guide.ts';

const example = JSON.parse(blockOf('json')) as Envelope;

describe('the event in the guide for consumers', () => {
  it('is one that goes out', () => {
    expect(envelope.parse(example)).toEqual(example);
    const { entries } = catalogue.find(({ stream }) => `daybook.${stream}` === example.source)!;
    expect(entries[example.type]!.payload.parse(example.data)).toEqual(example.data);
    expect(example.dataschema).toMatch(
      new RegExp(`/${example.type}/v${entries[example.type]!.version}\\.json$`),
    );
  });

  it('has every field explained, but for those that CloudEvents explains', () => {
    const table = guide.slice(guide.indexOf('| field | meaning |'), guide.indexOf('People are ids.'));
    const explained = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const ofCloudEvents = ['specversion', 'datacontenttype', 'traceparent'];
    expect([...explained, ...ofCloudEvents].toSorted()).toEqual(Object.keys(envelope.shape).toSorted());
  });

  it('is heard by the rules of the guide', () => {
    const onBus = { source: example.source, 'detail-type': example.type, detail: example as unknown as Json };
    const bySchool = JSON.parse(guide.match(/`(\{ "source".*?\})`/)![1]!) as Json;
    const [, sources] = guide.match(/eventPattern: \{ source: \[(.*?)\] \}/)!;
    const byStream = { source: sources!.split(', ').map((quoted) => quoted.slice(1, -1)) };
    for (const pattern of [bySchool, byStream]) {
      expect(compilePattern(pattern)(onBus)).toBe(true);
      expect(compilePattern(pattern)({ ...onBus, source: 'daybook.checkpoints' })).toBe(false);
    }
  });
});

describe('the worked example', { timeout: 240_000 }, () => {
  const events = [
    exampleEvent('schools/SchoolRegistered/v1', { position: 1 }),
    ...(
      ['DeviceRegistered/v3', 'DeviceSafeguardsInstalled/v1', 'DeviceLent/v1', 'DeviceReturned/v1'] as const
    ).map((name, at) =>
      exampleEvent(`devices/${name}`, {
        ...{ streamId: 'lis-lt-100', streamversion: at + 1, position: at + 2 },
        data: name === 'DeviceLent/v1' ? { borrower: 'p-201', returnDue: null } : {},
      }),
    ),
  ];
  const asked: number[] = [];
  /** A feed of two events a page, whose pages repeat what the page before ended with. */
  const feed = createServer(({ url }, response) => {
    const after = Number(new URL(url!, 'http://feed').searchParams.get('after'));
    asked.push(after);
    const last = Math.min(after + 2, events.length);
    response.end(
      JSON.stringify({
        events: events.slice(Math.max(0, after - 1), last),
        last,
        next: last === events.length ? null : last,
      }),
    );
  });
  let project: CleanProject;
  /** Runs until it asks the second time for what comes after the end: then it has kept what it was handed. */
  const desk = async (): Promise<string> => {
    asked.length = 0;
    const { port } = feed.address() as AddressInfo;
    const env = { URL: `http://127.0.0.1:${port}`, TOKEN: 'token', PAUSE: '0.02' };
    const running = project.start(['desk.ts'], env);
    const atEnd = () => asked.filter((after) => after === events.length).length;
    await expect.poll(atEnd, { timeout: 60_000, interval: 20 }).toBeGreaterThan(1);
    await running.kill();
    return running.printed();
  };

  beforeAll(async () => {
    project = await cleanProject();
    project.write('desk.ts', blockOf('ts', /import \{ DatabaseSync/));
    await once(feed.listen(0, '127.0.0.1'), 'listening');
  }, 240_000);
  afterAll(() => {
    feed.closeAllConnections();
    feed.close();
  });

  it('compiles with the package alone', async () => {
    expect(await project.faults()).toBe('');
  });

  it('prints what the guide shows, once, whatever is repeated', async () => {
    expect(await desk()).toBe(blockOf('text'));
  });

  it('goes on where it was', async () => {
    expect(await desk()).toBe('');
    expect(asked.every((after) => after === events.length)).toBe(true);
  });
});
