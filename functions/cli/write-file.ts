import { closeSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Writes a new file of what comes piece by piece, whole or not at all, readable by its owner only:
 * what is exported is about children. @throws CliError when the file is there already or can't be written
 */
export const writeNewFile = async (
  file: string,
  texts: AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  const unfinished = `${file}.unfinished-${process.pid}`;
  const descriptor = opened(unfinished, file);
  try {
    for await (const text of texts) writeFileSync(descriptor, text);
    linked(unfinished, file);
  } finally {
    closeSync(descriptor);
    rmSync(unfinished, { force: true });
  }
};

const opened = (unfinished: string, file: string): number => {
  try {
    return openSync(unfinished, 'wx', 0o600);
  } catch (cause) {
    throw new CliError(
      exitCodes.badInput,
      `${file} can't be written: give a file in a folder that is there`,
      {
        cause,
      },
    );
  }
};

/** Unlike a renaming it takes the place of no other file. */
const linked = (unfinished: string, file: string): void => {
  try {
    linkSync(unfinished, file);
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${file} is there already: give a new file`, { cause });
  }
};
