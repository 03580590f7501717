import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { keptContract, npmPack } from './packed.ts';

/** Not in one piece: a process that waits so long loses its connections to the stack. */
const running = promisify(execFile);

const CONFIG = {
  compilerOptions: {
    ...{ target: 'esnext', module: 'nodenext', strict: true, noEmit: true, exactOptionalPropertyTypes: true },
    ...{ allowImportingTsExtensions: true, noUncheckedIndexedAccess: true, skipLibCheck: true },
    ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')] },
  },
};

/** What a consumer's own folder is, and what may be done in it. */
export type CleanProject = Awaited<ReturnType<typeof cleanProject>>;

/** Made once for a process. */
let tarballs: Promise<readonly string[]> | undefined;
const packed = async (): Promise<readonly string[]> => {
  const into = mkdtempSync(join(tmpdir(), 'daybook-packed-'));
  // What the package asks for, out of what is installed here: no registry is asked.
  return [resolve(await keptContract()), npmPack(resolve('node_modules/zod'), into)];
};

/**
 * An empty folder in which the packed package is installed by npm, and what these name of what is installed here
 * beside it. It knows nothing else of this project.
 */
export const cleanProject = async (libraries: readonly string[] = []) => {
  tarballs ??= packed();
  const folder = mkdtempSync(join(tmpdir(), 'daybook-consumer-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG));
  const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await running('npm', ['install', ...flags, ...(await tarballs)], { cwd: folder });
  for (const name of libraries) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
  return {
    folder,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    /** What TypeScript says of it; empty where it compiles. */
    faults: async (): Promise<string> => {
      const compiler = resolve('node_modules/typescript/bin/tsc');
      try {
        return (await running(process.execPath, [compiler, '-p', '.'], { cwd: folder })).stdout;
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
      }
    },
    /** Starts a file of it; `printed` is what it wrote until now. */
    start: (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const started = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let [printed, complained] = ['', ''];
      started.stdout.on('data', (chunk) => {
        printed += chunk;
      });
      started.stderr.on('data', (chunk) => {
        complained += chunk;
      });
      const ended = new Promise<number | null>((done) => {
        started.once('close', done);
      });
      return {
        printed: () => printed,
        complained: () => complained,
        ended,
        kill: async () => {
          started.kill('SIGKILL');
          await ended;
        },
      };
    },
  };
};
