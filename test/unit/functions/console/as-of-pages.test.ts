import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL } from '../../../support/use-api.ts';
import { useConsole } from '../../../support/use-console.ts';

const office = logIn('p-office');
const at = `/console/${SCHOOL}`;

/** A role that held from 1 September and was entered on the 10th, when all of this happens. */
describe('a day of the past', () => {
  const { api, site, shown: shownTo } = useConsole();
  beforeAll(async () => {
    await projectAll(api());
  });
  const shown = (address: string, expected?: number) => shownTo('p-office', address, expected);

  it('GOV-04 is reached by a field, by the day before and after, and by a slider that a script shows', async () => {
    const now = await shown('people/p-teacher');
    expect(now).toContain('href="?by=recorded&amp;on=2026-09-09"');
    expect(now).not.toContain('Day after');
    expect(now).toMatch(/data-slider="as-of-on" data-first="2025-09-10" hidden>/);
    expect(now).toMatch(/type="range" min="0" max="365" step="1" value="365">/);
    const then = await shown('people/p-teacher?on=2026-09-08&by=occurred');
    expect(then).toContain('href="?by=occurred&amp;on=2026-09-07"');
    expect(then).toContain('href="?by=occurred&amp;on=2026-09-09"');
    expect(then).toMatch(/Now<\/a>/);
    const yesterday = await shown('people/p-teacher?on=2026-09-09&by=occurred');
    expect(yesterday).toMatch(/href="\?by=occurred">Day after<span class="govuk-visually-hidden"> : today/);
  });

  it('GOV-04 before a record began says so, and still leads on', async () => {
    const before = await shown('people/p-teacher?on=2026-09-08', 404);
    expect(before).toContain('Nothing of this record counts as of that day.');
    expect(before).toContain('Day after');
    const { status } = await (await site().logInAs(office)).get(`${at}/people/p-404?on=2026-02-31`);
    expect(status).toBe(404);
  });

  it('GOV-04 has no form: what is done is done now', async () => {
    const { get } = await site().logInAs(logIn('p-head'));
    for (const page of ['people/p-teacher', 'policies/online-safety', 'access/p-teacher']) {
      const textOf = async (query: string) => (await get(`${at}/${page}${query}`)).text;
      expect([page, await textOf('')]).toEqual([page, expect.stringContaining('name="act"')]);
      const then = await textOf('?on=2026-09-09&by=occurred');
      expect([page, then]).toEqual([page, expect.stringContaining('as of the end of 9 September 2026')]);
      expect([page, then.includes('name="act"')]).toEqual([page, false]);
    }
  });

  it('GOV-04 is compared with another: what was known with what had happened', async () => {
    const table = await shown(
      'people/p-teacher/compare?on=2026-09-08&by=recorded&to=2026-09-08&toBy=occurred',
    );
    expect(table).toContain('8 September 2026, by what was known');
    expect(table).toContain('8 September 2026, by what had happened');
    expect(table).toMatch(/Roles[\s\S]*?–<\/td>[\s\S]*?role staff[\s\S]*?Added/);
    const same = await shown(
      'people/p-teacher/compare?on=2026-09-08&by=occurred&to=2026-09-09&toBy=occurred',
    );
    expect(same).toContain('Nothing that your roles open is different.');
  });

  it('GOV-04 of a list is compared row by row', async () => {
    const table = await shown('views/role-holders/compare?on=2026-09-08');
    expect(table).toMatch(/>Added</);
    expect(table).not.toMatch(/>Gone</);
    const same = await shown('views/role-holders/compare?on=2026-09-08&by=occurred');
    expect(same).not.toMatch(/>Gone</);
    const missing = await (await site().logInAs(office)).get(`${at}/people/p-404/compare`);
    expect(missing.status).toBe(404);
  });

  it.each([['incident-log'], ['device-register'], ['outstanding-agreements'], ['role-holders']])(
    'GOV-04 of the list %s is shown, and said to be one of the past',
    async (list) => {
      const { get } = await site().logInAs(logIn('p-head'));
      const { status, text } = await get(`${at}/views/${list}?on=2026-09-09`);
      expect([status, text]).toEqual([200, expect.stringContaining('as of the end of 9 September 2026')]);
      expect(text).toContain(`${at}/views/${list}/compare`);
      expect((await get(`${at}/views/${list}/compare?on=2026-09-09`)).status).toBe(200);
    },
  );
});
