import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleFiles, exampleFolder } from '../support/bundles/example.ts';
import { key as otherKey } from '../support/bundles/make-bundle.ts';
import { verifierFile, verifierText } from '../support/verifier-file.ts';

const kit = mkdtempSync(join(tmpdir(), 'daybook-kit-'));
cpSync('docs/auditors-kit', kit, { recursive: true });
afterAll(() => rmSync(kit, { recursive: true }));

/** The kit alone, in a folder without packages. */
const run = (...args: readonly string[]): Promise<{ code: number; out: string; error: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['verify-daybook.mjs', ...args],
      { cwd: kit, timeout: 20_000, env: {} },
      (failure, out, error) => {
        resolve({ code: failure === null ? 0 : Number(failure.code ?? -1), out, error });
      },
    );
  });

/** A copy of the example bundle with something done to it. */
const spoilt = (name: string, spoil: (folder: string) => void): string => {
  cpSync(join(kit, 'example'), join(kit, name), { recursive: true });
  spoil(join(kit, name));
  return name;
};

const key = ['--key', 'example.key'];

describe('the auditors kit', () => {
  it('GOV-04 holds the verifier as it is built from its sources (npx node .ci/build-verifier.ts writes it)', async () => {
    expect(readFileSync(verifierFile, 'utf8')).toBe(await verifierText());
  });

  it('GOV-04 asks for nothing but Node', () => {
    const imports = readFileSync(verifierFile, 'utf8').match(/^import .*$/gm) ?? [];
    expect(imports.length).toBeGreaterThan(2);
    expect(imports.filter((line) => !/from "node:(crypto|fs|fs\/promises|util)";$/.test(line))).toEqual([]);
    expect(readFileSync(verifierFile, 'utf8')).not.toMatch(/\bimport\(|\brequire\(|fetch\(/);
  });

  it('GOV-04 holds the example as it is generated', async () => {
    const files = await exampleFiles();
    const found = readdirSync(exampleFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(found.map(({ parentPath, name }) => join(parentPath, name)).toSorted()).toEqual(
      [...files.keys()].filter((path) => path.startsWith(`${exampleFolder}/`)).toSorted(),
    );
    for (const [path, content] of files) expect(readFileSync(path).equals(content)).toBe(true);
  });
});

describe('the verifier as one file', () => {
  it('GOV-04 says that the example holds, and that it continues an earlier checkpoint', async () => {
    const { code, out } = await run('example', ...key, '--since', 'example-earlier-checkpoint.txt');
    expect(out).toContain('RESULT: holds, as far as stated above');
    expect(out).not.toContain('DOES NOT HOLD');
    expect(code).toBe(0);
  });

  it('GOV-04 takes a key and a checkpoint as Windows PowerShell writes them to a file', async () => {
    const asPowerShell = (name: string) => {
      const lines = readFileSync(join(kit, name), 'utf8').replaceAll('\n', '\r\n');
      writeFileSync(join(kit, `ps-${name}`), Buffer.from(`\ufeff${lines}`, 'utf16le'));
      return `ps-${name}`;
    };
    const since = asPowerShell('example-earlier-checkpoint.txt');
    const { code, out } = await run('example', '--key', asPowerShell('example.key'), '--since', since);
    expect(out).toContain('RESULT: holds, as far as stated above');
    expect(code).toBe(0);
    writeFileSync(
      join(kit, 'unmarked.key'),
      Buffer.from(readFileSync(join(kit, 'example.key'), 'utf8'), 'utf16le'),
    );
    const { error } = await run('example', '--key', 'unmarked.key');
    expect(error).toContain('save it as UTF-8');
  });

  it('GOV-04 names the commit of one byte that was altered', async () => {
    const folder = spoilt('altered', (at) => {
      const bytes = readFileSync(join(at, 'commits.jsonl'));
      bytes[bytes.indexOf('remote-learning')]! ^= 1;
      writeFileSync(join(at, 'commits.jsonl'), bytes);
    });
    const { code, out } = await run(folder, ...key, '--json');
    expect(JSON.parse(out).faults).toContainEqual(
      expect.objectContaining({
        kind: 'altered',
        position: 4,
        commit: { stream: 'devices', id: 'LIS-LT-014', commit: 2 },
      }),
    );
    expect(code).toBe(1);
  });

  it('GOV-04 says that the end was cut off, to anyone who kept a later checkpoint', async () => {
    const { code, out } = await run('example', ...key, '--since', 'example-later-checkpoint.txt');
    expect(out).toContain('cut-off: your checkpoint has 9 commits');
    expect(code).toBe(1);
  });

  it('GOV-04 does not hold by another key', async () => {
    const { code, out } = await run('example', '--key', otherKey);
    expect(out).toContain('no signature by a key that was given');
    expect(out).not.toContain('none altered');
    expect(code).toBe(1);
  });

  it.each([
    { what: 'no folder', args: ['nowhere', ...key], says: 'no such folder' },
    { what: 'a folder that is no bundle', args: ['.', ...key], says: 'not a bundle' },
    { what: 'no key', args: ['example'], says: 'no public key was given' },
    { what: 'a key that is none', args: ['example', '--key', 'verify-daybook.mjs'], says: 'unreadable key' },
    { what: 'a key file that is not there', args: ['example', '--key', 'missing.key'], says: 'unreadable' },
    {
      what: 'a checkpoint that is none',
      args: ['example', ...key, '--since', 'example.key'],
      says: 'is no checkpoint',
    },
    { what: 'an unknown option', args: ['example', ...key, '--trust-me'], says: '--help' },
    { what: 'two folders', args: ['example', 'example', ...key], says: 'one bundle folder' },
    { what: 'no argument', args: [], says: 'Exit code' },
  ])('GOV-04 refuses $what as bad input', async ({ args, says }) => {
    const { code, out, error } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(says);
  });

  it('GOV-04 follows no link and waits for no pipe in a bundle', async () => {
    const folder = spoilt('linked', (at) => {
      for (const name of ['commits.jsonl', 'journal.jsonl', 'README.txt']) rmSync(join(at, name));
      symlinkSync('/dev/zero', join(at, 'commits.jsonl'));
      mkdirSync(join(at, 'journal.jsonl'));
      symlinkSync(join(kit, 'example', 'README.txt'), join(at, 'README.txt'));
    });
    const { code, out } = await run(folder, ...key);
    expect(code).toBe(1);
    expect(out.match(/is missing or can't be read/g)).toHaveLength(3);
  });
});
