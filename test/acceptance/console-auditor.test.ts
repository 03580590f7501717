import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asName } from '../../functions/console/html/words.ts';
import { byKeyboard } from '../support/by-keyboard.ts';
import { chromiumPath, openBrowser, violationsIn } from '../support/chromium.ts';
import { clicking } from '../support/clicking.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const installed = chromiumPath();
const AUDITOR = 'login-fernhill-auditor';

describe.skipIf(installed === null)('an auditor in Chromium, by keyboard alone', () => {
  let school: OwnSchool;
  let browser: Browser;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    if (installed === null) return;
    school = await ownSchool();
    const report = { occurredOn: '2026-09-02', place: 'Library', category: 'online-safety' };
    const body = { ...report, description: 'Canary heron 4471' };
    await school.post('incidents/i-audit/report-incident', body, { as: school.logIn('teacher') });
    await school.settled();
    browser = await openBrowser(installed);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
  });

  it('GOV-04 opens a record, goes back a day, compares, sees lanes and has a checkpoint signed', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const { tabTo, use, press } = byKeyboard(page);
    const isWell = async (): Promise<void> => {
      expect([page.url(), await violationsIn(page), complaints]).toEqual([page.url(), [], []]);
      expect(await page.content()).not.toContain('heron');
    };
    const at = `**/console/${school.id}`;

    await page.goto(`${school.stack.url}/console/sign-in`);
    // The page of the issuer does not offer the auditor on the shared stack.
    await page.evaluate(clicking(AUDITOR));
    await page.waitForURL('**/console');
    await use(asName(school.id), at);

    await use('Audit', `${at}/audit`);
    await tabTo('audit-record');
    await page.keyboard.type('incidents/i-audit');
    await use('Open its history', `${at}/incidents/i-audit/history`);
    await page.getByText('Your roles do not open this record').waitFor();
    await page.getByText('Incident reported').waitFor();
    await tabTo('Text and hash of commit 1, as stored');
    await press('Enter');
    await page.getByText('"type":"IncidentReported"').waitFor();
    await isWell();

    await use('Audit', `${at}/audit`);
    await tabTo('audit-record');
    await page.keyboard.type('people/p-101');
    await use('Open its history', `${at}/people/p-101/history`);
    await use('As it stands now', `${at}/people/p-101`);
    await use('Day before', /by=recorded&on=/);
    await page.getByText('Nothing of this record counts as of that day.').waitFor();
    await tabTo('as-of-slider');
    const day = page.locator('#as-of-on');
    const before = await day.inputValue();
    await press('ArrowLeft');
    const earlier = await day.inputValue();
    expect(earlier < before).toBe(true);
    await Promise.all([page.waitForURL(`**on=${earlier}*`), press('Enter')]);
    await isWell();

    await use('Now', /people\/p-101\?by=recorded$/);
    await use('Compare two days', `${at}/people/p-101/compare`);
    await page.getByRole('cell', { name: 'Added' }).first().waitFor();
    await tabTo('compare-by');
    await press('ArrowDown');
    await use('Compare', /by=occurred/);
    await page.getByText('What is different').or(page.getByText('is different.')).first().waitFor();
    await isWell();

    await use('Audit', `${at}/audit`);
    await use('Records as lanes', `${at}/swimlane`);
    await tabTo('lanes-records');
    await page.keyboard.type('people/p-101\nincidents/i-audit\nagreements/p-101.staff');
    await use('Show lanes', /swimlane\?records=/);
    await page.getByRole('img', { name: 'Lanes over time' }).waitFor();
    expect(await page.locator('.db-lane__number').count()).toBeGreaterThan(3);
    await isWell();

    await use('Audit', `${at}/audit`);
    await use('Checkpoints', `${at}/checkpoints`);
    await use('Sign what was recorded so far', `${at}/checkpoints?done=sign-checkpoint`);
    await page.locator('.govuk-notification-banner--success').waitFor();
    const [covers = ''] = await page.getByRole('link', { name: /^\d+ positions/ }).allInnerTexts();
    await use(covers.split(' ', 1).join(), /checkpoints\/\d+$/);
    await page.getByText(`daybook/fernhill/${school.id}`).waitFor();
    await isWell();
  });
});
