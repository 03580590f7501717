import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const body = {
  digest: 'd1',
  period: { name: '2026-27.autumn-1' },
  asOf: { checkpoint: { size: 41 } },
  title: 'Online safety',
};
const page = () =>
  new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });

describe('daybook report', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const folder = () => {
    made.push(mkdtempSync(join(tmpdir(), 'daybook-report-')));
    return join(made.at(-1) ?? '', 'out');
  };
  const report = (out: string, ...rest: readonly string[]) =>
    runDaybook(
      ['report', 'safeguarding', ...deployment, '--school', 'larkfield-infant', '--out', out, ...rest],
      ({ url, init }) => {
        asked.push(url.pathname + url.search);
        return new Headers(init.headers).get('accept') === 'text/html' ? page() : json(200, body);
      },
    );
  const asked: string[] = [];

  it('GOV-01 writes data and page, both of one checkpoint', async () => {
    const out = folder();
    const ran = await report(out, '--period', '2026-27.autumn-1');
    expect(ran.exitCode).toBe(0);
    expect(asked.splice(0)).toEqual([
      '/v1/schools/larkfield-infant/reports/safeguarding?period=2026-27.autumn-1',
      '/v1/schools/larkfield-infant/reports/safeguarding?period=2026-27.autumn-1&size=41',
    ]);
    expect(JSON.parse(readFileSync(join(out, 'safeguarding.json'), 'utf8'))).toEqual(body);
    expect(readFileSync(join(out, 'safeguarding.html'), 'utf8')).toBe('<!doctype html>');
    expect(ran.printed.join()).toContain('as of checkpoint 41');
  });

  it('GOV-01 refuses a size that is no number, and a folder that is there', async () => {
    expect((await report(folder(), '--size', '4.1')).exitCode).toBe(2);
    expect((await report(tmpdir())).exitCode).toBe(2);
  });
});
