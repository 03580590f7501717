import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_MS } from '../../../../functions/console/session/session.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const start = Date.parse('2026-09-10T08:30:00Z');
const page = '/console/sessions';

describe('one’s own sessions', () => {
  const { api } = useApi();
  let now = start;
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api(), { clock: () => new Date(now) });
  });
  const as = (person: string) => site.logInAs(logIn(person));
  const isSignedIn = async ({ get }: Awaited<ReturnType<typeof as>>) =>
    (await get(`/console/${SCHOOL}`)).status === 200;
  const rows = (text: string) => text.match(/<tr class="govuk-table__row"><th scope="row"/g)?.length ?? 0;

  it('DPR-06 are shown to who has them, and nobody else’s are', async () => {
    const here = await as('p-office');
    await as('p-office');
    await as('p-head');
    const { status, text } = await here.get(page);
    expect([status, rows(text)]).toEqual([200, 2]);
    expect(text).toMatch(/This one[\s\S]*Another|Another[\s\S]*This one/);
    now += LONGEST_MS;
    const later = await as('p-office');
    expect(rows((await later.get(page)).text)).toBe(1);
  });

  it('DPR-06 are ended one by one from another, and nobody else’s can be', async () => {
    const [here, there, head] = [await as('p-teacher'), await as('p-teacher'), await as('p-head')];
    const ending = (session: string) => ({ act: 'end-session', session });
    expect((await here.post(page, ending(head.key))).status).toBe(303);
    expect(await isSignedIn(head)).toBe(true);
    expect((await here.post(page, ending(there.key))).headers['location']).toBe(`${page}?done=end-session`);
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
    const foreign = await here.post(page, ending(here.key), { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, await isSignedIn(here)]).toEqual([403, true]);
  });

  it('DPR-06 are ended all at once, everywhere', async () => {
    const all = await Promise.all(['p-it', 'p-it', 'p-it'].map(as));
    const head = await as('p-head');
    const { headers } = await all[0]!.post(page, { act: 'end-all-sessions' });
    expect(headers['location']).toBe('/console/signed-out');
    expect(await Promise.all(all.map(isSignedIn))).toEqual([false, false, false]);
    expect(await isSignedIn(head)).toBe(true);
  });
});
