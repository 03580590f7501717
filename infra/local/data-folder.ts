import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { listen } from './http/listen.ts';
import { LocalStackError } from './local-stack-error.ts';
import { readIfThere } from './stored-json.ts';

/**
 * Whose the folder is. A process id alone would not say: after a restart of the machine it may be anybody's.
 */
const owner = z.object({ process: z.number(), port: z.number(), secret: z.string() });
type Owner = z.output<typeof owner>;

const PATIENCE_MS = 1_000;

/**
 * Makes the folder and takes it for this process: two stacks would spoil each other's data. The owner answers
 * at a port of its own for as long as it lives, so a lock that a killed one left behind holds nobody up.
 * @returns gives the folder back
 * @throws LocalStackError when another stack has it
 */
export async function takeDataFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'in-use');
  const secret = randomUUID();
  const { url, close } = await listen((_, response) => void response.end(secret));
  const port = Number(new URL(url).port);
  const own = JSON.stringify({ process: process.pid, port, secret } satisfies Owner);
  while (!isTaken(lock, own)) {
    const found = readIfThere(lock);
    const other = found === null ? null : ownerIn(found);
    if (other !== null && (await answers(other))) {
      await close();
      throw new LocalStackError(
        `the data in ${folder} is in use by another local stack (process ${other.process}): stop that one, or start with --memory`,
      );
    }
    if (found !== null) removeIfStill(lock, found);
  }
  return () => {
    void close();
    if (readIfThere(lock) === own) rmSync(lock, { force: true });
  };
}

/** False when a lock is there already. */
function isTaken(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Another who starts may have put a lock of its own there meanwhile: that one is put back. */
function removeIfStill(lock: string, stale: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function ownerIn(found: string): Owner | null {
  try {
    return owner.parse(JSON.parse(found));
  } catch {
    return null;
  }
}

async function answers({ port, secret }: Owner): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return (await response.text()) === secret;
  } catch {
    return false;
  }
}
