import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { setting } from '../setting.ts';
import { fetchEngine } from './fetch-engine.ts';
import { javaRuntime } from './java.ts';

export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

export interface DynamoDbLocalOptions {
  /** Folder that keeps tables and streams over a restart; null keeps nothing. */
  readonly dataDir: string | null;
  /**
   * Whether it is to serve a hundred thousand requests: only then its second compiler pays. @default false
   */
  readonly servesLong?: boolean;
  readonly say?: (text: string) => void;
}

/**
 * Starts AWS's own engine, or uses the endpoint in DAYBOOK_DYNAMODB_ENDPOINT. It can't bind to loopback only.
 * @throws LocalStackError without Java, or when the engine does not come up
 */
export async function startDynamoDbLocal({
  dataDir,
  servesLong = false,
  say = process.stderr.write.bind(process.stderr),
}: DynamoDbLocalOptions): Promise<DynamoDbLocal> {
  const given = setting('DAYBOOK_DYNAMODB_ENDPOINT');
  if (given !== undefined) return { endpoint: given, stop: async () => undefined };
  const java = await javaRuntime();
  const folder = await fetchEngine(say);
  const port = await freePort();
  const engine = spawn(java, await engineArguments(folder, port, { dataDir, servesLong }), {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = stopper(engine, guardOf(engine));
  await untilReady(engine, `http://127.0.0.1:${port}`).catch(async (cause: unknown) => {
    await stop();
    throw cause;
  });
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

async function engineArguments(
  folder: string,
  port: number,
  { dataDir, servesLong }: Required<Omit<DynamoDbLocalOptions, 'say'>>,
): Promise<string[]> {
  if (dataDir) await mkdir(dataDir, { recursive: true });
  const store = dataDir ? ['-dbPath', dataDir] : ['-inMemory'];
  const library = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
  return [
    library,
    `-Djava.io.tmpdir=${tmpdir()}`,
    '-Xmx1g',
    ...(servesLong ? [] : startsFast),
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    '-sharedDb',
    '-disableTelemetry',
    '-cors',
    'http://127.0.0.1',
    ...store,
  ];
}

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/**
 * A process that kills the JVM when this one was killed, and so could do nothing about it: the JVM would keep
 * data and port.
 */
function guardOf(engine: ChildProcess): ChildProcess {
  const guarding = spawn(process.execPath, [guard, String(engine.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  engine.once('exit', () => guarding.kill());
  // It must not keep this process from ending.
  guarding.unref();
  return guarding;
}

/** The JVM is killed on every exit of this process. */
function stopper(engine: ChildProcess, guarding: ChildProcess): () => Promise<void> {
  const kill = () => void engine.kill('SIGKILL');
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    guarding.kill();
    if (engine.exitCode !== null || engine.signalCode !== null) return;
    const gone = new Promise((resolve) => engine.once('exit', resolve));
    engine.kill('SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
    engine.kill('SIGKILL');
  };
}

/** Half the work of starting, and no slower at twelve thousand requests (2 processors, Java 17). */
const startsFast = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const patience = { tries: 300, everyMs: 100 };

/** Polls until the engine answers; its output is watched, since it hangs after a BindException. */
async function untilReady(engine: ChildProcess, endpoint: string): Promise<void> {
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  engine.stdout?.on('data', collect);
  engine.stderr?.on('data', collect);
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if (engine.exitCode !== null || output.includes('BindException')) break;
    if (await answers(endpoint)) return;
    await new Promise((resolve) => setTimeout(resolve, patience.everyMs));
  }
  throw new LocalStackError(
    `DynamoDB Local did not start at ${endpoint}. Its last words: ${output.trim() || '(none)'}`,
  );
}

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );
