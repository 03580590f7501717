import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const BOM = '\ufeff';
const csv = (text: string, next?: string): Response =>
  new Response(new TextEncoder().encode(text), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      ...(next === undefined ? {} : { link: `<?${next}>; rel="next"` }),
    },
  });
const list = (...rest: readonly string[]) => ['list', 'devices-on-loan', ...deployment, ...rest];
const folder = () => mkdtempSync(join(tmpdir(), 'daybook-list-'));

describe('daybook list', () => {
  it('DEV-02 writes every page to one file that its owner alone can read, with one line of names', async () => {
    const out = join(folder(), 'loans.csv');
    const asked: string[] = [];
    const ran = await runDaybook(
      list('--school', 'larkfield-infant', '--filter', 'due=overdue', '--out', out),
      ({ url, init }) => {
        asked.push(url.pathname + url.search);
        expect(new Headers(init.headers).get('accept')).toBe('text/csv');
        return asked.length === 1
          ? csv(`${BOM}"key"\r\n"a\r\nb"\r\n`, 'due=overdue&limit=500&cursor=c1')
          : csv(`${BOM}"key"\r\n"c"\r\n`);
      },
    );
    expect(ran.exitCode).toBe(0);
    expect(asked).toEqual([
      '/v1/schools/larkfield-infant/views/devices-on-loan?due=overdue&limit=500',
      '/v1/schools/larkfield-infant/views/devices-on-loan?due=overdue&limit=500&cursor=c1',
    ]);
    expect(readFileSync(out, 'utf8')).toBe(`${BOM}"key"\r\n"a\r\nb"\r\n"c"\r\n`);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(ran.printed.join()).toContain('2 pages');
  });

  it('ORG-01 asks the trust, and for the past', async () => {
    const asked: string[] = [];
    await runDaybook(
      list(
        '--school',
        '_trust',
        '--as-of',
        '2026-09-01',
        '--by',
        'occurred',
        '--out',
        join(folder(), 'a.csv'),
      ),
      ({ url }) => {
        asked.push(url.pathname + url.search);
        return csv(`${BOM}"school"\r\n`);
      },
    );
    expect(asked).toEqual([
      '/v1/trust/views/devices-on-loan?asOf=2026-09-01T00%3A00%3A00.000Z&by=occurred&limit=500',
    ]);
  });

  it('DEV-02 leaves no file behind where a page does not come, and overwrites none', async () => {
    const at = folder();
    const out = join(at, 'loans.csv');
    let pages = 0;
    const args = list('--school', 's-1', '--out', out);
    const failed = await runDaybook(args, () => {
      pages += 1;
      return pages === 1 ? csv(`${BOM}"key"\r\n`, 'cursor=c1') : json(403, { title: 'No', status: 403 });
    });
    expect([failed.exitCode, readdirSync(at)]).toEqual([3, []]);
    writeFileSync(out, 'kept');
    const refused = await runDaybook(args, () => csv(`${BOM}"key"\r\n`));
    expect([refused.exitCode, readFileSync(out, 'utf8')]).toEqual([2, 'kept']);
  });

  it.each([
    [['--filter', 'due'], 2],
    [['--as-of', 'yesterday'], 2],
  ])('refuses %j', async (rest, exitCode) => {
    const ran = await runDaybook(list('--school', 's-1', '--out', join(folder(), 'a.csv'), ...rest));
    expect(ran.exitCode).toBe(exitCode);
  });

  it('says so where what answers is no Daybook', async () => {
    const ran = await runDaybook(list('--school', 's-1', '--out', join(folder(), 'a.csv')), () =>
      json(200, {}),
    );
    expect(ran.exitCode).toBe(3);
    expect(ran.warned.join()).toContain('answered what Daybook does not');
  });
});
