import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';

/** A file below its folder: no step upwards, no root, nothing hidden. */
const isBelow = (name: string): boolean =>
  name.split('/').every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part));

/**
 * Writes a new folder, whole or not at all, readable by its owner only: what is exported is about children.
 * @throws CliError when the folder is there already or can't be written
 */
export const writeFolder = (folder: string, files: ReadonlyMap<string, Uint8Array>): void => {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    throw new CliError(
      exitCodes.badInput,
      `${folder} can't be made: give a folder that is not there yet, within one that is`,
      { cause },
    );
  }
  try {
    for (const [name, bytes] of files) writeFile(unfinished, name, bytes);
    rmSync(folder, { recursive: true });
    renameSync(unfinished, folder);
  } catch (error) {
    for (const left of [unfinished, folder]) rmSync(left, { recursive: true, force: true });
    throw error;
  }
};

const writeFile = (folder: string, name: string, bytes: Uint8Array): void => {
  if (!isBelow(name))
    throw new CliError(exitCodes.noAnswer, 'the deployment names a file that lies outside its folder');
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { mode: 0o600 });
};
