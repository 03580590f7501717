import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

interface Block {
  readonly command: string;
  readonly exitCode: number;
  /** What the guide says the command answers; null where it shows nothing. */
  readonly answer: string | null;
}

const guide = readFileSync('docs/auditors.md', 'utf8');
const blocks: readonly Block[] = [
  ...guide.matchAll(/```sh(?: exit=(\d))?\n(.*?)```\n(?:\n```text\n(.*?)```)?/gs),
].map(([, exit = '0', command = '', answer = null]) => ({ command, exitCode: Number(exit), answer }));

// An empty folder with the kit, and a PATH on which there is nothing but Node.
const home = mkdtempSync(join(tmpdir(), 'daybook-auditor-'));
const onlyNode = mkdtempSync(join(tmpdir(), 'daybook-path-'));
cpSync('docs/auditors-kit', home, { recursive: true });
symlinkSync(process.execPath, join(onlyNode, 'node'));
afterAll(() => {
  for (const folder of [home, onlyNode]) rmSync(folder, { recursive: true });
});

/** A line of three dots stands for any lines. */
const patternOf = (answer: string): RegExp => {
  const parts = answer.trimEnd().split(/^\.\.\.\n/m);
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(?:.*\\n)*?')}\\n?$`,
  );
};

describe('the guide for auditors', () => {
  it('shows commands, and names every file of the kit that it uses', () => {
    expect(blocks.length).toBeGreaterThan(8);
    expect([...guide.matchAll(/```(\w+)/g)].every(([, kind]) => kind === 'sh' || kind === 'text')).toBe(true);
  });

  it.each(blocks)('$command', ({ command, exitCode, answer }) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], {
      cwd: home,
      env: { PATH: onlyNode },
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toMatch(answer === null ? /^$/ : patternOf(answer));
    expect(status).toBe(exitCode);
  });
});
