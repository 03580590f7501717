import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
});

/** Asks with a token of somebody who gave a password and nothing else. */
const byPassword = async (what: string, as: string) =>
  school.get(what, { token: await school.stack.tokenFor(as, { amr: ['pwd'] }) });

describe('a second factor on the running stack', () => {
  it('ACC-02 is asked of who leads safeguarding, and of the trust, whatever they ask for', async () => {
    for (const as of [school.logIn('head'), 'login-fernhill-auditor']) {
      const answer = await byPassword('views/directory', as);
      expectProblem(answer, 401, 'insufficient-authentication');
      expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_user_authentication"');
      const token = await school.stack.tokenFor(as, { amr: ['pwd'] });
      expectProblem(await school.http.get('/v1/me', { token }), 401, 'insufficient-authentication');
    }
  });

  it('ACC-02 is not asked of parents', async () => {
    expect((await byPassword('views/family-file?child=u-301', school.logIn('parent'))).status).toBe(200);
  });

  it('ACC-02 was used where the token says so', async () => {
    expect((await school.get('views/directory', { as: school.logIn('head') })).status).toBe(200);
  });

  it('ACC-11 that it lacked is on record, and no attempt at what was not granted', async () => {
    await byPassword('incidents/i-1', school.logIn('head'));
    await school.settled();
    const { body } = await school.get('views/readers?kind=not-granted', { as: school.logIn('head') });
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ person: 'p-100', stream: 'incidents', id: 'i-1', row: 'second-factor' }),
      ]),
    );
    const { body: events } = await school.get('views/security-events', { as: school.logIn('head') });
    expect(events.summary).toEqual({ attempts: 0, breaches: 0 });
  });
});
