import { beforeAll, describe, expect, it, vi } from 'vitest';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL } from '../../../support/use-api.ts';
import { useConsole } from '../../../support/use-console.ts';

const at = `/console/${SCHOOL}`;
const on = 'on=2026-09-10&by=occurred';
/** As it stands in markup. */
const sameDay = 'on=2026-09-10&amp;by=occurred';

/** All is entered on the 10th of September, and looked at two days later. */
describe('from page to page of a day of the past', () => {
  const { api, post, site, shown } = useConsole();
  beforeAll(async () => {
    const incident = {
      occurredOn: '2026-09-09',
      place: 'Library',
      description: 'Words.',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body: incident });
    await projectAll(api());
    vi.setSystemTime(new Date('2026-09-12T08:30:00Z'));
  });

  it('GOV-04 a list leads to its records, to its comparison and to its filters as of the same day', async () => {
    const log = await shown('p-head', `views/incident-log?status=open&${on}`);
    expect(log).toContain(`href="${at}/incidents/i-1?${sameDay}"`);
    expect(log).toContain(`href="${at}/views/incident-log/compare?status=open&amp;${sameDay}"`);
    expect(log).toMatch(
      /aria-label="Narrow the list">\s*<input type="hidden" name="on" value="2026-09-10">\s*<input type="hidden" name="by" value="occurred">/,
    );
    const now = await shown('p-head', 'views/incident-log');
    expect(now).toContain(`href="${at}/incidents/i-1"`);
    expect(now).toContain(`href="${at}/views/incident-log/compare"`);
    const agreements = await shown('p-head', `views/outstanding-agreements?${on}`);
    expect(agreements).toMatch(/href="[^"]*\/agreements\/[^"?]*\?on=2026-09-10&amp;by=occurred"/);
    const holders = await shown('p-head', `views/role-holders?${on}`);
    expect(holders).toMatch(/href="[^"]*\/people\/[^"?]*\?on=2026-09-10&amp;by=occurred"/);
  });

  it('GOV-04 INC-02 an incident is shown as of that day, or is not there yet', async () => {
    const then = await shown('p-head', `incidents/i-1?${on}`);
    expect(then).toContain('This is as of the end of 10 September 2026, by what had happened then.');
    expect(then).toContain(`href="${at}/incidents/i-1/compare?${sameDay}"`);
    const unknown = await shown('p-head', 'incidents/i-1?on=2026-09-09', 404);
    expect(unknown).toContain('Nothing was there yet');
  });

  it('GOV-04 what somebody signed, says to know and may use is shown as of that day', async () => {
    const known = 'by what was known then. That you look at the past is recorded.';
    for (const page of ['acknowledgements/p-teacher', 'agreements/p-teacher.staff', 'access/p-teacher'])
      expect([page, await shown('p-head', `${page}?on=2026-09-10`)]).toEqual([
        page,
        expect.stringContaining(known),
      ]);
    const own = await shown('p-teacher', 'agreements/p-teacher.staff?on=2026-09-10');
    expect(own).not.toContain('>Sign</h2>');
    const person = await shown('p-head', `people/p-teacher?${on}`);
    for (const page of ['access', 'acknowledgements'])
      expect(person).toContain(`href="${at}/${page}/p-teacher?${sameDay}"`);
  });

  it('ACC-01 GOV-04 the register of access says who had it on that day', async () => {
    const issued = { logInName: 'teacher-1', audience: 'staff' };
    const signed = { templateVersion: 1, signedName: 'A. Teacher', method: 'log-in' };
    for (const [command, who, body] of [
      ['agreements/p-teacher.staff/sign-agreement', 'p-teacher', signed],
      ['access/p-teacher/issue-account', 'p-it', issued],
    ] as const)
      expect((await post(command, { as: logIn(who), body })).status).toBeLessThan(300);
    await projectAll(api());
    const register = 'views/access-register';
    const now = await shown('p-office', `${register}?kind=account`);
    expect(now).toMatch(/In force today: 1 account,[\s\S]*href="[^"]*\/access\/p-teacher"/);
    expect(now).toContain(`href="${at}/${register}/compare?kind=account"`);
    const then = await shown('p-office', `${register}?kind=account&${on}`);
    expect(then).toContain('In force then: 0 accounts,');
    expect(then).toContain('This is as of the end of 10 September 2026');
    expect(then).not.toContain('/access/p-teacher');
  });

  it('GOV-04 offers no past of a list that has none', async () => {
    const preview = await shown('p-head', 'views/retention-preview');
    expect(preview).not.toContain('As it was on another day');
    expect(preview).not.toContain('/compare');
    expect(await shown('p-head', 'views/retention-preview?on=2026-09-10')).not.toContain('as of the end');
  });

  it('DPR-01 GOV-04 roles that were asked for later do not stand on the page of somebody', async () => {
    const asked = { role: 'deputy-dsl', hours: 8, reason: 'Both leads are away.' };
    const answer = await post('elevations/p-teacher/request-elevation', {
      as: logIn('p-teacher'),
      body: asked,
    });
    expect(answer.status).toBeLessThan(300);
    expect(await shown('p-head', 'people/p-teacher')).toContain('Roles for some hours');
    expect(await shown('p-head', `people/p-teacher?${on}`)).not.toContain('Roles for some hours');
  });

  it('ORG-02 leads only those to the page of somebody who may open it', async () => {
    const office = { as: logIn('p-office') };
    const other = { name: 'Ada Okoro', email: 'ada@families.example', from: '2026-09-01' };
    for (const [command, body] of [
      ['p-other/register-parent', other],
      ['u-301/link-parent', { parent: 'p-other' }],
    ] as const)
      expect((await post(`people/${command}`, { ...office, body })).status).toBeLessThan(300);
    expect(await shown('p-office', 'people/u-301')).toContain(`href="${at}/people/p-other"`);
    const own = await shown('p-parent', 'people/u-301');
    expect(own).toContain(`href="${at}/people/p-parent"`);
    expect(own).not.toContain(`href="${at}/people/p-other"`);
    expect(await shown('p-parent', 'people/p-parent')).toContain('Grace Okoro');
    const role = { role: 'deputy-dsl', from: '2026-09-12' };
    const given = await post('people/p-teacher/assign-role', { as: logIn('p-head'), body: role });
    expect(given.status).toBeLessThan(300);
    await projectAll(api());
    // What is known of callers is kept for some seconds.
    vi.setSystemTime(new Date('2026-09-12T08:35:00Z'));
    const { get } = await site().logInAs(logIn('p-teacher'));
    for (const person of ['p-office', 'p-teacher'])
      for (const page of ['access', 'acknowledgements']) {
        const isOpen = (await get(`${at}/${page}/${person}`)).status === 200;
        const isLinked = (await shown('p-teacher', `people/${person}`)).includes(
          `href="${at}/${page}/${person}"`,
        );
        expect([page, person, isLinked]).toEqual([page, person, isOpen]);
      }
    expect(await shown('p-office', 'access/p-teacher')).toContain('Page of this person');
    expect(await shown('p-it', 'access/p-teacher')).not.toContain('Page of this person');
  });
});
