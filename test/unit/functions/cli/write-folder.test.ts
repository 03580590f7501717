import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../functions/cli/write-folder.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-cli-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const files = (name: string) => new Map([[name, Buffer.from('text')]]);

describe('a folder that is written', () => {
  it('holds every file, readable by its owner only', () => {
    writeFolder(join(home, 'out'), files('checkpoints/7.txt'));
    expect(readFileSync(join(home, 'out', 'checkpoints', '7.txt'), 'utf8')).toBe('text');
    expect(statSync(join(home, 'out', 'checkpoints', '7.txt')).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'out')).mode & 0o077).toBe(0);
  });

  it('never takes the place of one that is there', () => {
    writeFolder(join(home, 'out'), files('a'));
    expect(() => writeFolder(join(home, 'out'), files('b'))).toThrow('not there yet');
    expect(existsSync(join(home, 'out', 'a'))).toBe(true);
  });

  it.each(['../a', '/etc/a', 'a/../../b', '.hidden', 'a//b'])('has no file outside itself: %s', (name) => {
    expect(() => writeFolder(join(home, 'out'), files(name))).toThrow('outside its folder');
    expect(readdirSync(home)).toEqual([]);
  });
});
