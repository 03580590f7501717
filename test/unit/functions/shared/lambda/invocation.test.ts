import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A sandbox of its own: it has begun no invocation. */
const sandbox = async () => {
  vi.resetModules();
  const [{ pipeline }, { log }] = await Promise.all([
    import('../../../../../functions/shared/lambda/pipeline.ts'),
    import('../../../../../functions/shared/lambda/log.ts'),
  ]);
  const handler = pipeline<{ readonly level: 'info' | 'error' }, void>().handler(async ({ level }) => {
    if (level === 'info') log('signed', { school: 'larkfield-infant', position: 3 });
    else log('failed', { error: 'Error' });
  });
  return {
    log,
    invoke: (level: 'info' | 'error', awsRequestId: string) =>
      handler({ level }, { awsRequestId } as Context),
  };
};
const [low, high] = ['00000001-0000-4000-8000-000000000000', 'f0000000-0000-4000-8000-000000000000'];

describe('a line of an invocation', () => {
  const lines: string[] = [];
  const logged = () => lines.map((line) => JSON.parse(line));
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    vi.stubEnv('TRUST_ID', 'fernhill');
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'daybook-fernhill-journal-SignCheckpoints');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it('ORG-04 says which function, trust, invocation and trace it is of, and whether the sandbox was new', async () => {
    vi.stubEnv(
      '_X_AMZN_TRACE_ID',
      'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    );
    const { invoke } = await sandbox();
    await invoke('info', high);
    await invoke('info', low);
    const ofBoth = {
      level: 'info',
      message: 'signed',
      function: 'daybook-fernhill-journal-SignCheckpoints',
      trust: 'fernhill',
      traceId: '1-5759e988-bd862e3fe1be46a994272793',
      school: 'larkfield-infant',
      position: 3,
    };
    expect(logged()).toEqual([
      { ...ofBoth, time: expect.any(String), requestId: high, coldStart: true },
      { ...ofBoth, time: expect.any(String), requestId: low, coldStart: false },
    ]);
  });

  it('ORG-04 says nothing of an invocation where none has begun, nor of a trace where there is none', async () => {
    const { log } = await sandbox();
    log('signed', { position: 1 });
    expect(logged()[0]).not.toHaveProperty('requestId');
    expect(logged()[0]).not.toHaveProperty('coldStart');
    expect(logged()[0]).not.toHaveProperty('traceId');
  });

  it('ORG-04 is written from the trust’s level on, and whole in the share that it samples', async () => {
    vi.stubEnv('LOG_LEVEL', 'error');
    vi.stubEnv('LOG_SAMPLE_RATE', '0.5');
    const { invoke } = await sandbox();
    await invoke('info', high);
    await invoke('error', high);
    await invoke('info', low);
    expect(logged().map(({ message, requestId }) => [message, requestId])).toEqual([
      ['failed', high],
      ['signed', low],
    ]);
  });

  it('ORG-04 is always written where the trust says nothing', async () => {
    const { invoke } = await sandbox();
    await invoke('info', high);
    await invoke('error', high);
    expect(lines).toHaveLength(2);
  });
});
