import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { endWithThisProcess } from './children.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionError } from './function-error.ts';
import { type Failure, type Invocation, type ProcessMessage, processMessage } from './messages.ts';
import { type PendingAnswers, pendingAnswers } from './pending-answers.ts';

const host = fileURLToPath(new URL('./host.ts', import.meta.url));

/** One forked process of a function; handles one event at a time. */
export interface FunctionProcess {
  /** Resolves when the bundle is loaded. @throws FunctionError when it can't be */
  readonly ready: Promise<void>;
  /**
   * @throws FunctionError when the handler throws, the process ends, or the deadline passes (which kills it)
   */
  readonly invoke: (invocation: Invocation) => Promise<Json>;
  /** False as soon as it was asked to end. */
  readonly isAlive: () => boolean;
  readonly kill: () => Promise<void>;
}

export interface ProcessOptions {
  readonly definition: FunctionDefinition;
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffset: number;
  /** Each line that the function writes. */
  readonly onLine: (line: string) => void;
}

const START = 'start';

export function startProcess(options: ProcessOptions): FunctionProcess {
  const { definition } = options;
  const child = forkHost(options);
  const answers = pendingAnswers<Json>();
  const ready = answers.await(START).then(() => undefined);
  ready.catch(() => child.kill('SIGKILL'));
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  connect(child, definition.name, answers);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    ready,
    isAlive: () => !child.killed && !hasEnded(),
    invoke: async (invocation) => {
      await ready;
      return withDeadline(child, definition, invocation, answers);
    },
    kill: async () => {
      if (!hasEnded()) child.kill('SIGKILL');
      await exited;
    },
  };
}

function forkHost({ definition, environment, clockOffset, onLine }: ProcessOptions): ChildProcess {
  const child = fork(host, [definition.folder, definition.handler, String(clockOffset)], {
    env: { ...environment, NODE_COMPILE_CACHE: join(definition.folder, '..', 'compiled') },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  endWithThisProcess(child);
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', onLine);
  return child;
}

function connect(child: ChildProcess, name: string, answers: PendingAnswers<Json>): void {
  child.on('message', (raw) => deliver(processMessage.parse(raw), name, answers));
  child.once('error', (error) => answers.rejectAll(error));
  child.once('exit', (code, signal) =>
    answers.rejectAll(
      new FunctionError(name, 'Runtime.ExitError', `the process ended with ${signal ?? `exit code ${code}`}`),
    ),
  );
}

function deliver(message: ProcessMessage, name: string, answers: PendingAnswers<Json>): void {
  switch (message.kind) {
    case 'ready':
      answers.resolve(START, null);
      break;
    case 'broken':
      answers.reject(
        START,
        failed(name, { ...message.failure, errorType: `Runtime.${message.failure.errorType}` }),
      );
      break;
    case 'result':
      answers.resolve(message.id, message.json === undefined ? null : JSON.parse(message.json));
      break;
    case 'error':
      answers.reject(message.id, failed(name, message.failure));
      break;
  }
}

const failed = (name: string, { errorType, errorMessage }: Failure): FunctionError =>
  new FunctionError(name, errorType, errorMessage);

async function withDeadline(
  child: ChildProcess,
  { name, timeoutSeconds }: FunctionDefinition,
  invocation: Invocation,
  answers: PendingAnswers<Json>,
): Promise<Json> {
  const answer = answers.await(invocation.id);
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    answers.reject(
      invocation.id,
      new FunctionError(name, 'Sandbox.Timedout', `Task timed out after ${timeoutSeconds}.00 seconds`),
    );
  }, invocation.deadline - Date.now());
  child.send(invocation, (error) => error && answers.reject(invocation.id, error));
  return answer.finally(() => clearTimeout(timer));
}
