import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { LocalStackError } from './local-stack-error.ts';
import { readIfThere } from './stored-json.ts';

/** Whose the folder is. A process id alone would not say: after a restart of the machine it may be anybody's. */
const owner = z.object({ process: z.number(), port: z.number(), secret: z.string() });
type Owner = z.output<typeof owner>;

const PATIENCE_MS = 1_000;

/**
 * Makes the folder and takes it for this process: two stacks would spoil each other's data. The owner answers at a port of its own for as
 * long as it lives, so a lock that a killed one left behind holds nobody up.
 * @returns gives the folder back
 * @throws LocalStackError when another stack has it
 */
export async function takeDataFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'in-use');
  const secret = randomUUID();
  const { port, close } = await answering(secret);
  const own = JSON.stringify({ process: process.pid, port, secret } satisfies Owner);
  while (!isTaken(lock, own)) {
    const found = readIfThere(lock);
    const other = found === null ? null : ownerIn(found);
    if (other !== null && (await answers(other))) {
      close();
      throw new LocalStackError(
        `the data in ${folder} is in use by another local stack (process ${other.process}): stop that one, or start with --memory`,
      );
    }
    if (found !== null) removeIfStill(lock, found);
  }
  return () => {
    close();
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

/** Tells everybody on this machine who asks that the owner of the secret lives. */
const answering = (secret: string): Promise<{ readonly port: number; readonly close: () => void }> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(secret));
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.unref();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () => void server.close(),
      });
    });
  });

async function answers({ port, secret }: Owner): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', signal: AbortSignal.timeout(PATIENCE_MS) });
  try {
    return (await text(socket)) === secret;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
