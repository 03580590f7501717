import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../../infra/local/is-alive.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { brokenFunction, smallAssembly } from './small-assembly.ts';

let stack: LocalStack;
let dataDir: string;
let assembly: Awaited<ReturnType<typeof smallAssembly>>;
const trail: string[] = [];
const start = () =>
  startStack({
    memory: false,
    dataDir,
    assemblyDir: assembly.folder,
    onTrail: (line) => void trail.push(line),
  });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'daybook-test-'));
  assembly = await smallAssembly();
  stack = await start();
});
afterAll(async () => {
  await stack?.stop();
  await assembly?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const call = async (path: string) => {
  const response = await fetch(`${stack.url}/${path}`, { method: 'POST' });
  return { status: response.status, body: JSON.parse(await response.text()) };
};
const subjects = async () => (await stack.mails()).map(({ subject }) => subject);
const archivedIds = () => stack.archived().map((event): unknown => JSON.parse(event).detail.id);

describe('the local stack', () => {
  it('carries a write through stream, bus and queue to the inbox, in order and past failures', async () => {
    for (const id of ['first', 'flaky', 'last']) expect((await call(`put/${id}`)).status).toBe(200);
    await stack.settled();
    expect(archivedIds()).toEqual(['first', 'flaky', 'last']);
    expect((await subjects()).toSorted()).toEqual(['first', 'flaky', 'last']);
    expect(trail.filter((line) => line.includes('journaled'))).toHaveLength(3);
  });

  it('says what has not arrived, and moves what fails to the dead letters', async () => {
    await call('put/poison');
    await expect(stack.settled({ limitMs: 500 })).rejects.toThrow(
      /still on its way after 0.5 s: 1 messages in Test-Inbox/,
    );
    await stack.settled();
    expect((await stack.deadLetters()).map(({ queue, body }) => [queue, JSON.parse(body).detail])).toEqual([
      ['Test-Dead', { id: 'poison' }],
    ]);
  });

  it('shows functions what Lambda shows them, and nothing of this machine but the PATH', async () => {
    process.env['SECRET_OF_THIS_MACHINE'] = 'x';
    const { env, remaining } = (await call('echo/1')).body;
    expect(Object.keys(env).toSorted()).toMatchInlineSnapshot(`
      [
        "AWS_ACCESS_KEY_ID",
        "AWS_DEFAULT_REGION",
        "AWS_EC2_METADATA_DISABLED",
        "AWS_ENDPOINT_URL_DYNAMODB",
        "AWS_ENDPOINT_URL_EVENTBRIDGE",
        "AWS_ENDPOINT_URL_KMS",
        "AWS_ENDPOINT_URL_S3",
        "AWS_ENDPOINT_URL_SESV2",
        "AWS_ENDPOINT_URL_SQS",
        "AWS_ENDPOINT_URL_SSM",
        "AWS_ENDPOINT_URL_STS",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_REGION",
        "AWS_SECRET_ACCESS_KEY",
        "BUCKET",
        "DAYBOOK_LOCAL_RECEIVERS",
        "PATH",
        "SIGNER",
        "TABLE",
        "TZ",
        "_HANDLER",
      ]
    `);
    expect(env).toMatchObject({ TZ: 'UTC', AWS_REGION: 'eu-west-2', TABLE: 'Test-Table' });
    expect(remaining).toBeGreaterThan(1000);
  });

  it('signs with a key, and puts an object in a bucket once', async () => {
    const { publicKey } = (await call('archive/first')).body;
    const [object] = await stack.archiveObjects();
    expect(object?.key).toBe('first');
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    expect(verify(null, Buffer.from('first'), key, object!.bytes)).toBe(true);
    expect((await call('archive/first')).status).toBe(500);
  });

  it('answers 500 for a function that throws, crashes or takes too long, and goes on', async () => {
    for (const failure of ['throws', 'crashes', 'hangs']) {
      expect(await call(`${failure}/1`)).toEqual({ status: 500, body: { message: 'Internal Server Error' } });
    }
    expect(stack.faults().slice(-3)).toEqual([
      'function ApiFn threw RangeError',
      'function ApiFn: Runtime.ExitError: the process ended with exit code 3',
      'function ApiFn: Sandbox.Timedout: Task timed out after 2.00 seconds',
    ]);
    expect((await call('echo/1')).status).toBe(200);
  });

  it('shows functions the time that the control endpoint sets', async () => {
    const post = (body: string) => fetch(`${stack.controlUrl}/control/time`, { method: 'POST', body });
    expect((await post('{"now":"2031-09-02T08:00:00Z"}')).status).toBe(200);
    expect((await call('echo/1')).body.now).toMatch(/^2031-09-02T08:00:/);
    expect((await post('{"now":"soon"}')).status).toBe(400);
    await post('{"now":null}');
    expect(Date.parse((await call('echo/1')).body.now) - Date.now()).toBeLessThan(1000);
  });

  it('keeps data, positions, messages, keys and objects over a restart, and leaves no process behind', async () => {
    const pid: number = (await call('echo/1')).body.pid;
    const { publicKey } = (await call('archive/before')).body;
    const objects = await stack.archiveObjects();
    await call('put/poison-2');
    await stack.settled({ limitMs: 300 }).catch(() => undefined);
    const before = archivedIds();
    expect(isAlive(pid)).toBe(true);
    await stack.stop();
    expect(isAlive(pid)).toBe(false);
    stack = await start();
    await call('put/after');
    await stack.settled();
    expect(archivedIds()).toEqual([...before, 'after']);
    expect((await stack.deadLetters()).map(({ body }) => JSON.parse(body).detail.id).toSorted()).toEqual([
      'poison',
      'poison-2',
    ]);
    expect(await stack.archiveObjects()).toEqual(objects);
    expect((await call('archive/before')).status).toBe(500);
    expect((await call('archive/after')).body.publicKey).toBe(publicKey);
  });
});

describe('a stack that can not run', () => {
  it('names a resource type that it does not know', async () => {
    const { folder, remove } = await smallAssembly({ Extra: { Type: 'AWS::Kinesis::Stream' } });
    await expect(startStack({ memory: true, assemblyDir: folder })).rejects.toThrow(
      'does not know the resource type AWS::Kinesis::Stream (Extra)',
    );
    await remove();
  });

  it('names a function that does not load, and why', async () => {
    const { folder, remove } = await smallAssembly(brokenFunction);
    const broken = await startStack({ memory: true, assemblyDir: folder });
    await expect(broken.warm()).rejects.toThrow('function BrokenFn: Runtime.TypeError: no such setting');
    await broken.stop();
    await remove();
  });
});
