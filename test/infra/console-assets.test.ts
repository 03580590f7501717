import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeConsoleAssets } from '../../infra/constructs/bundling/console-assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeConsoleAssets('functions/console', folder);
const { types, ...roles } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const worker = Object.keys(types).find((name) => name.startsWith('verify-worker-')) ?? '';

describe('what stands beside the console’s pages', () => {
  it('GOV-04 has a worker, which the script of the page that verifies names', () => {
    expect(Object.keys(roles).toSorted()).toEqual(['icon', 'script', 'style', 'verify']);
    expect(textOf(roles.verify)).toContain(`"${worker}"`);
    expect(types[worker]).toBe('text/javascript; charset=utf-8');
  });

  it('GOV-04 makes no code of a text, which the policy of pages forbids, and fetches nothing in the worker', () => {
    for (const name of [roles.script, roles.verify, worker])
      expect(textOf(name)).not.toMatch(/\beval\(|new Function\(|innerHTML|document\.write/);
    expect(textOf(worker)).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|importScripts|sendBeacon/);
  });

  /** Bytes; what is on every page is small, and the worker comes when somebody verifies. */
  it.each([
    ['script', 3000],
    ['verify', 40_000],
    ['worker', 700_000],
  ])('ORG-02 has a %s of at most %d bytes', (role, most) => {
    const { size } = statSync(join(folder, role === 'worker' ? worker : roles[role]));
    expect([role, size]).toEqual([role, expect.toSatisfy((bytes: number) => bytes > 500 && bytes < most)]);
  });
});
