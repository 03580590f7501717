import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { type Answer, client, startSeeded } from '../../support/running-stack.ts';

const SET_UP_MS = 400_000;
const infant = '/v1/schools/larkfield-infant';
const primary = '/v1/schools/hollowbrook-primary';
const larkfield = (logIn: string) => ({ as: `login-larkfield-${logIn}` });
const hollowbrook = (logIn: string) => ({ as: `login-hollowbrook-${logIn}` });
const done = { status: 201 };

let stack: LocalStack;
let http: ReturnType<typeof client>;

/** The time goes on to a day, and what is due by then has happened. */
const goOnTo = async (day: string): Promise<void> => {
  stack.setTime(`${day}T12:00:00Z`);
  await stack.settled({ limitMs: SET_UP_MS });
};
const typesOf = async (record: string, sender: { readonly as: string }): Promise<readonly string[]> =>
  ((await http.get(`${record}/history`, sender)).body.events as { type: string }[]).map(({ type }) => type);
const count = (types: readonly string[], type: string): number => types.filter((one) => one === type).length;

beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  await goOnTo('2026-09-04');
}, SET_UP_MS);
afterAll(() => stack.stop());

describe('S25 the other school, and what was not given', () => {
  const nothingOfIt = ({ body }: Answer): void => {
    const { instance: _, ...said } = body;
    expect(JSON.stringify(said)).not.toMatch(/hollowbrook|p-4\d\d|Tamsin|Mbeki/i);
  };

  it('S25 ORG-01 refuses a teacher of one school what another school has, to read and to write', async () => {
    for (const path of [
      'people/p-401',
      'people/u-350/history',
      'views/consents',
      'schools/hollowbrook-primary',
    ]) {
      const answer = await http.get(`${primary}/${path}`, larkfield('teacher'));
      expect([path, answer.status]).toEqual([path, 403]);
      nothingOfIt(answer);
    }
    const picture = { people: ['u-350'], takenOn: '2026-09-04', purpose: 'curriculum' };
    const written = await http.post(
      `${primary}/publications/i-1/take-photograph`,
      picture,
      larkfield('teacher'),
    );
    expect(written.status).toBe(403);
    nothingOfIt(written);
    expect((await http.get(`${primary}/publications/i-1`, hollowbrook('teacher'))).status).not.toBe(200);
  });

  it('S25 DPR-06 GOV-02 refuses the safeguarding governor an incident that nobody released', async () => {
    const report = {
      occurredOn: '2026-09-03',
      place: 'Year 1',
      description: 'A page that frightened a pupil.',
      category: 'online-safety',
    };
    const reported = await http.post(
      `${infant}/incidents/i-25/report-incident`,
      report,
      larkfield('teacher'),
    );
    expect(reported).toMatchObject(done);
    for (const path of ['incidents/i-25', 'incidents/i-25/history', 'dossiers/i-25', 'views/incident-log']) {
      const answer = await http.get(`${infant}/${path}`, larkfield('governor'));
      expect([path, answer.status]).toEqual([path, 403]);
      expect(JSON.stringify(answer.body)).not.toContain('frightened');
    }
    const released = await http.get(`${infant}/views/released-extracts`, larkfield('governor'));
    expect(released).toMatchObject({ status: 200, body: { items: [] } });
  });
});

