import { beforeAll, describe, expect, it } from 'vitest';
import { daybookAt } from '../support/daybook.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const lists = [
  'outstanding-agreements',
  'devices-on-loan',
  'incident-log',
  'access-register',
  'role-holders',
];

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
  await school.settled();
});
const me = (as: string) => school.http.get('/v1/me', { as });

describe('who am I on the running stack', () => {
  it('ORG-02 answers people of a school, people of the trust, and those who are nobody yet', async () => {
    const ofSchool = {
      school: school.id,
      person: 'p-100',
      roles: expect.arrayContaining(['headteacher', 'dsl']),
    };
    expect(await me(school.logIn('head'))).toMatchObject({
      status: 200,
      body: { person: 'p-100', trust: null, schools: [ofSchool] },
    });
    const { body } = await me('login-fernhill-auditor');
    expect(body).toMatchObject({
      schools: [],
      trust: { roles: ['auditor'], schools: expect.arrayContaining([school.id]) },
    });
    expect(await me('login-of-nobody')).toMatchObject({
      status: 200,
      body: { person: null, schools: [], trust: null },
    });
    expectProblem(await school.http.get('/v1/me', { token: null }), 401, 'unauthenticated');
  });

  it('ORG-02 promises no list that is then refused, and keeps quiet of none that is shown', async () => {
    for (const name of ['head', 'office', 'teacher', 'it', 'parent']) {
      const as = school.logIn(name);
      const [place] = (await me(as)).body.schools;
      const promised = place.lists.map((list: { name: string }) => list.name);
      for (const list of lists) {
        const { status } = await school.get(`views/${list}`, { as });
        expect([name, list, status]).toEqual([name, list, promised.includes(list) ? 200 : 403]);
      }
    }
  });

  it('ORG-02 is said at the command line, too', async () => {
    const { code, stdout } = await daybookAt(school.stack)(['me'], school.logIn('head'));
    expect(code).toBe(0);
    expect(stdout).toContain(`In ${school.id} you are p-100, as `);
  });
});
