import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../domain/reports/index.ts';
import { chromiumPath, isTooWide, openBrowser, violationsIn } from '../support/chromium.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const installed = chromiumPath();

/** Of a desk, of a phone, and of a page that is enlarged four times on a small screen. */
const widths = [1280, 390, 320];

describe('reports as they are rendered', () => {
  let school: OwnSchool;
  let browser: Browser;
  beforeAll(async () => {
    if (installed === null) return;
    school = await ownSchool();
    for (const number of [1, 2, 3, 4, 5, 6])
      await school.post(
        `incidents/i-p${number}/report-incident`,
        { occurredOn: '2026-09-07', place: 'Library', description: 'A page.', category: 'online-safety' },
        { as: school.logIn('teacher') },
      );
    const signed = await school.post('checkpoints', {}, { as: school.logIn('head') });
    expect(signed.status).toBeLessThan(300);
    browser = await openBrowser(installed);
  });
  afterAll(async () => browser?.close());

  it.skipIf(installed === null).each(documents.map(({ name }) => [name]))(
    'GOV-01 shows %s readably on every width, where Chromium is installed',
    async (name) => {
      const asked = { as: school.logIn('head'), headers: { accept: 'text/html' } };
      const { body, status } = await school.get(`reports/${name}`, asked);
      expect([name, status]).toEqual([name, 200]);
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.setContent(body);
        expect([width, await violationsIn(page), await isTooWide(page)]).toEqual([width, [], false]);
      }
      await context.close();
    },
  );
});
