import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../is-alive.ts';
import { isUsed, lastUse, newUser } from './users.ts';

/**
 * Assemblies of other states of the project that stay: anyone who goes back and forth between two branches
 * finds both.
 */
const OTHERS_KEPT = 3;

/** Removes what processes that were killed left unfinished, and old assemblies that nobody uses. */
export async function removeUnused(parent: string, current: string): Promise<void> {
  const names = await readdir(parent);
  const unfinished = names.filter((name) => name.includes('-') && !isAlive(Number.parseInt(name, 10)));
  await Promise.all(unfinished.map((name) => rm(join(parent, name), { recursive: true, force: true })));
  const others = names
    .filter((name) => !name.includes('-') && name !== current)
    .map((name) => join(parent, name));
  const used = await Promise.all(others.map(async (folder) => ({ folder, at: await lastUse(folder) })));
  const old = used.toSorted((a, b) => b.at - a.at).slice(OTHERS_KEPT);
  for (const { folder } of old) await removeUnlessUsed(folder, join(parent, newUser()));
}

/** Looks after it has moved the folder away: nobody can begin to use it unseen. */
async function removeUnlessUsed(folder: string, away: string): Promise<void> {
  if (await isUsed(folder)) return;
  // Another process may be removing the same one.
  const isMoved = await rename(folder, away).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  // Where it can't go back an equal one has taken its place.
  if (await isUsed(away)) await rename(away, folder).catch(() => undefined);
  await rm(away, { recursive: true, force: true });
}
