import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const place = '/v1/schools/larkfield-infant/subscriptions/warehouse';
const command = ['replay-to', 'warehouse', '--school', 'larkfield-infant', ...deployment];
const began = { from: 28, upTo: 1840, last: 27, sent: 0, omitted: 0, tampered: 0 };
const completed = { replay: 3, status: 'completed', reason: null, ...began, last: 1840, sent: 212 };

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** Answers a command, and then how the replay goes, one state a look. */
const answering = (...states: readonly object[]) => {
  const [sent, left] = [[] as Sent[], [...states]];
  const fetch = ({ url, init }: { readonly url: URL; readonly init: RequestInit }) => {
    const isCommand = init.method === 'POST';
    sent.push({ path: url.pathname, body: isCommand ? JSON.parse(String(init.body)) : null });
    if (isCommand) return json(201, { stream: 'subscriptions/warehouse', commit: 3, version: 3, events: [] });
    return json(200, { ...(left.length > 1 ? left.shift() : left[0]) });
  };
  return { sent, fetch };
};

describe('daybook replay-to', () => {
  it('GOV-04 starts a replay, waits for its end and says what came of it', async () => {
    const { sent, fetch } = answering(
      { ...completed, status: 'requested', from: null, upTo: null, last: null, sent: null },
      { ...completed, ...began, status: 'running' },
      completed,
    );
    const versions = ['--as', 'AccessRevoked=1', '--as', 'DeviceLent=2'];
    const ran = await runDaybook(
      [...command, '--since', '2026-09-01', ...versions, '--per-second', '20'],
      fetch,
    );
    expect(ran).toMatchObject({
      exitCode: 0,
      printed: ['completed: replay 3, positions 28 to 1840, sent up to 1840\n  212 events sent'],
    });
    expect(sent[0]).toEqual({
      path: `${place}/start-subscription-replay`,
      body: {
        fromDay: '2026-09-01',
        versions: [
          { type: 'AccessRevoked', version: 1 },
          { type: 'DeviceLent', version: 2 },
        ],
        perSecond: 20,
      },
    });
    expect(sent.slice(1).map(({ path }) => path)).toEqual(Array.from({ length: 3 }, () => `${place}/replay`));
  });

  it('GOV-04 says why one failed, and what is not as it was written, and ends with 1', async () => {
    const failed = {
      ...completed,
      status: 'failed',
      reason: 'not-taken',
      last: 900,
      omitted: 1,
      tampered: 2,
    };
    const ran = await runDaybook([...command, '--after', '27'], answering(failed).fetch);
    expect(ran.exitCode).toBe(1);
    expect(ran.printed.join('\n').split('\n')).toEqual([
      'failed: replay 3, positions 28 to 1840, sent up to 900',
      '  because: the target took nothing for a day; start again after the position that it came to',
      '  212 events sent',
      '  1 events that can never go out',
      '  2 commits NOT AS WRITTEN, which were not sent',
    ]);
  });

  it('GOV-04 of the trust names the school, and waits only where it is asked to', async () => {
    const { sent, fetch } = answering(completed);
    const ofTrust = ['replay-to', 'warehouse', '--school', '_trust', ...deployment];
    const ran = await runDaybook([...ofTrust, '--after', '0', '--of', 'brook-primary', '--no-wait'], fetch);
    expect(ran.printed.join()).toContain('replay 3 was started');
    expect(sent.map(({ body }) => body)).toEqual([{ fromPosition: 0, ofSchool: 'brook-primary' }]);
  });

  it('GOV-04 stops one, with the reason', async () => {
    const { sent, fetch } = answering();
    const ran = await runDaybook([...command, '--cancel', 'Enough of it.'], fetch);
    expect(ran.exitCode).toBe(0);
    expect(sent).toEqual([
      { path: `${place}/cancel-subscription-replay`, body: { reason: 'Enough of it.' } },
    ]);
  });

  it.each([
    ['nowhere to begin', []],
    ['two places to begin', ['--after', '1', '--since', '2026-09-01']],
    ['a version that is no number', ['--after', '1', '--as', 'AccessRevoked=one']],
  ])('GOV-04 refuses %s with 2', async (_, more) => {
    expect(await runDaybook([...command, ...more], answering(completed).fetch)).toMatchObject({
      exitCode: 2,
    });
  });

  it('GOV-04 goes on without it when it is stopped', async () => {
    const stopped = AbortSignal.abort();
    const ran = await runDaybook([...command, '--after', '1'], answering(completed).fetch, { stopped });
    expect([ran.exitCode, ran.printed]).toEqual([0, []]);
    expect(ran.warned.join()).toContain('goes on without this command');
  });
});
