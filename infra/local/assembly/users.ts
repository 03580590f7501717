import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../is-alive.ts';

const USERS = 'used-by';

/** A name for one use of a folder by this process. */
export const newUser = (): string => `${process.pid}-${randomUUID().slice(0, 8)}`;

/** Lets a folder be used. */
export const admitUsers = async (folder: string): Promise<void> => void (await mkdir(join(folder, USERS)));

/**
 * Keeps the folder from being removed until the user leaves, or its process has ended. @returns false when
 * there is no such folder
 */
export async function use(folder: string, user: string): Promise<boolean> {
  try {
    await writeFile(join(folder, USERS, user), '');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

export const leave = (folder: string, user: string): Promise<void> =>
  rm(join(folder, USERS, user), { force: true });

/** Whether a process that still runs uses the folder. */
export async function isUsed(folder: string): Promise<boolean> {
  const users = await readdir(join(folder, USERS)).catch(() => []);
  return users.some((user) => isAlive(Number.parseInt(user, 10)));
}

/** When somebody last began or ended to use the folder, milliseconds since 1970; 0 when nobody can. */
export const lastUse = (folder: string): Promise<number> =>
  stat(join(folder, USERS)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
