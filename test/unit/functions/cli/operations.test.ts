import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const asked = { requestedBy: 't-1', requestedAt: '2026-09-21T12:00:00.000Z', reason: null };
const counts = { streams: 12, tampered: 0 };

const states = (...statuses: readonly string[]) => {
  const left = [...statuses];
  return () =>
    json(202, {
      operation: 'op-1',
      status: left.length > 1 ? left.shift() : left[0],
      ...asked,
      counts,
    });
};

describe('daybook rebuild and daybook sweep', () => {
  it('wait for the end of what they asked for, and print its figures', async () => {
    const ran = await runDaybook(['sweep', ...deployment], states('requested', 'running', 'done'));
    expect(ran.exitCode).toBe(0);
    expect(ran.printed).toEqual([
      'done: operation op-1\n  asked for by t-1 at 2026-09-21T12:00:00.000Z\n  12 records looked at',
    ]);
  });

  it('GOV-04 name what is not as it was written first, each key, and end with 1', async () => {
    const rows = [
      { row: 'larkfield-infant/devices-on-loan/devices/one', how: 'differs' },
      { row: 'larkfield-infant/devices/one/4', how: 'not-journaled' },
      { row: 'larkfield-infant/devices/one/2', how: 'tampered', reason: 'altered' },
      { row: 'larkfield-infant/devices/one/3', how: 'tampered', reason: 'missing' },
    ];
    const answer = { operation: 'op-1', status: 'failed', reason: 'tampered', counts: { tampered: 2 }, rows };
    const ran = await runDaybook(['sweep', ...deployment], () => json(202, answer));
    expect(ran).toMatchObject({ exitCode: 1 });
    expect(ran.printed.join('\n').split('\n')).toEqual([
      'failed: operation op-1',
      'NOT AS WRITTEN (2):',
      '  larkfield-infant/devices/one/2  altered',
      '  larkfield-infant/devices/one/3  missing',
      'Acknowledged, and can not be journaled (1):',
      '  larkfield-infant/devices/one/4',
      'Rows that are not what the log gives (1):',
      '  larkfield-infant/devices-on-loan/devices/one',
      '  asked for by - at -',
      '  because: tampered',
      '  2 commits not as they were written',
    ]);
  });

  it('ask once, with a key, and then for the state of that operation', async () => {
    const asked: string[] = [];
    const next = states('requested', 'done');
    await runDaybook(
      ['rebuild', 'devices-on-loan', '--corrected', '--school', 'larkfield-infant', ...deployment],
      ({ url, init }) => {
        asked.push(
          `${init.method} ${url.pathname}${url.search} ${new Headers(init.headers).get('idempotency-key')}`,
        );
        return next();
      },
    );
    expect(asked).toEqual([
      'POST /v1/schools/larkfield-infant/rebuilds/devices-on-loan?expect=corrected key-1',
      'GET /v1/trust/operations/op-1 null',
    ]);
  });

  it('end with 1 when the operation failed', async () => {
    expect(await runDaybook(['sweep', '--json', ...deployment], states('failed'))).toMatchObject({
      exitCode: 1,
    });
  });

  it('end with 1 when it does not end within an hour', async () => {
    let now = 0;
    const hours = { now: () => (now += 30 * 60_000) };
    const ran = await runDaybook(['sweep', ...deployment], states('running'), hours);
    expect(ran.exitCode).toBe(1);
    expect(ran.warned[0]).toContain('it goes on without this command');
  });
});
