import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Failure, Invocation, ProcessMessage } from './messages.ts';
import { shiftedDate } from './shifted-date.ts';

// The process of one function: loads its bundle, handles one event at a time, ends when the stack is gone.
// Arguments: folder of the bundle, handler (`index.handler`), milliseconds by which the control clock is
// ahead.

// Read by Node before it came here; the handler sees what Lambda would show it.
delete process.env['NODE_COMPILE_CACHE'];

const [folder = '', handlerName = '', startOffset = '0'] = process.argv.slice(2);
let clockOffset = Number(startOffset);
const realNow = Date.now;
globalThis.Date = shiftedDate(() => clockOffset);

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the stack lets its functions finish and then ends them itself.
process.on('SIGINT', () => undefined);

const send = (message: ProcessMessage): void => void process.send?.(message);

const failureOf = (thrown: unknown): Failure =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message }
    : { errorType: typeof thrown, errorMessage: String(thrown) };

async function load(): Promise<(event: unknown, context: unknown) => unknown> {
  const [file = '', name = ''] = handlerName.split('.');
  const bundle: Record<string, unknown> = await import(pathToFileURL(join(folder, `${file}.mjs`)).href);
  const handler = bundle[name];
  if (typeof handler !== 'function') throw new TypeError(`the bundle exports no function ${name}`);
  return (event, context) => handler(event, context);
}

/**
 * Keeps what the first event had compiled, for the processes after this one; it is killed and not ended, so
 * nothing else would.
 */
let keepCompiled = (): void => {
  flushCompileCache();
  keepCompiled = () => undefined;
};

const isInvocation = (message: unknown): message is Invocation =>
  typeof message === 'object' && message !== null && 'deadline' in message;

try {
  const handler = await load();
  process.on('message', async (message) => {
    if (!isInvocation(message)) return;
    clockOffset = message.clockOffset;
    try {
      const context = { ...message.context, getRemainingTimeInMillis: () => message.deadline - realNow() };
      const json = JSON.stringify(await handler(message.event, context));
      send({ kind: 'result', id: message.id, ...(json === undefined ? {} : { json }) });
    } catch (thrown) {
      send({ kind: 'error', id: message.id, failure: failureOf(thrown) });
    }
    keepCompiled();
  });
  send({ kind: 'ready' });
} catch (thrown) {
  send({ kind: 'broken', failure: failureOf(thrown) });
}
