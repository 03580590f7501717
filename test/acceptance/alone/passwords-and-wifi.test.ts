import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { client, startSeeded } from '../../support/running-stack.ts';

const SET_UP_MS = 400_000;
const infant = '/v1/schools/larkfield-infant';
const primary = '/v1/schools/hollowbrook-primary';
const as = (logIn: string) => ({ as: `login-larkfield-${logIn}` });

let stack: LocalStack;
let http: ReturnType<typeof client>;

/** The time goes on to a day, and what is due by then has happened. */
const goOnTo = async (day: string): Promise<void> => {
  stack.setTime(`${day}T12:00:00Z`);
  await stack.settled({ limitMs: SET_UP_MS });
};
const done = { status: 201 };
const post = (path: string, body: object, sender: { readonly as: string }) =>
  http.post(`${infant}/${path}`, body, sender);
const typesOf = async (path: string, logIn: string): Promise<readonly string[]> => {
  const { body } = await http.get(`${path}/history`, { as: logIn });
  return body.events.map(({ type }: { type: string }) => type);
};
const fallen = async (path: string, logIn: string): Promise<number> =>
  (await typesOf(path, logIn)).filter((type) => type === 'PasswordChangeFellDue').length;

beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  await goOnTo('2026-09-07');
}, SET_UP_MS);
afterAll(() => stack.stop());

const account = 'access/p-101';
const ofPrimary = `${primary}/access/p-401`;

describe('S07 a password falls due after 90 days', () => {
  it('ACC-03 is changed on one day at both schools', async () => {
    const signature = { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in' };
    const signed = await post('agreements/p-101.staff/sign-agreement', signature, as('teacher'));
    expect(signed).toMatchObject(done);
    const issue = { logInName: 'a.shah', audience: 'staff' };
    expect(await post(`${account}/issue-account`, issue, as('it'))).toMatchObject(done);
    expect(await post(`${account}/record-password-change`, {}, as('teacher'))).toMatchObject({
      status: 201,
      body: { events: [{ type: 'PasswordChanged' }] },
    });
    const elsewhere = { as: 'login-hollowbrook-teacher' };
    expect(await http.post(`${ofPrimary}/record-password-change`, {}, elsewhere)).toMatchObject(done);
  });
});

describe('S17 the wifi for parents and visitors', () => {
  const day = '2026-10-14';
  const wifi = { basis: 'visit', purpose: 'Presentation stored on own laptop.', from: day, until: day };
  const authorise = (person: string, changes: object, sender: { readonly as: string }) =>
    post(`access/${person}/authorise-wifi`, { ...wifi, ...changes }, sender);
  const refused = (code: string) => ({ status: 422, body: { code, item: 'NET-01' } });
  const inForce = async (): Promise<readonly object[]> => {
    await stack.settled({ limitMs: SET_UP_MS });
    const list = 'views/access-register?kind=wifi&inForce=true&person=v-9';
    return (await http.get(`${infant}/${list}`, as('office'))).body.items;
  };

  it(
    'NET-01 AGR-04 refuses the wrong person, no official capacity, and no purpose',
    async () => {
      await goOnTo(day);
      expect(await post('acknowledgements/v-9/make-visitor-aware', { on: day }, as('office'))).toMatchObject(
        done,
      );
      const signature = {
        templateVersion: 1,
        signedName: 'Jun Ellingham',
        method: 'paper',
        seenBy: 'p-110',
        signedOn: day,
      };
      expect(await post('agreements/v-9.visitor/sign-agreement', signature, as('office'))).toMatchObject(
        done,
      );
      expect(await authorise('v-9', {}, as('computing'))).toMatchObject(refused('HeadteacherRequired'));
      const parent = await authorise('p-203', { basis: 'official-capacity' }, as('head'));
      expect(parent).toMatchObject(refused('OfficialCapacityRequired'));
      expect(await authorise('v-9', { purpose: '' }, as('head'))).toMatchObject(refused('PurposeRequired'));
      expect(await inForce()).toEqual([]);
    },
    SET_UP_MS,
  );

  it(
    'NET-01 authorises the visitor for the visit, and no longer on the next day',
    async () => {
      expect(await authorise('v-9', {}, as('head'))).toMatchObject({
        status: 201,
        body: { events: [{ type: 'WifiAccessAuthorised' }] },
      });
      expect(await inForce()).toMatchObject([{ person: 'v-9', agreement: 'v-9.visitor' }]);
      await goOnTo('2026-10-15');
      expect(await inForce()).toEqual([]);
    },
    SET_UP_MS,
  );
});

describe('S07 when the 90 days are over', () => {
  it(
    'ACC-03 falls due on the day after, once, and IT support sees what is late',
    async () => {
      const [teacher, other] = ['login-larkfield-teacher', 'login-hollowbrook-teacher'];
      await goOnTo('2026-12-06');
      expect(await fallen(`${infant}/${account}`, teacher)).toBe(0);
      for (const time of ['2026-12-07T06:00:00Z', '2026-12-07T12:00:00Z', '2026-12-07T18:00:00Z']) {
        stack.setTime(time);
        await stack.settled({ limitMs: SET_UP_MS });
      }
      expect(await fallen(`${infant}/${account}`, teacher)).toBe(1);
      expect(await fallen(ofPrimary, other)).toBe(0);
      const late = await http.get(`${infant}/views/account-register?late=true`, as('it'));
      expect(late.body.items).toMatchObject([{ owner: 'p-101', passwordDueOn: '2026-12-06' }]);
      const subjects = (await stack.mails()).map(({ subject }) => subject);
      expect(subjects.filter((one) => one === 'A password was not changed in time')).toHaveLength(2);
    },
    SET_UP_MS,
  );

  it(
    'ACC-03 is due again 90 days after the next change',
    async () => {
      await goOnTo('2026-12-08');
      expect(await post(`${account}/record-password-change`, {}, as('teacher'))).toMatchObject(done);
      await stack.settled({ limitMs: SET_UP_MS });
      const { body } = await http.get(`${infant}/views/due?mine=true`, as('teacher'));
      const due = body.items.filter(({ deadline }: { deadline: string }) => deadline === 'password-change');
      expect(due).toMatchObject([{ what: 'The password of your account is to be changed by 2027-03-08.' }]);
      const late = await http.get(`${infant}/views/account-register?late=true`, as('it'));
      expect(late.body.items).toEqual([]);
    },
    SET_UP_MS,
  );
});
