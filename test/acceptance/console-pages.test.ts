import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../functions/console/pages/index.ts';
import { exampleAdministrator } from '../../infra/local/identity/issuer.ts';
import { chromiumPath, isTooWide, openBrowser, violationsIn } from '../support/chromium.ts';
import { clicking } from '../support/clicking.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const installed = chromiumPath();
const browsing = describe.skipIf(installed === null);
/** In any page: what has the focus, by its id or its words. */
const FOCUSED = 'document.activeElement?.id || document.activeElement?.textContent.trim() || ""';

/** Browsers keep these as files, and show nothing. */
const files = [
  '/{school}/checkpoints/{size}/note',
  '/{school}/incidents/{incident}/dossier/{kind}',
  '/{school}/incidents/{incident}/files/{file}',
];

/** Those that a headteacher may not open. */
const ofOperators = /\/operate|\/explained$/;

/** Of a desk, and of a page that is enlarged four times on a small screen. */
const widths = [1280, 320];

browsing('the console in Chromium, where it is installed', () => {
  let school: OwnSchool;
  let browser: Browser;
  let importId = '';
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  let [head, operator]: (Page | undefined)[] = [];
  let [operationId, row] = ['', ''];
  let size = '';

  const openAs = async (subject: string, to: string): Promise<Page> => {
    const context = await browser.newContext();
    contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${school.stack.url}/console/sign-in`);
    await page.evaluate(clicking(subject));
    await page.waitForURL(`**/console${to}`);
    return page;
  };

  beforeAll(async () => {
    if (installed === null) return;
    school = await ownSchool();
    const report = { occurredOn: '2026-09-02', place: 'Library', category: 'online-safety' };
    const body = { ...report, description: 'A page.', illegal: true };
    await school.post('incidents/i-a11y/report-incident', body, { as: school.logIn('teacher') });
    const signed = await school.post('checkpoints', {}, { as: school.logIn('head') });
    expect(signed.status).toBeLessThan(300);
    size = String(signed.body.size);
    const announced = { kind: 'roster', format: 'flat', bytes: 10 };
    const begun = await school.post('imports', announced, { as: school.logIn('office') });
    importId = begun.body.import;
    const moved = await school.http.post('/v1/trust/queues/erase/redrive', {}, { as: exampleAdministrator });
    operationId = moved.body.operation;
    const texts = await school.http.get(`${school.path}/views/template-library`, {
      as: exampleAdministrator,
    });
    row = texts.body.items[0].key;
    await school.settled();
    browser = await openBrowser(installed);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
  });

  const addressOf = (path: string): string => {
    const ids: Readonly<Record<string, string>> = {
      school: school.id,
      agreement: 'p-101.staff',
      incident: 'i-a11y',
      stream: 'agreement-templates',
      record: 'staff',
      list: 'template-library',
      person: 'p-101',
      report: 'safeguarding',
      figure: 'incidents-reported',
      commit: '1',
      size,
      policy: 'online-safety',
      import: importId,
      queue: 'project',
      operation: operationId,
    };
    const search = path.endsWith('/explained') ? `?row=${encodeURIComponent(row)}` : '';
    return `/console${path === '/' ? '' : path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => ids[name] ?? name)}${search}`;
  };

  it.each(pages.flatMap(({ path }) => (files.includes(path) ? [] : [[path]])))(
    'ORG-02 shows %s so that everybody can use it, on every width, and breaks no policy',
    async (path) => {
      head ??= await openAs(school.logIn('head'), `/${school.id}`);
      operator ??= await openAs(exampleAdministrator, '');
      const page = ofOperators.test(path) ? operator : head;
      const answer = await page.goto(`${school.stack.url}${addressOf(path)}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const seen = [path, width, answer?.status(), await violationsIn(page), await isTooWide(page)];
        expect(seen).toEqual([path, width, 200, [], false]);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('DPR-06 warns before a session is over, and goes on where somebody is still there', async () => {
    const page = await openAs(school.logIn('teacher'), `/${school.id}`);
    await page.clock.install();
    await page.reload();
    const dialog = page.getByRole('dialog');
    await page.clock.runFor('24:00');
    expect(await dialog.isVisible()).toBe(false);
    await page.clock.runFor('02:00');
    expect(await dialog.isVisible()).toBe(true);
    expect(await page.locator('[data-when]:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Nobody has used this page for a while'),
    ]);
    expect(await violationsIn(page)).toEqual([]);
    await Promise.all([page.waitForResponse('**/console/stay'), page.keyboard.press('Enter')]);
    // What the page makes of the answer comes before what it is asked next.
    await page.evaluate('fetch("/console/stay", { cache: "no-store" }).then((answer) => answer.text())');
    await page.clock.runFor('24:00');
    expect([await dialog.isVisible(), page.url()]).toEqual([
      false,
      expect.stringMatching(/\/console\/[^/]+$/),
    ]);
    await page.clock.runFor('02:00');
    await dialog.waitFor();
    await Promise.all([page.waitForURL('**/console/signed-out'), page.clock.runFor('05:00')]);
  });

  it('ORG-02 marks where somebody is in the menu, also in colours of their own', async () => {
    const page = await openAs(school.logIn('teacher'), `/${school.id}`);
    await page.emulateMedia({ forcedColors: 'active' });
    const marks = await page.evaluate(
      '[...document.querySelectorAll(".db-nav__link")].map((one) => getComputedStyle(one).borderBottomColor)',
    );
    const [here, ...others] = marks as readonly string[];
    expect(new Set(others).size).toBe(1);
    expect(others[0]).not.toBe(here);
  });

  it('INC-01 lets a teacher report an incident by keyboard alone, and says what lacks first', async () => {
    const page = await openAs(school.logIn('teacher'), `/${school.id}`);
    const focused = async () => String(await page.evaluate(FOCUSED));
    const tabTo = async (what: string) => {
      for (let pressed = 0; pressed < 60; pressed += 1) {
        if ((await focused()) === what) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`nothing leads to ${what} by keyboard`);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to main content');
    await tabTo('Report an incident');
    await Promise.all([page.waitForURL('**/report-incident'), page.keyboard.press('Enter')]);
    await tabTo('report-incident-place');
    await page.keyboard.type('Computer room');
    await tabTo('Report the incident');
    await Promise.all([page.waitForLoadState('load'), page.keyboard.press('Enter')]);
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await violationsIn(page)).toEqual([]);
    await tabTo('report-incident-categories');
    await page.keyboard.press('Space');
    await tabTo('report-incident-description');
    await page.keyboard.type('A search for a class topic brought up a violent picture.');
    await tabTo('Report the incident');
    await Promise.all([page.waitForURL('**done=report-incident'), page.keyboard.press('Enter')]);
    await page.locator('.govuk-notification-banner--success').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
