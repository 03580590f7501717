import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const queue = (name: string, messages: number, hasWayBack = true) => ({
  queue: name,
  hasWayBack,
  deadLetters: { messages, oldest: messages === 0 ? null : '2026-09-20T08:30:00.000Z' },
});
const letter = {
  ...{ message: 'm-1', sentAt: '2026-09-20T08:30:00.000Z', received: 5, reason: 'not-handled', error: null },
  ...{
    school: 'larkfield-infant',
    stream: 'devices',
    id: 'd-1',
    type: 'DeviceLent',
    version: 2,
    position: 7,
  },
  models: ['devices-on-loan'],
};
const letters = { queue: 'project', hasWayBack: true, messages: 2, deadLetters: [letter] };

/** Asks a deployment that answers the same to each of its paths. */
const redrive = async (args: readonly string[], answers: Readonly<Record<string, object>>) => {
  const asked: string[] = [];
  const ran = await runDaybook(['redrive', ...args, ...deployment], ({ url, init }) => {
    const request = `${init.method} ${url.pathname}`;
    asked.push(request);
    const body = answers[request];
    return body === undefined
      ? json(404, {
          type: 'https://docs.fernhill.example/problems#not-found',
          title: 'Not found',
          status: 404,
        })
      : json(200, body);
  });
  return { ...ran, asked, text: ran.printed.join('\n') };
};

describe('daybook redrive', () => {
  it('INC-04 lists the functions that gave messages up, and ends with 1', async () => {
    const queues = [queue('project', 2), queue('notify', 0), queue('sweep', 1, false)];
    const { exitCode, text } = await redrive([], {
      'GET /v1/trust/queues': { queues, unreadable: ['react'] },
    });
    expect(exitCode).toBe(1);
    expect(text.split('\n')).toEqual([
      'Messages were given up:',
      'Functions with dead letters (2)',
      '  function  dead letters  oldest sent               can go back',
      '  project   2             2026-09-20T08:30:00.000Z  yes',
      '  sweep     1             2026-09-20T08:30:00.000Z  no',
      'The queue of react could not be read; ask again.',
      '',
      'npx daybook redrive <function> says what they are about.',
    ]);
  });

  it('INC-04 says that there are none, and ends with 0; with 1 where a queue could not be read', async () => {
    const queues = [queue('project', 0)];
    const none = await redrive([], { 'GET /v1/trust/queues': { queues, unreadable: [] } });
    expect([none.exitCode, none.text]).toEqual([0, 'No dead letters.']);
    const unread = await redrive([], { 'GET /v1/trust/queues': { queues, unreadable: ['react'] } });
    expect(unread.exitCode).toBe(1);
  });

  it('DPR-06 says what the messages of a function are about, in ids and words alone, and moves none', async () => {
    const { exitCode, text, asked } = await redrive(['project'], {
      'GET /v1/trust/queues/project/dead-letters': letters,
    });
    expect([exitCode, asked]).toEqual([1, ['GET /v1/trust/queues/project/dead-letters']]);
    expect(text).toContain('project has given up 2 messages:');
    expect(text).toContain(
      'm-1      2026-09-20T08:30:00.000Z  not-handled  -      larkfield-infant/devices/d-1',
    );
    expect(text).toContain('npx daybook redrive project --yes sends all of them back');
  });

  it('INC-04 shows one of them, or says that it is not there', async () => {
    const answers = {
      'GET /v1/trust/queues/project/dead-letters': {
        ...letters,
        deadLetters: [letter, { ...letter, message: 'm-2', type: 'DeviceReturned' }],
      },
    };
    const one = await redrive(['project', '--message', 'm-2'], answers);
    expect([one.text.includes('DeviceReturned'), one.text.includes('DeviceLent')]).toEqual([true, false]);
    expect((await redrive(['project', '--message', 'm-3'], answers)).exitCode).toBe(2);
  });

  it('INC-04 says of what no queue calls that it has no way back', async () => {
    const { text } = await redrive(['sweep'], {
      'GET /v1/trust/queues/sweep/dead-letters': { ...letters, queue: 'sweep', hasWayBack: false },
    });
    expect(text).toContain('No function takes messages from a queue of sweep');
    expect(text).not.toContain('--yes');
  });

  it.each([
    [[], '/v1/trust/queues/project/redrive'],
    [['--message', 'm-1'], '/v1/trust/queues/project/dead-letters/m-1/redrive'],
  ])('INC-04 sends back with --yes %j, and waits for the end', async (which, path) => {
    const done = { operation: 'op-1', status: 'done', counts: { moved: 2 } };
    const { exitCode, text, asked } = await redrive(['project', ...which, '--yes'], {
      [`POST ${path}`]: { ...done, status: 'running' },
      'GET /v1/trust/operations/op-1': done,
    });
    expect([exitCode, asked]).toEqual([0, [`POST ${path}`, 'GET /v1/trust/operations/op-1']]);
    expect(text).toContain('2 messages sent back to their queue');
  });

  it('INC-04 ends with 1 where it could not be sent back', async () => {
    const failed = { operation: 'op-1', status: 'failed', reason: 'no-such-message' };
    const { exitCode, text } = await redrive(['project', '--message', 'm-9', '--yes'], {
      'POST /v1/trust/queues/project/dead-letters/m-9/redrive': failed,
    });
    expect(exitCode).toBe(1);
    expect(text).toContain('because: no-such-message');
  });

  it('INC-04 ends with 2 where no function is named, or none has that name, and moves nothing', async () => {
    const unnamed = await redrive(['--yes'], {});
    expect([unnamed.exitCode, unnamed.asked]).toEqual([2, []]);
    expect((await redrive(['nobody'], {})).exitCode).toBe(2);
  });
});
