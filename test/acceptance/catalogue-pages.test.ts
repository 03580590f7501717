import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue/index.ts';
import { chromiumPath, isTooWide, openBrowser, violationsIn } from '../support/chromium.ts';

const installed = chromiumPath();
const events = catalogue.flatMap(({ entries }) => Object.keys(entries)).length;
const shown = '[data-words]:visible a';

describe.skipIf(installed === null)('the catalogue in a browser, where Chromium is installed', () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daybook-catalogue-'));
    const out = join(folder, 'pages');
    execFileSync(process.execPath, ['functions/cli/daybook.ts', 'catalogue', '--out', out]);
    browser = await openBrowser(installed ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param settings of the window, beside how wide it is */
  const open = async (name: string, width: number, settings: object = {}): Promise<Page> => {
    const context = await browser.newContext({
      bypassCSP: true,
      ...settings,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`file://${folder}/pages/${name}.html`);
    return page;
  };

  it.each([
    ['index', 320],
    ['devices', 320],
    ['devices', 1280],
  ])('GOV-04 shows %s without a fault, %i wide', async (name, width) => {
    const page = await open(name, width);
    expect([await violationsIn(page), await isTooWide(page)]).toEqual([[], false]);
    await page.context().close();
  });

  it('GOV-04 shows no page wider than a small phone', async () => {
    const page = await open('index', 320);
    const wide: string[] = [];
    for (const name of ['index', ...catalogue.map(({ stream }) => stream)]) {
      await page.goto(`file://${folder}/pages/${name}.html`);
      if (await isTooWide(page)) wide.push(name);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  it('GOV-04 is searched and followed with the keyboard alone', async () => {
    const page = await open('index', 1280);
    await page.keyboard.press('Tab');
    await page.keyboard.type('devices lent');
    const found = await page.locator(shown).allTextContents();
    expect(found).toContain('DeviceLent');
    expect(found.length).toBeLessThan(events / 10);
    expect(await page.locator('#found').textContent()).toBe(`${found.length} of ${events} events`);
    const reached: string[] = [];
    for (let tries = 0; tries < 20 && reached.at(-1) !== 'DeviceLent'; tries += 1) {
      await page.keyboard.press('Tab');
      reached.push((await page.locator(':focus').textContent()) ?? '');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/devices.html#DeviceLent');
    await page.context().close();
  });

  it('GOV-04 leads to every event without a script', async () => {
    const page = await open('index', 390, { javaScriptEnabled: false });
    expect(await page.locator(shown).count()).toBe(events);
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.locator(shown).first().click();
    await page.waitForURL('**/schools.html#SchoolRegistered');
    await page.context().close();
  });
});
