import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assemblyKey } from './assembly-key.ts';
import { removeUnused } from './remove-unused.ts';
import { synthesise } from './synthesise.ts';
import { admitUsers, leave, newUser, use } from './users.ts';

export interface Assembly {
  readonly folder: string;
  /** Whether it had been synthesised before. */
  readonly wasKept: boolean;
  /** To be called once nothing is read from the folder any more. */
  readonly release: () => Promise<void>;
}

export interface KeptAssemblyOptions {
  /** Root of the project. */
  readonly project: string;
  readonly signal: AbortSignal;
  /** Fills the folder. @default - the app of `cdk.json` is run */
  readonly make?: (project: string, folder: string, signal: AbortSignal) => Promise<void>;
}

/**
 * The cloud assembly of the project as it stands now: the one that was kept, or a new one, which is kept from
 * now on. It lies inside the project, under a folder that Git ignores. Several processes may ask at once: an
 * assembly gets its name when it is complete, and none is removed while it is used.
 * @throws LocalStackError with the app's last words when it fails
 */
export async function keptAssembly({
  project,
  signal,
  make = synthesise,
}: KeptAssemblyOptions): Promise<Assembly> {
  const parent = join(project, '.daybook', 'assemblies');
  await mkdir(parent, { recursive: true });
  const key = await assemblyKey(project);
  await removeUnused(parent, key);

  const kept = join(parent, key);
  const user = newUser();
  const release = () => leave(kept, user);
  if (await use(kept, user)) return { folder: kept, wasKept: true, release };

  const made = await mkdtemp(join(parent, `${process.pid}-`));
  const remove = () => rm(made, { recursive: true, force: true });
  try {
    await admitUsers(made);
    await use(made, user);
    await make(project, made, signal);
    // Made while a file was being changed, it is of neither state.
    const isWhole = (await assemblyKey(project)) === key;
    if (!isWhole) return { folder: made, wasKept: false, release: remove };
    if (await isNamed(made, kept)) return { folder: kept, wasKept: false, release };
    await remove();
    return await keptAssembly({ project, signal, make });
  } catch (error) {
    await remove();
    throw error;
  }
}

/** False when another process was faster. */
const isNamed = (made: string, name: string): Promise<boolean> =>
  rename(made, name).then(
    () => true,
    (error: unknown) => {
      if (existsSync(name)) return false;
      throw error;
    },
  );
