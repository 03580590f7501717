import { inspect } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';

const STOP_WITHIN_MS = 10_000;

/**
 * Ends this process in order, whatever ends it: Ctrl-C, a signal, an error nobody caught. A second signal
 * ends it at once.
 * @param stop stops what was started
 */
export function stopOnExit(stop: () => Promise<void>): (code: number) => Promise<never> {
  let stopping: Promise<never> | undefined;
  const stopInOrder = async (code: number): Promise<never> => {
    setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
    await stop().catch(() => undefined);
    process.exit(code);
  };
  /** What fails while everything is being stopped is a consequence of that, and must not cut it short. */
  const end = (code: number): Promise<never> => {
    stopping ??= stopInOrder(code);
    return stopping;
  };
  const signalled = (code: number) => (stopping !== undefined ? process.exit(code) : void end(code));
  const fail = (error: unknown) => {
    if (stopping === undefined) process.stderr.write(`\n${failureMessage(error)}\n`);
    return end(1);
  };
  process
    .on('SIGINT', () => signalled(130))
    .on('SIGTERM', () => signalled(143))
    .on('SIGHUP', () => signalled(129));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  return end;
}

/** A failure that a person can mend is one paragraph; a bug comes with its stack. */
export const failureMessage = (error: unknown): string =>
  error instanceof LocalStackError ? error.message : inspect(error);
