import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const event = (position: number) => ({
  specversion: '1.0',
  id: `larkfield-infant/devices/d-1/${position}`,
  source: 'daybook.devices',
  type: 'DeviceLent',
  subject: 'devices/d-1',
  time: '2026-09-21T08:30:00.000Z',
  datacontenttype: 'application/json',
  dataschema: 'https://docs.example/devices/DeviceLent/v1.json',
  data: {},
  trustid: 'fernhill',
  schoolid: 'larkfield-infant',
  streamversion: position,
  position,
  recordedtime: '2026-09-21T08:30:01.000Z',
  actor: 'p-1',
  actorrole: 'office',
  correlationid: '0'.repeat(32),
  traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`,
});
const command = ['feed', '--school', 'larkfield-infant', ...deployment];
const pageOf = (after: number, last: number, next: number | null) => ({
  first: after + 1,
  last,
  events: [event(last)],
  omitted: [],
  tampered: [],
  next,
});

describe('daybook feed', () => {
  it('prints page after page in order, and ends where the journal does', async () => {
    const ran = await runDaybook(command, ({ url }) => {
      const after = Number(url.searchParams.get('after'));
      return json(200, after === 0 ? pageOf(0, 2, 2) : pageOf(2, 3, null));
    });
    expect(ran.exitCode).toBe(0);
    expect(ran.printed.map((line) => line.trim().split(/\s+/)[0])).toEqual(['2', '3']);
  });

  it('asks for what its options narrow it to, a day as its beginning', async () => {
    const narrowed = [
      '--streams',
      'devices',
      '--actor',
      'p-1',
      '--correlation',
      'c',
      '--causation',
      'a/b/c/1',
    ];
    const window = ['--recorded-from', '2026-09-01', '--recorded-before', '2026-09-02T10:00+01:00'];
    const asked: (readonly string[][])[] = [];
    await runDaybook([...command, ...narrowed, ...window], ({ url }) => {
      asked.push([...url.searchParams]);
      return json(200, pageOf(0, 1, null));
    });
    expect(asked).toEqual([
      [
        ['after', '0'],
        ['limit', '500'],
        ['streams', 'devices'],
        ['actor', 'p-1'],
        ['correlation', 'c'],
        ['causation', 'a/b/c/1'],
        ['recordedFrom', '2026-09-01T00:00:00.000Z'],
        ['recordedBefore', '2026-09-02T09:00:00.000Z'],
      ],
    ]);
  });

  it('prints each event as one line of JSON with --json', async () => {
    const ran = await runDaybook([...command, '--json'], () => json(200, pageOf(0, 1, null)));
    expect(ran.printed.map((line) => JSON.parse(line))).toEqual([event(1)]);
  });

  it('says which events the deployment can not hand out, by id and reason', async () => {
    const omitted = [{ id: 'larkfield-infant/devices/d-1/1', reason: 'unknown-event-type' }];
    const ran = await runDaybook(command, () => json(200, { ...pageOf(0, 1, null), events: [], omitted }));
    expect(ran.warned).toEqual(['not handed out: larkfield-infant/devices/d-1/1 (unknown-event-type)']);
  });

  it('goes on from the last position with --follow, as often as the deployment asks to be asked, until it is stopped', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const ran = await runDaybook(
      [...command, '--follow', '--after', '4', '--types', 'DeviceLent'],
      ({ url }) => {
        asked.push(url.search);
        if (asked.length === 3) stop.abort();
        return json(200, { ...pageOf(4, 4 + asked.length, null) }, { 'retry-after': '5' });
      },
      { stopped: stop.signal },
    );
    expect(ran.exitCode).toBe(0);
    expect(asked).toEqual([
      '?after=4&limit=500&types=DeviceLent',
      '?after=5&limit=500&types=DeviceLent',
      '?after=6&limit=500&types=DeviceLent',
    ]);
    expect(ran.waits.every((ms) => ms === 5000)).toBe(true);
  });
});
