import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('a page of somebody', () => {
  const { api, get } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
  });
  const as = (person: string) => site.logInAs(logIn(person));
  const at = (what: string) => `/console/${SCHOOL}/${what}`;
  const rolesOf = async (person: string) => {
    const { body } = await get(`people/${person}`, { as: logIn('p-head') });
    return body.state.roles.map(({ role, until }: { role: string; until: string | null }) => [role, until]);
  };

  it('ORG-02 is found by name, with the name in no address', async () => {
    const office = await as('p-office');
    const { status, text } = await office.post(at('people'), { act: 'find-person', person: 'tobi' });
    expect([status, text.includes('Tobi Okoro (pupil, u-301)')]).toEqual([422, true]);
    const chosen = { act: 'find-person', person: 'tobi', 'person-person': 'u-301' };
    const found = await office.post(at('people'), chosen);
    expect(found.headers['location']).toBe(at('people/u-301'));
    const listed = await office.get(`${at('people')}?role=parent`);
    expect(listed.text).toMatch(/href="[^"]*\/people\/p-parent">Grace Okoro</);
  });

  it('ORG-02 is where the head gives a role and ends it, and nobody else can', async () => {
    const head = await as('p-head');
    const giving = { act: 'assign-role', role: 'learning-mentor', from: '2026-09-10' };
    const { headers } = await head.post(at('people/p-teacher'), giving);
    expect(headers['location']).toBe(`${at('people/p-teacher')}?done=assign-role`);
    const ending = { act: 'end-role', role: 'learning-mentor', on: '2026-12-01' };
    await head.post(at('people/p-teacher'), ending);
    expect(await rolesOf('p-teacher')).toContainEqual(['learning-mentor', '2026-11-30']);
    expect((await head.get(at('people/p-teacher'))).text).toContain('30 November 2026');
    const office = await as('p-office');
    expect((await office.get(at('people/p-teacher'))).text).not.toContain('Give a role');
    expect((await office.post(at('people/p-teacher'), giving)).status).toBe(403);
    expect((await (await as('p-teacher')).get(at('people/u-301'))).status).toBe(403);
  });

  it('ORG-06 shows a pupil’s family, and ends a link that is there', async () => {
    const office = await as('p-office');
    const { text } = await office.get(at('people/u-301'));
    expect(text).toMatch(/Parents, carers and contacts[\s\S]*Grace Okoro/);
    expect(text).toContain('<option value="p-parent">Grace Okoro</option>');
    const ending = { act: 'unlink-parent', parent: 'p-parent', reason: 'Two families were mixed up.' };
    expect((await office.post(at('people/u-301'), ending)).status).toBe(303);
    const { body } = await get('people/u-301', { as: logIn('p-head') });
    expect(body.state.parents[0].until).not.toBeNull();
  });

  it('DPR-01 lends a role for some hours: asked for by who needs it, lent by another, given back', async () => {
    const teacher = await as('p-teacher');
    const own = at('people/p-teacher');
    const asking = {
      act: 'request-elevation',
      role: 'deputy-dsl',
      hours: '4',
      reason: 'Both leads are away.',
    };
    expect((await teacher.post(own, asking)).headers['location']).toBe(`${own}?done=request-elevation`);
    expect((await teacher.get(own)).text).not.toContain('Lend the role');
    const head = await as('p-head');
    const shown = (await head.get(own)).text;
    const [, number = ''] =
      /name="elevation" value="(\d+)">\s*<input type="hidden" name="act" value="grant-elevation"/.exec(
        shown,
      ) ?? [];
    expect((await head.post(own, { act: 'grant-elevation', elevation: number })).status).toBe(303);
    expect((await teacher.get(own)).text).toMatch(/Lent<\/strong> until 10 September 2026/);
    const back = await teacher.post(own, { act: 'end-elevation', elevation: number });
    expect(back.status).toBe(303);
    const finding = { act: 'review-elevation', elevation: number, isInOrder: 'yes', finding: 'Acted upon.' };
    expect((await head.post(own, finding)).status).toBe(303);
    expect((await head.get(own)).text).toContain('Looked at');
  });
});

describe('pages of access', () => {
  const { api, get } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
    const agreement = `/console/${SCHOOL}/agreements/p-teacher.staff`;
    const signing = { act: 'sign-agreement', templateVersion: '1', signedName: 'Canary p-teacher' };
    await (await site.logInAs(logIn('p-teacher'))).post(agreement, signing);
  });
  const of = `/console/${SCHOOL}/access/p-teacher`;

  it('ACC-01 are where IT support grants a right, changes it and ends it', async () => {
    const support = await site.logInAs(logIn('p-it'));
    const rights = async () =>
      (await get('access/p-teacher', { as: logIn('p-it') })).body.state.rights.map(
        ({ right }: { right: { name: string } }) => right.name,
      );
    const granting = { act: 'grant-access', kind: 'system', name: 'pupil-records', audience: 'staff' };
    expect((await support.post(of, granting)).headers['location']).toBe(`${of}?done=grant-access`);
    expect(await rights()).toEqual(['pupil-records']);
    const { text } = await support.get(of);
    expect(text).toContain('<option value="system:pupil-records">');
    const changing = { ...granting, act: 'change-access', right: 'system:pupil-records', name: 'of-class' };
    expect((await support.post(of, { ...changing, reason: 'One class.' })).status).toBe(303);
    expect(await rights()).toEqual(['of-class']);
    const ending = { act: 'revoke-access', right: 'system:of-class', reason: 'Another class.' };
    expect((await support.post(of, ending)).status).toBe(303);
    expect(await rights()).toEqual([]);
  });

  it('ACC-01 show a register of all, from which somebody is opened by name', async () => {
    await projectAll(api());
    const office = await site.logInAs(logIn('p-office'));
    const register = `/console/${SCHOOL}/views/access-register`;
    const { text } = await office.get(register);
    expect(text).toMatch(/href="[^"]*\/access\/p-teacher">Canary p-teacher<[\s\S]*System of-class/);
    const opening = { act: 'open-access', person: 'canary p-t', 'person-person': 'p-teacher' };
    expect((await office.post(register, opening)).headers['location']).toBe(of);
  });

  it('ACC-01 are closed to others, but for what is one’s own', async () => {
    const teacher = await site.logInAs(logIn('p-teacher'));
    expect((await teacher.get(`/console/${SCHOOL}/views/access-register`)).status).toBe(403);
    expect((await teacher.get(`/console/${SCHOOL}/access/p-office`)).status).toBe(403);
    const own = await teacher.get(of);
    expect([own.status, own.text.includes('Grant a right')]).toEqual([200, false]);
  });
});

describe('the page of who looked', () => {
  const { api } = useApi();
  it('GOV-04 shows looks at one incident, or of one person, to those who may ask alone', async () => {
    await projectAll(api());
    const site = consoleSite(api());
    const head = await site.logInAs(logIn('p-head'));
    await head.get(`/console/${SCHOOL}/views/incident-log`);
    await projectAll(api());
    const page = `/console/${SCHOOL}/views/readers`;
    const { status, text } = await head.get(`${page}?list=incident-log`);
    expect([status, text.includes('at list incident log alone')]).toEqual([200, true]);
    expect(text).toContain('<input type="hidden" name="list" value="incident-log">');
    const chosen = { act: 'looks-of-person', person: 'canary p-head', 'person-person': 'p-head' };
    const led = await head.post(page, chosen);
    expect(led.headers['location']).toBe(`${page}?person=p-head`);
    expect((await (await site.logInAs(logIn('p-teacher'))).get(page)).status).toBe(403);
  });
});
