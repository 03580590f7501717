import { beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../../../functions/console/pages/index.ts';
import { pageAt } from '../../../../functions/console/pages/match.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

/** So many of each page are looked at for each person. */
const MOST = 2;
/** Another function answers what operators ask, and the newest of the record is not signed in memory. */
const elsewhere = /\/(operate|reports\/[\w-]+|checkpoints|sign-in)\b/;

/** Which page it is, and of which list. */
const kindOf = (address: string): string => {
  const [path = ''] = address.slice('/console'.length).split('?');
  const matched = pageAt(pages, path);
  return `${matched?.page.path} ${matched?.params['list']}`;
};

describe('links of the console', () => {
  const { api, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    const report = {
      occurredOn: '2026-09-09',
      place: 'Hall',
      description: 'A page.',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body: report });
    const device = { kind: 'pupil-laptop', label: 'LT-014' };
    await post('devices/lt-014/register-device', { as: logIn('p-it'), body: device });
    await projectAll(api());
    site = consoleSite(api());
  });

  const linksIn = (text: string): readonly string[] =>
    [...text.matchAll(/<a [^>]*href="(\/console[^"#]*)/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .filter((to) => !elsewhere.test(to));

  /** What each address answers that somebody is led to, with where the link stands. */
  const walk = async (subject: string) => {
    const { get } = await site.logInAs(subject);
    const found = new Map<string, string>([[`/console/${SCHOOL}`, '']]);
    const looked: string[] = [];
    const answers: string[] = [];
    for (const [to, from] of found) {
      const kind = kindOf(to);
      if (looked.filter((one) => one === kind).length >= MOST) continue;
      looked.push(kind);
      const { status, text } = await get(to);
      answers.push(`${status} ${to}, from ${from}`);
      for (const address of linksIn(text)) found.set(address, found.get(address) ?? to);
    }
    return answers;
  };

  it.each(['p-office', 'p-teacher', 'p-parent', 'p-it'])(
    'ORG-02 lead nobody to a page that is closed to them: %s',
    { timeout: 60_000 },
    async (person) => {
      const answers = await walk(logIn(person));
      // What was never recorded, such as somebody's training, is said so.
      expect(answers.filter((one) => !/^(200|303|404) /.test(one))).toEqual([]);
      expect(answers.length).toBeGreaterThan(5);
    },
  );

  it('ORG-02 have no menu at a school where somebody is nobody', async () => {
    const stranger = await site.logInAs(logIn('p-stranger'));
    const { status, text } = await stranger.get(`/console/${SCHOOL}`);
    expect([status, text.includes('class="db-nav"')]).toEqual([403, false]);
  });
});
