import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../../../infra/local/stack.ts';
import { smallAssembly } from './small-assembly.ts';

const child = fileURLToPath(new URL('../../support/killed-stack/child.ts', import.meta.url));
/** A queue that nobody reads shows what came to it, before the death and after. */
const kept = {
  Kept: { Type: 'AWS::SQS::Queue' },
  KeptRule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['test'] },
      Targets: [{ Id: 't', Arn: { 'Fn::GetAtt': ['Kept', 'Arn'] } }],
    },
  },
};

let dataDir: string;
let assembly: Awaited<ReturnType<typeof smallAssembly>>;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'daybook-killed-'));
  assembly = await smallAssembly(kept);
});
afterAll(async () => {
  await assembly.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly dynamodb: string;
}

const start = async (): Promise<Running> => {
  const process = fork(child, [dataDir, assembly.folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [addresses] = (await once(process, 'message')) as [Omit<Running, 'process'>];
  return { process, ...addresses };
};

/** As nobody can prepare for. */
const kill = async ({ process }: Running): Promise<void> => {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
};

const put = async ({ url }: Running, id: string): Promise<void> => {
  expect((await fetch(`${url}/put/${id}`, { method: 'POST' })).status).toBe(200);
};

/** The events that the bus took in. */
const archived = (): number => {
  const [file] = existsSync(dataDir)
    ? readdirSync(dataDir).filter((name) => name.startsWith('archive-'))
    : [];
  return file === undefined ? 0 : readFileSync(join(dataDir, file), 'utf8').split('\n').length - 1;
};

describe('a stack that is killed', () => {
  it('INC-04 loses nothing that was on its way, and leaves no engine behind that keeps its data', async () => {
    const running = await start();
    const sent = Array.from({ length: 12 }, (_, index) => `thing-${index + 1}`);
    for (const id of sent) await put(running, id);
    await expect.poll(archived, { timeout: 30_000, interval: 5 }).toBe(sent.length);
    // The stream has gone past them by now, and nobody has written down yet what the queues hold.
    await delay(30);
    await kill(running);
    const engine = () =>
      fetch(running.dynamodb).then(
        () => 'answers',
        () => 'gone',
      );
    await expect.poll(engine, { timeout: 10_000 }).toBe('gone');
    const stack = await startStack({ memory: false, dataDir, assemblyDir: assembly.folder });
    await stack.settled();
    const found = (await stack.deadLetters())
      .filter(({ queue }) => queue === 'Test-Kept')
      .map(({ body }): string => JSON.parse(body).detail.id);
    await stack.stop();
    expect([...new Set(found)].toSorted()).toEqual(sent.toSorted());
  });
});
