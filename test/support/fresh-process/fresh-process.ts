import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Milliseconds since the module began to load: by the clock, and of CPU in all threads of the process. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

export interface FreshRun {
  readonly imported: Took;
  /** When the handler had answered; as `imported` where it was asked nothing. */
  readonly answered: Took;
  readonly answer: { readonly statusCode: number; readonly body: string } | null;
  /** Parts of Node.js that are loaded at the end, such as `NativeModule https`. */
  readonly builtins: readonly string[];
}

export interface FreshRequest {
  /** The module to load. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What its `handler` is handed; left out, it is only loaded. */
  readonly event?: object;
}

const child = fileURLToPath(new URL('child.mjs', import.meta.url));

/**
 * Loads a bundle as Lambda would, in a process that has nothing loaded yet. @throws Error when it does not
 * load or its handler throws
 */
export const inFreshProcess = async ({ file, environment, event }: FreshRequest): Promise<FreshRun> => {
  const args = [child, file, ...(event === undefined ? [] : [JSON.stringify(event)])];
  const running = spawn(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [result, complaints] = await Promise.all([
    text(running.stdio[3] as Readable),
    text(running.stderr as Readable),
  ]);
  // A module on few lines is quoted whole by an error of loading it.
  if (result === '') throw new Error(`${file} gave no answer: ${complaints.slice(-1000)}`);
  return JSON.parse(result) as FreshRun;
};
