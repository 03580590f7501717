import { setTimeout } from 'node:timers/promises';
import { createProgress, type Progress, silentProgress } from './progress.ts';

/** All that a command touches outside itself beside files; tests hand in their own. */
export interface Terminal {
  /** Results: one text, a line feed is added. */
  readonly print: (text: string) => void;
  /** Messages that are no result. */
  readonly warn: (text: string) => void;
  /** A bar while something long goes on; nothing where nobody would see it. */
  readonly progress: (label: string, total: number) => Progress;
  readonly fetch: typeof fetch;
  /** Waits, or ends earlier when the person stops the command. @param ms milliseconds */
  readonly wait: (ms: number) => Promise<void>;
  /** Aborted by Ctrl-C. */
  readonly stopped: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random id for a command that must not be done twice. */
  readonly newKey: () => string;
}

/** This process's terminal. Bars go to the error stream, so that results can be piped. */
export const systemTerminal = (): Terminal => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.stdout.on('error', endQuietly);
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    progress: process.stderr.isTTY ? createProgress : silentProgress,
    fetch,
    wait: async (ms) =>
      void (await setTimeout(ms, undefined, { signal: stop.signal }).catch(() => undefined)),
    stopped: stop.signal,
    now: Date.now,
    newKey: () => crypto.randomUUID(),
  };
};

/** Who reads the results may stop early, as `head` does: then nobody is left to read them. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
};
