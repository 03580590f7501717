import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setHooksPath } from '../../../.ci/set-hooks-path.ts';

let folder: string;
/** Without the hooks, checkout or CI of the person who runs the tests. */
const env = () => ({ PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' });
const git = (cwd: string, ...words: string[]) =>
  execFileSync('git', words, { cwd, env: env(), encoding: 'utf8' }).trim();
const checkout = (name = 'project') => {
  const path = join(folder, name);
  git(folder, 'init', '--quiet', path);
  return path;
};
const hooksPathOf = (project: string) => git(project, 'config', '--default', '', '--get', 'core.hooksPath');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-hooks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an install', () => {
  it('brings the hooks of the project to a checkout', () => {
    const project = checkout();
    expect(setHooksPath(project, env())).toBe(true);
    expect(hooksPathOf(project)).toBe('.ci/hooks');
  });

  it('says nothing of it a second time', () => {
    const project = checkout();
    setHooksPath(project, env());
    expect(setHooksPath(project, env())).toBe(false);
    expect(hooksPathOf(project)).toBe('.ci/hooks');
  });

  it('leaves CI without hooks', () => {
    const project = checkout();
    expect(setHooksPath(project, { ...env(), CI: 'true' })).toBe(false);
    expect(hooksPathOf(project)).toBe('');
  });

  it('does nothing outside a checkout, or where git is missing', () => {
    expect(setHooksPath(folder, env())).toBe(false);
    expect(setHooksPath(checkout(), { PATH: '' })).toBe(false);
  });

  it('leaves alone the checkout that it lies in a folder of', () => {
    const other = checkout();
    const project = join(other, 'vendor', 'daybook');
    mkdirSync(project, { recursive: true });
    expect(setHooksPath(project, env())).toBe(false);
    expect(hooksPathOf(other)).toBe('');
  });

  it.each(['--local', '--global'])('keeps a hooks path that is set already (%s)', (level) => {
    const project = checkout();
    git(project, 'config', level, 'core.hooksPath', 'my-hooks');
    expect(setHooksPath(project, env())).toBe(false);
    expect(hooksPathOf(project)).toBe('my-hooks');
  });

  it('keeps hooks that somebody wrote, which would no longer be run', () => {
    const project = checkout();
    mkdirSync(join(project, '.git/hooks'), { recursive: true });
    writeFileSync(join(project, '.git/hooks/pre-push'), '#!/bin/sh\n');
    expect(setHooksPath(project, env())).toBe(false);
    expect(hooksPathOf(project)).toBe('');
  });
});
