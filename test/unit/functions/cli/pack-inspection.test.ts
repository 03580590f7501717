import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

describe('daybook pack inspection', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const run = async (pages: readonly object[], ...rest: readonly string[]) => {
    made.push(mkdtempSync(join(tmpdir(), 'daybook-pack-')));
    const out = join(made.at(-1) ?? '', 'out');
    const asked: string[] = [];
    const ran = await runDaybook(
      ['pack', 'inspection', ...deployment, '--school', 'larkfield-infant', '--out', out, ...rest],
      ({ url }) => {
        asked.push(url.pathname + url.search);
        return json(200, pages[asked.length - 1] ?? {});
      },
    );
    return { out, asked, ran };
  };
  const first = { manifest: 'm1', files: { 'index.html': '<!doc', 'a.json': '{' }, next: 'c1' };
  const second = { manifest: 'm1', files: { 'a.json': '}', 'manifest.json': '{}' }, next: null };

  it('GOV-03 writes the files of all pages, each put together', async () => {
    const { out, asked, ran } = await run([first, second], '--period', '2026-27.autumn-1');
    expect(ran.exitCode).toBe(0);
    expect(asked).toEqual([
      '/v1/schools/larkfield-infant/packs/inspection?period=2026-27.autumn-1',
      '/v1/schools/larkfield-infant/packs/inspection?period=2026-27.autumn-1&cursor=c1',
    ]);
    expect(readdirSync(out).toSorted()).toEqual(['a.json', 'index.html', 'manifest.json']);
    expect(readFileSync(join(out, 'a.json'), 'utf8')).toBe('{}');
  });

  it('GOV-04 writes nothing where the pages are not of one making', async () => {
    const { out, ran } = await run([first, { ...second, manifest: 'm2' }]);
    expect(ran.exitCode).toBe(1);
    expect(() => readdirSync(out)).toThrow('ENOENT');
  });
});
