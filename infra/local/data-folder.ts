import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { LocalStackError } from './local-stack-error.ts';
import { readIfThere } from './stored-json.ts';

/**
 * Makes the folder and takes it for this process: two stacks would spoil each other's data.
 * @returns gives the folder back
 * @throws LocalStackError when another process has it
 */
export function takeDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'in-use-by-process');
  const owner = Number(readIfThere(lock));
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw new LocalStackError(
      `the data in ${folder} is in use by another local stack (process ${owner}): stop that one, or start with --memory`,
    );
  }
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}
