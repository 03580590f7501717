import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './compiled.ts';
import { packageFiles } from './package-files.ts';

const write = (folder: string, files: Files): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** Packs a folder as npm publishes it. @returns path of the tarball */
export const npmPack = (folder: string, into: string): string => {
  mkdirSync(into, { recursive: true });
  const args = ['pack', folder, '--pack-destination', into, '--json', '--ignore-scripts', '--offline'];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
  return join(into, filename);
};

/** Makes the package and packs it. @returns path of the tarball */
export const packContract = async (into: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-contract-'));
  try {
    write(folder, await packageFiles());
    return npmPack(folder, into);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What the package is made of. */
const folders = ['events/catalogue', 'events/contract', 'functions/openapi', 'test/support/contract/package'];
const files = ['docs/contract/openapi.json', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** Another one as soon as something is changed that the package is made of. */
const keyOfSources = (): string => {
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const path of [...files, ...found.filter((name) => /\.(ts|json|md)$/.test(name))].toSorted())
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 32);
};

const KEPT = '.daybook/contract-kept';

/**
 * The packed package, made where it is not there as the sources stand: it takes many seconds. Several processes may
 * ask at once.
 * @returns path of the tarball
 */
export const keptContract = async (): Promise<string> => {
  const folder = join(KEPT, keyOfSources());
  if (!existsSync(folder)) {
    mkdirSync(KEPT, { recursive: true });
    const making = mkdtempSync(join(KEPT, 'making-'));
    await packContract(making);
    const outdated = readdirSync(KEPT).filter(
      (name) => !name.startsWith('making-') && join(KEPT, name) !== folder,
    );
    for (const name of outdated) rmSync(join(KEPT, name), { recursive: true, force: true });
    if (existsSync(folder)) rmSync(making, { recursive: true });
    else renameSync(making, folder);
  }
  const [tarball = ''] = readdirSync(folder);
  return join(folder, tarball);
};