describe('S23 a picture with one consent missing', () => {
  const record = `${primary}/publications/i-23`;
  const picture = (people: readonly string[]) => ({ medium: 'online', people });
  const publish = (...people: string[]) =>
    http.post(`${record}/publish-image`, picture(people), hollowbrook('teacher'));
  const says = (person: string, signatory: string, signedName: string, logIn: string) =>
    http.post(
      `${primary}/consents/${person}.photo/give-photo-consent`,
      { signatory, signedName, method: 'log-in' },
      hollowbrook(logIn),
    );
  const withdraw = (person: string, signatory: string, logIn: string) =>
    http.post(
      `${primary}/consents/${person}.photo/withdraw-photo-consent`,
      { signatory },
      hollowbrook(logIn),
    );
  const missing = { status: 422, body: { code: 'ConsentMissing', item: 'PUB-02' } };

  it('S23 PUB-01 PUB-02 refuses it while one pupil is unanswered, and once a teacher has withdrawn', async () => {
    expect(await says('u-350', 'p-451', 'Thandiwe Mbeki', 'parent')).toMatchObject(done);
    expect(await says('p-401', 'p-401', 'Tamsin Lowe', 'teacher')).toMatchObject(done);
    const taken = { people: ['u-350', 'u-351', 'p-401'], takenOn: '2026-09-04', purpose: 'curriculum' };
    expect(await http.post(`${record}/take-photograph`, taken, hollowbrook('teacher'))).toMatchObject(done);
    const review = {
      channel: 'website',
      title: 'The harvest assembly',
      findings: { safety: 'passed', rights: 'passed', privacy: 'passed' },
    };
    expect(await http.post(`${record}/review-content`, review, hollowbrook('teacher-2'))).toMatchObject(done);

    expect(await publish('u-350', 'u-351', 'p-401')).toMatchObject(missing);
    expect(await withdraw('p-401', 'p-401', 'teacher')).toMatchObject(done);
    expect(await publish('u-350', 'p-401')).toMatchObject(missing);
    expect(await typesOf(record, hollowbrook('teacher'))).toEqual(['PhotographTaken', 'ContentReviewed']);
  });

  it('S23 PUB-01 PUB-02 opens a take-down once what is out has a consent no more', async () => {
    expect(await publish('u-350')).toMatchObject(done);
    expect(await withdraw('u-350', 'p-451', 'parent')).toMatchObject({
      status: 201,
      body: { events: [{ type: 'PhotoConsentWithdrawn' }] },
    });
    await stack.settled({ limitMs: SET_UP_MS });
    expect(await typesOf(record, hollowbrook('teacher'))).toContain('TakeDownOpened');
    const open = await http.get(`${primary}/views/publications?takeDowns=true`, hollowbrook('teacher'));
    expect(JSON.stringify(open.body.items)).toContain('i-23');
  });
});

describe('S09 a whole security check, and S25 a course that does not count', () => {
  const check = { on: '2026-09-04' };
  const ofPrimary = `${primary}/checks/security`;
  const fallen = async (): Promise<readonly number[]> =>
    Promise.all(
      [[ofPrimary, hollowbrook('it')] as const, [`${infant}/checks/security`, larkfield('it')] as const].map(
        async ([path, sender]) => count(await typesOf(path, sender), 'SecurityCheckFellDue'),
      ),
    );
  const listed = async (school: string, sender: { readonly as: string }) => {
    const { body } = await http.get(`${school}/views/checks?kind=security`, sender);
    return (body.items as { check: string }[]).find(({ check: one }) => one === 'security');
  };

  it(
    'S09 MON-02 is overdue at the primary school after a fortnight, and never at the infant school',
    async () => {
      expect(await http.post(`${ofPrimary}/complete-security-check`, check, hollowbrook('it'))).toMatchObject(
        done,
      );
      const atInfant = `${infant}/checks/security/complete-security-check`;
      expect(await http.post(atInfant, check, larkfield('it'))).toMatchObject(done);
      await goOnTo('2026-09-18');
      expect(await fallen()).toEqual([0, 0]);
      await goOnTo('2026-09-19');
      expect(await fallen()).toEqual([1, 0]);
      expect(await listed(infant, larkfield('it'))).toMatchObject({
        lastOn: '2026-09-04',
        fellDueOn: null,
        every: null,
        frequency: 'frequently',
        dueOn: null,
      });
    },
    SET_UP_MS,
  );

  it(
    'S09 MON-02 is in time again once it is made, until the next fortnight is over',
    async () => {
      await goOnTo('2026-09-21');
      const again = { on: '2026-09-21' };
      expect(await http.post(`${ofPrimary}/complete-security-check`, again, hollowbrook('it'))).toMatchObject(
        done,
      );
      await goOnTo('2026-10-05');
      expect(await fallen()).toEqual([1, 0]);
      await goOnTo('2026-10-06');
      expect(await fallen()).toEqual([2, 0]);
    },
    SET_UP_MS,
  );

  it(
    'S25 TRG-03 falls due for the lead once, two years after the last training that covered online safety',
    async () => {
      const record = `${primary}/training/p-410`;
      const had = (on: string, coversOnlineSafety: boolean) =>
        http.post(
          `${record}/complete-training`,
          { training: 'safeguarding-lead', on, coversOnlineSafety },
          hollowbrook('head'),
        );
      expect(await had('2024-10-14', true)).toMatchObject(done);
      expect(await had('2026-09-01', false)).toMatchObject(done);
      await goOnTo('2026-10-14');
      const leads = async () => {
        const { events } = (await http.get(`${record}/history`, hollowbrook('head'))).body;
        return (events as { type: string; data: { training?: string; dueOn?: string } }[])
          .filter(({ type, data }) => type === 'TrainingFellDue' && data.training === 'safeguarding-lead')
          .map(({ data }) => data.dueOn);
      };
      expect(await leads()).toEqual([]);
      await goOnTo('2026-10-15');
      expect(await leads()).toEqual(['2026-10-14']);
    },
    SET_UP_MS,
  );
});
