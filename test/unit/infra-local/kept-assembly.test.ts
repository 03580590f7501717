import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptAssembly } from '../../../infra/local/assembly/kept-assembly.ts';

let project: string;
const at = (path: string): string => join(project, path);
const write = (path: string, text: string): void => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'daybook-kept-'));
  const configuration = ['cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const sources = ['infra/app.ts', 'functions/relay/index.ts', 'domain/kernel/id.ts', 'events/log/key.ts'];
  for (const path of [...configuration, ...sources]) write(path, `${path} as it was`);
});
afterEach(() => rmSync(project, { recursive: true }));

let made = 0;
const synthesis = async (_project: string, folder: string): Promise<void> => {
  made += 1;
  writeFileSync(join(folder, 'manifest.json'), readFileSync(at('infra/app.ts')));
};
const assembly = (make = synthesis) => keptAssembly({ project, signal: new AbortController().signal, make });
const inFolder = (): readonly string[] => readdirSync(at('.daybook/assemblies'));
/**
 * Folders of assemblies kept for other states of the project, the first of which was used longest ago; nobody
 * uses them now.
 */
const keptEarlier = async (...states: readonly number[]): Promise<readonly string[]> => {
  const folders: string[] = [];
  for (const state of states) {
    write('infra/app.ts', `state ${state}`);
    const { folder, release } = await assembly();
    folders.push(folder);
    await release();
    utimesSync(join(folder, 'used-by'), state, state);
  }
  return folders;
};
const uses = (folder: string, user: string): void => {
  const { mtime } = statSync(join(folder, 'used-by'));
  writeFileSync(join(folder, 'used-by', user), '');
  utimesSync(join(folder, 'used-by'), mtime, mtime);
};

describe('the kept assembly', () => {
  it('is synthesised once, and used again while the project stays as it is', async () => {
    const before = made;
    const first = await assembly();
    const second = await assembly();
    expect([first.wasKept, second.wasKept, made - before]).toEqual([false, true, 1]);
    expect(second.folder).toBe(first.folder);
    expect(readFileSync(join(second.folder, 'manifest.json'), 'utf8')).toBe('infra/app.ts as it was');
  });

  it.each<[what: string, change: () => void]>([
    ['a source of the app', () => write('infra/app.ts', 'other')],
    ['a source of a function', () => write('functions/relay/index.ts', 'other')],
    ['a rule', () => write('domain/kernel/id.ts', 'other')],
    ['an event', () => write('events/log/key.ts', 'other')],
    ['a setting of the CDK', () => write('cdk.json', 'other')],
    ['a package', () => write('package-lock.json', 'other')],
    ['a new file', () => write('functions/relay/deep/new.ts', '')],
    ['a file that is gone', () => rmSync(at('domain/kernel/id.ts'))],
    ['a file under another name', () => renameSync(at('events/log/key.ts'), at('events/log/keys.ts'))],
  ])('is made again for %s', async (_what, change) => {
    const { folder } = await assembly();
    change();
    const again = await assembly();
    expect(again.wasKept).toBe(false);
    expect(again.folder).not.toBe(folder);
  });

  it('is whole for each of several who ask at once', async () => {
    const slowly = async (from: string, folder: string): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      await synthesis(from, folder);
    };
    const all = await Promise.all([assembly(slowly), assembly(slowly), assembly(slowly)]);
    expect(new Set(all.map(({ folder }) => folder)).size).toBe(1);
    expect(inFolder()).toHaveLength(1);
    expect(existsSync(join(all[0].folder, 'manifest.json'))).toBe(true);
    expect(readdirSync(join(all[0].folder, 'used-by'))).toHaveLength(3);
  });

  it('is not kept when a file was changed while it was made', async () => {
    const once = await assembly(async (from, folder) => {
      await synthesis(from, folder);
      write('infra/app.ts', 'meanwhile');
    });
    expect(existsSync(join(once.folder, 'manifest.json'))).toBe(true);
    await once.release();
    expect(inFolder()).toEqual([]);
    expect((await assembly()).wasKept).toBe(false);
  });

  it('leaves nothing behind when it can not be made', async () => {
    const failing = async (): Promise<void> => Promise.reject(new Error('no such construct'));
    await expect(assembly(failing)).rejects.toThrow('no such construct');
    expect(inFolder()).toEqual([]);
  });
});

describe('an assembly of an earlier state of the project', () => {
  it('is kept while there are no more than three of them', async () => {
    const earlier = await keptEarlier(1, 2, 3);
    write('infra/app.ts', 'now');
    await assembly();
    expect(earlier.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('is removed then, that first which was used longest ago, unless a process uses it that still runs', async () => {
    const [first, second, third] = await keptEarlier(1, 2, 3);
    uses(first!, `${process.pid}-x`);
    uses(second!, '4194999-of-the-dead');
    const newer = await keptEarlier(4, 5);
    write('infra/app.ts', 'now');
    await assembly();
    expect(existsSync(second!)).toBe(false);
    expect([first!, third!, ...newer].filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('is removed when the process that made it was killed, and is not while that is at work', async () => {
    const [ofTheDead, ofTheLiving] = [
      '.daybook/assemblies/4194999-dead',
      `.daybook/assemblies/${process.pid}-alive`,
    ];
    for (const folder of [ofTheDead, ofTheLiving]) write(`${folder}/part`, '');
    await assembly();
    expect([existsSync(at(ofTheDead)), existsSync(at(ofTheLiving))]).toEqual([false, true]);
  });
});
