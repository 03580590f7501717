import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, isTooWide, openBrowser, violationsIn } from '../support/chromium.ts';
import { daybookAt } from '../support/daybook.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const installed = chromiumPath();
const browsing = describe.skipIf(installed === null);

/** In the page of the issuer, which offers the people of the example trust alone. */
const clicking = (subject: string): string => `
const button = document.createElement('button');
button.name = 'subject';
button.value = ${JSON.stringify(subject)};
document.forms[0].append(button);
button.click();`;
/** What the page shows of a day: a line a table, and its cells. */
const TABLES = `[...document.querySelectorAll('#replay-answers > *')].map((one) => one.tagName === 'P'
  ? { title: one.textContent, rows: [] }
  : {
      title: one.caption.textContent,
      rows: [...one.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.lastChild.textContent)),
    })`;

browsing('verification in Chromium, where it is installed', () => {
  let school: OwnSchool;
  let browser: Browser;
  let key = '';
  const folder = mkdtempSync(join(tmpdir(), 'daybook-browser-'));
  const bundle = join(folder, 'bundle');
  const complaints: string[] = [];
  const daybook = (...args: readonly string[]) => daybookAt(school.stack)(args, school.logIn('head'));

  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  /** By keyboard alone, to what has the id. */
  const tabTo = async (page: Page, id: string) => {
    for (let pressed = 0; pressed < 80; pressed += 1) {
      if ((await page.evaluate('document.activeElement.id')) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`nothing leads to ${id} by keyboard`);
  };
  /** Verifies what was chosen before, and hands on what is said of it. */
  const verified = async (page: Page): Promise<string> => {
    await page.locator('#verify-keys').fill(key);
    await page.locator('#verify-start').click();
    await page.locator('#verify-result').waitFor();
    return (await page.locator('#verify-report').textContent()) ?? '';
  };

  beforeAll(async () => {
    if (installed === null) return;
    school = await ownSchool();
    const report = { occurredOn: '2026-09-02', place: 'Library', category: 'online-safety' };
    const sent = await school.post(
      'incidents/i-1/report-incident',
      { ...report, description: 'A page.' },
      { as: school.logIn('teacher') },
    );
    expect(sent.status).toBeLessThan(300);
    await school.settled();
    const keys = await daybook('keys', '--save', join(folder, 'trust.key'));
    const made = await daybook('export', '--school', school.id, '--now', '--out', bundle);
    expect([keys.code, made.code, made.stderr]).toEqual([0, 0, '']);
    key = readFileSync(join(folder, 'trust.key'), 'utf8');
    browser = await openBrowser(installed);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('GOV-04 verifies the record as it is kept by keyboard alone, and shows a day with the numbers of the command line', async () => {
    const page = await open();
    await page.goto(`${school.stack.url}/console/sign-in`);
    await page.evaluate(clicking(school.logIn('head')));
    await page.waitForURL(`**/console/${school.id}`);
    await page.goto(`${school.stack.url}/console/${school.id}/verify`);
    // A server that does not answer: somebody stops.
    await page.route('**/verify/journal?*', () => undefined);
    await tabTo(page, 'verify-keys');
    await page.keyboard.insertText(key);
    await tabTo(page, 'verify-start');
    await page.keyboard.press('Enter');
    await page.locator('#verify-status', { hasText: 'Fetching the record' }).waitFor();
    await tabTo(page, 'verify-cancel');
    await page.keyboard.press('Enter');
    expect(await page.locator('#verify-status').textContent()).toBe('Stopped: nothing was verified');
    expect(await page.locator('#verify-cancel').isHidden()).toBe(true);
    await page.unroute('**/verify/journal?*');
    await tabTo(page, 'verify-start');
    await page.keyboard.press('Enter');
    await page.locator('#verify-result').waitFor();
    const said = (await page.locator('#verify-report').textContent()) ?? '';
    const ofCommandLine = await daybook('verify', bundle, '--key', join(folder, 'trust.key'));
    expect(said.trimEnd()).toBe(ofCommandLine.stdout.trimEnd());
    expect(await page.locator('#verify-verdict').textContent()).toBe('Holds');

    await page.locator('#replay-answers table').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await tabTo(page, 'replay-slider');
    await page.keyboard.press('ArrowLeft');
    const day = await page.locator('#replay-day').inputValue();
    const words = new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    await page.locator('#replay-status', { hasText: `As of ${words}` }).waitFor();
    const shown = await page.evaluate<{ title: string; rows: string[][] }[]>(TABLES);
    const replayed = await daybook('replay', bundle, '--as-of', day);
    const incidents = shown.pop();
    expect(incidents).toMatchObject({
      title: 'Incidents open (1)',
      rows: [['i-1', '2026-09-02', expect.anything(), '–']],
    });
    for (const { title, rows } of shown) {
      expect(replayed.stdout.split('\n')).toContain(title);
      for (const cell of rows.flat().filter((text) => text !== '–')) expect(replayed.stdout).toContain(cell);
    }
    expect(shown).toHaveLength(6);
    expect(asked).toEqual([]);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await violationsIn(page), await isTooWide(page)]).toEqual([width, [], false]);
    }
    expect(complaints).toEqual([]);
  });

  it('GOV-04 refuses a tampered export in the words of the command line, without a log-in, and sends nothing', async () => {
    const commits = readFileSync(join(bundle, 'commits.jsonl'));
    commits[commits.indexOf('recordedAt')]! ^= 1;
    writeFileSync(join(bundle, 'commits.jsonl'), commits);
    const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
    const files = Object.fromEntries(
      names.map((name) => [`bundle/${name}`, new Uint8Array(readFileSync(join(bundle, name)))]),
    );
    writeFileSync(join(folder, 'bundle.zip'), zipSync(files));
    const page = await open();
    await page.goto(`${school.stack.url}/console/verify`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { stdout, code } = await daybook('verify', bundle, '--key', join(folder, 'trust.key'));
    for (const choose of [
      () => page.locator('#verify-files').setInputFiles(join(folder, 'bundle.zip')),
      () => page.locator('#verify-folder').setInputFiles(bundle),
    ]) {
      await choose();
      const said = await verified(page);
      expect([code, said.trimEnd()]).toEqual([1, stdout.trimEnd()]);
    }
    expect(await page.locator('#replay').isHidden()).toBe(true);
    expect(asked.filter((url) => !/\/console\/assets\/[a-z-]+-[0-9a-f]{16}\.(js|svg)$/.test(url))).toEqual(
      [],
    );
    expect(await violationsIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
