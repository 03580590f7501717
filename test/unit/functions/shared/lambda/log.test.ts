import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log, logFailure, metric } from '../../../../../functions/shared/lambda/log.ts';

describe('the log of a function', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  });
  afterEach(() => vi.restoreAllMocks());
  const logged = () => JSON.parse(lines[0] ?? '');

  it('DPR-06 writes one line of JSON with the fields that the message may have, and drops every other', () => {
    const commit = {
      school: 'larkfield-infant',
      stream: 'devices',
      id: 'd-1',
      commit: 1,
      events: ['DeviceLent'],
      body: 'canary',
      text: 'canary',
    };
    log('appended', commit);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    // Of an invocation that a test before this one began in the same process.
    const { requestId: _, coldStart: __, ...own } = logged();
    expect(own).toEqual({
      time: expect.any(String),
      level: 'info',
      message: 'appended',
      school: 'larkfield-infant',
      stream: 'devices',
      id: 'd-1',
      commit: 1,
      events: ['DeviceLent'],
    });
  });

  it('DPR-06 tells of a failure by name, causes and frames, never by its message', () => {
    const cause = new RangeError('canary in the cause');
    logFailure(new TypeError('canary\n    at canary (secret.ts:1:1)', { cause }), { messageId: 'm-1' });
    expect(logged()).toMatchObject({
      level: 'error',
      message: 'failed',
      error: 'TypeError',
      causes: ['RangeError'],
      messageId: 'm-1',
    });
    expect(logged().stack.length).toBeGreaterThan(0);
    expect(lines[0]).not.toContain('canary');
  });

  it.each([['a text'], [null], [undefined], [42]])(
    'DPR-06 tells of %j, thrown though it is no error',
    (thrown) => {
      logFailure(thrown);
      expect(logged()).toMatchObject({
        error: thrown === null ? 'object' : typeof thrown,
        causes: [],
        stack: [],
      });
    },
  );

  it('DPR-06 measures in the embedded metric format, for one trust of the account', () => {
    vi.stubEnv('TRUST_ID', 'fernhill');
    metric('RoleWithoutHolder', 2);
    vi.unstubAllEnvs();
    expect(logged()).toMatchObject({
      RoleWithoutHolder: 2,
      trust: 'fernhill',
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: 'Daybook',
            Dimensions: [['trust']],
            Metrics: [{ Name: 'RoleWithoutHolder', Unit: 'Count' }],
          },
        ],
      },
    });
  });
});
