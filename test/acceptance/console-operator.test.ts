import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asName } from '../../functions/console/html/words.ts';
import { envSchema } from '../../functions/operations/env.ts';
import { exampleAdministrator } from '../../infra/local/identity/issuer.ts';
import { localClient } from '../../infra/local/local-client.ts';
import { newBrowser } from '../support/browse-console.ts';
import { byKeyboard } from '../support/by-keyboard.ts';
import { chromiumPath, isTooWide, openBrowser, violationsIn } from '../support/chromium.ts';
import { clicking } from '../support/clicking.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const installed = chromiumPath();
/** A rebuild of one small list in every school takes seconds. */
const MOST_LOOKS = 60;

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
});

describe('pages and api', () => {
  it('GOV-04 answer each person alike, whether it is theirs or not', async () => {
    const asked: readonly (readonly [page: string, api: string])[] = [
      ['_trust/operate/queues/project', '/v1/trust/queues/project/dead-letters'],
      [`${school.id}/views/incident-log`, `${school.path}/views/incident-log`],
      [`${school.id}/people/p-101`, `${school.path}/people/p-101`],
    ];
    for (const subject of [school.logIn('head'), exampleAdministrator, 'login-fernhill-auditor']) {
      const browser = newBrowser(school.stack.url);
      await browser.logIn(subject);
      for (const [page, api] of asked) {
        const shown = await browser.get(`/console/${page}`);
        const answered = await school.http.get(api, { as: subject });
        expect([subject, page, shown.status]).toEqual([subject, page, answered.status]);
      }
    }
  });
});

describe.skipIf(installed === null)('an operator in Chromium, by keyboard alone', () => {
  let browser: Browser;
  let context: BrowserContext | undefined;

  /** As if the projector had failed at it five times: what it is about is the file's own, and wholly well. */
  const giveUp = async (): Promise<void> => {
    const { project } = envSchema.shape.QUEUES.parse(await school.stack.variable('QUEUES'));
    const QueueUrl = project!.deadLetterUrl;
    const sqs = new SQSClient(localClient(new URL(QueueUrl).origin));
    const detail = { schoolid: school.id, subject: 'people/p-101', type: 'PersonJoined', position: 7 };
    const MessageBody = JSON.stringify({ detail: { ...detail, data: { name: 'Canary heron 4471' } } });
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    sqs.destroy();
  };

  beforeAll(async () => {
    if (installed === null) return;
    await giveUp();
    browser = await openBrowser(installed);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
  });

  it('GOV-04 sees a dead letter, sends it back, sees it gone, rebuilds a list and sees it done', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const { tabTo, use, press } = byKeyboard(page);
    const isWell = async (): Promise<void> => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const seen = [page.url(), width, await violationsIn(page), await isTooWide(page), complaints];
        expect(seen).toEqual([page.url(), width, [], false, []]);
      }
      expect(await page.content()).not.toContain('heron');
    };
    const at = '**/console/_trust/operate';

    await page.goto(`${school.stack.url}/console/sign-in`);
    await page.evaluate(clicking(exampleAdministrator));
    await page.waitForURL('**/console');
    await use('The trust', '**/console/_trust');
    await use('Operate', at);
    await page.getByText('Project gave up').waitFor();
    await isWell();

    await use('Project', `${at}/queues/project`);
    const about = `Person joined, people/p-101, ${asName(school.id)}, position 7`;
    await page.getByRole('rowheader', { name: about }).waitFor();
    await isWell();
    await tabTo('Send one back');
    await press('Enter');
    await tabTo('redrive-one-message');
    await page.keyboard.type(about);
    await tabTo('Send one back');
    await Promise.all([page.waitForURL(`${at}/queues/project?done=redrive-one`), press('Enter')]);
    await page.locator('.govuk-notification-banner--success').waitFor();
    expect(await page.getByText(about).count()).toBe(0);
    await isWell();
    await school.settled();

    await use('Rebuilds, sweeps and redrives', `${at}/operations`);
    await page.getByRole('rowheader', { name: 'One of project sent back' }).first().waitFor();
    await tabTo('Rebuild a list');
    await press('Enter');
    await tabTo('start-rebuild-model');
    await page.keyboard.type('Technologies');
    await isWell();
    await tabTo('start-rebuild-model');
    await tabTo('Rebuild a list');
    await Promise.all([page.waitForURL(`${at}/operations?done=start-rebuild`), press('Enter')]);
    await use('Rebuild of technologies', /operations\/[0-9a-f]{32}$/);
    for (let looked = 0; looked < MOST_LOOKS; looked += 1) {
      if ((await page.locator('.govuk-tag').textContent()) === 'Done') break;
      await tabTo('Look again');
      await Promise.all([page.waitForEvent('load'), press('Enter')]);
    }
    await page.getByText('Done', { exact: true }).waitFor();
    await isWell();
  });
});
