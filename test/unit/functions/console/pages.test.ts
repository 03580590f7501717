import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../../../domain/reports/index.ts';
import { pages } from '../../../../functions/console/pages/index.ts';
import { type Page, page } from '../../../../functions/console/pages/page.ts';
import type { PagePath } from '../../../../functions/console/pages/paths.ts';
import { reportTitles } from '../../../../functions/console/pages/reports.ts';
import { markup } from '../../../../functions/shared/pages/markup.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { expectSecured } from '../../../support/secured.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

const folder = 'functions/console/pages';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const ids: Readonly<Record<string, string>> = {
  school: SCHOOL,
  agreement: 'p-teacher.staff',
  incident: 'i-1',
  stream: 'incidents',
  record: 'i-1',
  list: 'due',
  person: 'p-teacher',
  report: 'safeguarding',
  figure: 'incidents-reported',
  policy: 'online-safety',
  import: 'a-1',
  commit: '1',
  size: '1',
  kind: 'full',
  file: 'f-1',
  queue: 'project',
  operation: 'op-1',
};
const addressOf = (path: string): string =>
  `/console${path === '/' ? '' : path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => ids[name] ?? name)}`;

describe('the list of pages', () => {
  it('has every page, each in a file of its own', () => {
    const made = files.filter(({ text }) => /= (p|documentP|fileP)age\(\{/.test(text));
    expect(made.length).toBe(pages.length);
    for (const { text } of made) expect(text.match(/= (p|documentP|fileP)age\(\{/g)).toHaveLength(1);
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  it('does not compile with a page that it lacks, nor with a path that has no page', () => {
    const { load, title, render } = { load: async () => null, title: () => '', render: () => markup`` };
    // @ts-expect-error - its path is not in the list of paths
    expect(page({ path: '/{school}/forgotten', needs: [], load, title, render }).path).toBeDefined();
    type Registered = { readonly [P in PagePath]: Page<P> };
    // @ts-expect-error - every other path lacks its page
    const one: Registered = { '/': page({ path: '/', needs: [], load, title, render }) };
    expect(Object.keys(one)).toEqual(['/']);
  });

  it('GOV-01 leads to every report of figures', () => {
    expect(Object.keys(reportTitles)).toEqual(documents.map(({ name }) => name));
  });

  it('names each act once, since the page that follows says by the name what was done', () => {
    const names = pages.flatMap(({ acts }) => acts.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a page of the console', () => {
  const { api, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  const words = 'Canary <script>alert(1)</script> words';
  beforeAll(async () => {
    site = consoleSite(api());
    await projectAll(api());
    const body = { occurredOn: '2026-09-09', place: words, description: words, category: 'online-safety' };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
  });
  const open = async (person: string, address: string) => (await site.logInAs(logIn(person))).get(address);

  it.each(pages.map(({ path }) => [path]))(
    'DPR-06 answers everybody with a page, secured, and never with an error: %s',
    async (path) => {
      for (const person of ['p-head', 'p-office', 'p-teacher', 'p-parent']) {
        const { status, headers, text } = await open(person, addressOf(path));
        expect([person, path, status]).toEqual([person, path, expect.toSatisfy((it) => it < 500)]);
        expectSecured(headers);
        // A report is made by the API, and stands alone; a file is kept.
        if (
          status === 303 ||
          (status === 200 && /\/(reports\/\{report\}|note|dossier\/\{kind\})$/.test(path))
        )
          continue;
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers['content-security-policy']).toMatch(
          /^default-src 'none'; style-src 'self'; script-src 'self'; .*require-trusted-types-for 'script'/,
        );
        expect(text).not.toMatch(
          /<style|style="|<script(?! type="module" src="\/console\/assets)| on[a-z]+="/,
        );
        expect(text).toMatch(/<html lang="en-GB"[\s\S]*<a href="#main"[\s\S]*<main[^>]* id="main"/);
      }
    },
  );

  it('INC-04 shows an incident to those who may read it, as text alone, and to nobody else', async () => {
    const { status, text } = await open('p-head', `/console/${SCHOOL}/incidents/i-1`);
    expect(status).toBe(200);
    expect(text).toContain('Canary &lt;script&gt;alert(1)&lt;/script&gt; words');
    expect(text).not.toContain('<script>alert');
    for (const person of ['p-teacher', 'p-office', 'p-it', 'p-parent']) {
      const answer = await open(person, `/console/${SCHOOL}/incidents/i-1`);
      expect([person, answer.status, answer.text.includes('Canary &lt;')]).toEqual([person, 403, false]);
    }
  });

  it('ORG-02 of another school is closed, and what is nowhere is said so', async () => {
    expect((await open('p-head', `/console/${OTHER_SCHOOL}/incidents/i-1`)).status).toBe(403);
    expect((await open('p-head', `/console/${SCHOOL}/incidents/i-404`)).status).toBe(404);
    const { status, text } = await open('p-head', `/console/${SCHOOL}/no/such/page`);
    expect([status, text]).toEqual([404, expect.stringContaining('There is nothing here')]);
  });

  it('ORG-02 has a menu of what the caller may open, and of nothing else', async () => {
    const menuOf = async (person: string) => {
      const { text } = await open(person, `/console/${SCHOOL}`);
      return [...text.matchAll(/db-nav__link" href="[^"]+"[^>]*>([^<]+)</g)].map(([, label]) => label);
    };
    expect(await menuOf('p-head')).toContain('Incidents');
    expect(await menuOf('p-parent')).not.toContain('Incidents');
    expect(await menuOf('p-parent')).toContain('Raise a concern');
  });

  it.each([[logIn('p-head')], [logIn('t-auditor', '_trust')]])(
    'ORG-02 has no link that leads nowhere: %s',
    async (subject) => {
      const { get } = await site.logInAs(subject);
      const { text } = await get(`/console/${SCHOOL}`);
      const links = [...text.matchAll(/<a [^>]*href="(\/console[^"]*)"/g)].map(([, to = '']) => to);
      expect(links.length).toBeGreaterThan(4);
      // Another function answers what operators ask.
      for (const to of new Set(links.filter((one) => !one.endsWith('/operate')))) {
        const { status } = await get(to.replaceAll('&amp;', '&'));
        expect([to, status]).toEqual([to, expect.toSatisfy((it) => it < 400)]);
      }
    },
  );

  it('AGR-01 is where somebody reads and signs, once', async () => {
    const address = `/console/${SCHOOL}/agreements/p-teacher.staff`;
    const teacher = await site.logInAs(logIn('p-teacher'));
    const before = await teacher.get(address);
    expect(before.status).toBe(200);
    expect(before.text).toContain('I agree and sign');
    const signing = { act: 'sign-agreement', templateVersion: '1', signedName: 'Canary p-teacher' };
    expect((await teacher.post(address, signing)).headers['location']).toBe(`${address}?done=sign-agreement`);
    const after = await teacher.get(address);
    expect(after.text).not.toContain('I agree and sign');
    expect(after.text).toContain('Canary p-teacher');
  });
});
