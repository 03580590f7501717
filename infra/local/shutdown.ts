import { inspect } from 'node:util';
import { LocalStackError } from './local-stack-error.ts';

const STOP_WITHIN_MS = 10_000;

/**
 * Ends this process in order, whatever ends it: Ctrl-C, a signal, an error nobody caught. A second Ctrl-C ends it at once.
 * @param stop stops what was started
 */
export function stopOnExit(stop: () => Promise<void>): (code: number) => Promise<never> {
  let isStopping = false;
  const end = async (code: number): Promise<never> => {
    if (isStopping) process.exit(code);
    isStopping = true;
    setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
    await stop().catch(() => undefined);
    process.exit(code);
  };
  const fail = (error: unknown) => {
    process.stderr.write(`\n${failureMessage(error)}\n`);
    return end(1);
  };
  process
    .on('SIGINT', () => void end(130))
    .on('SIGTERM', () => void end(143))
    .on('SIGHUP', () => void end(129));
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  return end;
}

/** A failure that a person can mend is one paragraph; a bug comes with its stack. */
export const failureMessage = (error: unknown): string => (error instanceof LocalStackError ? error.message : inspect(error));
