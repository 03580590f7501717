import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../events/catalogue/define-events.ts';
import { type Envelope, envelope } from '../../events/catalogue/envelope.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { compilePattern } from '../../infra/local/bus/pattern.ts';

const guide = readFileSync('docs/consumers.md', 'utf8');
const blockOf = (kind: string) => guide.match(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 's'))![1]!;
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
    const ofCloudEvents = ['specversion', 'datacontenttype', 'trustid', 'traceparent'];
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

describe('the worked example', () => {
  const events = (
    [
      ['people/p-201', 1, 'PersonJoined', {}],
      ['devices/lis-lt-100', 1, 'DeviceRegistered', { form: 'laptop' }],
      ['devices/lis-lt-100', 2, 'DeviceSafeguardsInstalled', { safeguards: ['web-filter'] }],
      ['devices/lis-lt-100', 3, 'DeviceLent', { borrower: 'p-201', returnDue: null }],
      ['devices/lis-lt-100', 4, 'DeviceReturned', { borrower: 'p-201', condition: null }],
    ] as const
  ).map(([subject, streamversion, type, data], index) => {
    const source = `daybook.${subject.split('/')[0]}`;
    return { ...example, source, subject, streamversion, type, data, position: index + 1 };
  });
  const asked: number[] = [];
  /** A feed of two events a page, whose pages repeat what the page before ended with. */
  const feed = createServer(({ url }, response) => {
    const after = Number(new URL(url!, 'http://feed').searchParams.get('after'));
    asked.push(after);
    const last = Math.min(after + 2, events.length);
    response.setHeader('retry-after', '0');
    response.end(
      JSON.stringify({
        events: events.slice(Math.max(0, after - 1), last),
        last,
        next: last === events.length ? null : last,
      }),
    );
  });
  const folder = mkdtempSync(join(tmpdir(), 'daybook-desk-'));
  /** Runs until it asks the second time for what comes after the end: then it has kept what it was handed. */
  const desk = async (): Promise<string> => {
    asked.length = 0;
    const { port } = feed.address() as AddressInfo;
    const running = spawn(process.execPath, ['desk.mjs'], {
      cwd: folder,
      env: { URL: `http://127.0.0.1:${port}`, AUDITOR: 'token' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    running.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    const end = once(running, 'close');
    const atEnd = () => asked.filter((after) => after === events.length).length;
    await expect.poll(atEnd, { timeout: 20_000, interval: 20 }).toBeGreaterThan(1);
    running.kill();
    await end;
    return printed;
  };

  beforeAll(async () => {
    writeFileSync(join(folder, 'desk.mjs'), blockOf('js'));
    await once(feed.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => {
    feed.closeAllConnections();
    feed.close();
    rmSync(folder, { recursive: true });
  });

  it('prints what the guide shows, once, whatever is repeated', async () => {
    expect(await desk()).toBe(blockOf('text'));
  });

  it('goes on where it was', async () => {
    expect(await desk()).toBe('');
    expect(asked.every((after) => after === events.length)).toBe(true);
  });
});
