import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../events/log/proof/verify/verify.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

const auditor = 'login-fernhill-auditor';
let school: OwnSchool;
let other: OwnSchool;
let [head, office, it_, teacher] = ['', '', '', ''];

/** Day 1 is Monday 14 September 2026. */
const on = (day: number, time = '12:00:00Z'): string => `2026-09-${13 + day}T${time}`;
const dayOf = (day: number): string => on(day).slice(0, 10);

/** Two schools and six days of one, on a machine that may have other work. */
const SET_UP_MS = 400_000;

const send = async (path: string, as: string, body: object): Promise<void> =>
  expect(await school.post(path, body, { as })).toMatchObject({ status: 201 });
const get = (path: string, as = head) => school.get(path, { as });
const getOfTrust = (path: string) => school.http.get(`/v1/trust/${path}`, { as: auditor });

const ask = async (day: number, by: string, as = head) => {
  const answer = await get(`as-of?at=${on(day)}&by=${by}`, as);
  expect(answer.status).toBe(200);
  return answer.body;
};

const text = 'A canary picture went round.';

const story: readonly (readonly [day: number, act: () => Promise<void>])[] = [
  [
    1,
    async () => {
      const paper = {
        templateVersion: 1,
        signedName: 'Grace Okoro',
        method: 'paper',
        seenBy: 'p-110',
        signedOn: dayOf(1),
      };
      await send('agreements/p-201.parent/sign-agreement', office, paper);
      await send('devices/lis-lt-014/register-device', it_, { kind: 'pupil-laptop' });
      await send('devices/lis-lt-014/install-safeguards', it_, {
        safeguards: ['web-filter', 'managed-updates'],
      });
      const loan = { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning', returnDue: dayOf(12) };
      await send('devices/lis-lt-014/lend-device', it_, loan);
    },
  ],
  [
    2,
    async () => {
      await send('people/p-103/assign-role', head, { role: 'dsl', from: dayOf(2) });
      await send('people/p-100/end-role', head, { role: 'dsl', on: dayOf(2), successor: 'p-103' });
      const approval = { by: 'p-107', on: { precision: 'date', value: dayOf(1) } };
      const { settings } = (await get('policies/online-safety')).body.state.versions[0];
      await send('policies/online-safety/adopt-policy', head, {
        version: 2,
        effectiveFrom: on(5, '00:00:00Z'),
        settings,
        approval,
      });
      const report = { occurredOn: dayOf(1), place: 'Library', description: text, category: 'online-safety' };
      await send('incidents/i-55/report-incident', teacher, {
        ...report,
        involved: [{ person: 'u-301', part: 'victim' }],
      });
    },
  ],
  [3, () => send('agreements/p-201.parent/withdraw-agreement', office, {})],
  [4, () => send('devices/lis-lt-014/return-device', it_, { occurredAt: on(4, '07:30:00Z') })],
  [
    5,
    async () => {
      const { events } = (await get('agreements/p-201.parent/history')).body;
      const signed = events.find(({ type }: { readonly type: string }) => type === 'AgreementSigned');
      await send('agreements/p-201.parent/correct-agreement', office, {
        corrects: signed.version,
        changes: { signedOn: '2026-09-13' },
        reason: 'The day on the paper was misread.',
      });
    },
  ],
];

beforeAll(async () => {
  [school, other] = await Promise.all([ownSchool({ people: ['p-103'] }), ownSchool({ like: 'hollowbrook' })]);
  [head, office, it_, teacher] = [
    school.logIn('head'),
    school.logIn('office'),
    school.logIn('it'),
    school.logIn('teacher'),
  ];
  const { setTime } = school.stack;
  for (const [day, act] of story) {
    await setTime(on(day, '08:00:00Z'));
    await act();
  }
  await setTime(on(6, '08:00:00Z'));
  await school.stack.settled({ limitMs: SET_UP_MS });
}, SET_UP_MS);

interface Asked {
  readonly agreements: readonly {
    readonly agreement: string;
    readonly status: string;
    readonly signedOn: string;
  }[];
  readonly devices: { readonly lent: readonly object[] };
  readonly roles: readonly { readonly role: string; readonly person: string }[];
  readonly policy: { readonly inForce: { readonly version: number; readonly isApproved: boolean } | null };
}
const seen = ({ agreements, devices, roles, policy }: Asked) => ({
  signed: agreements.find(({ agreement }) => agreement === 'p-201.parent')?.status ?? null,
  lent: devices.lent.length,
  dsl: roles.filter(({ role }) => role === 'dsl').map(({ person }) => person),
  policy: policy.inForce?.version ?? null,
});

describe('the past of a school', () => {
  it.each(['recorded', 'occurred'])('GOV-04 S12 is answered day by day, by time %s', async (by) => {
    expect(seen(await ask(0, by))).toEqual({ signed: null, lent: 0, dsl: ['p-100'], policy: 1 });
    expect(seen(await ask(1, by))).toEqual({ signed: 'signed', lent: 1, dsl: ['p-100'], policy: 1 });
    expect(seen(await ask(2, by))).toEqual({ signed: 'signed', lent: 1, dsl: ['p-103'], policy: 1 });
    expect(seen(await ask(3, by))).toEqual({ signed: 'withdrawn', lent: 1, dsl: ['p-103'], policy: 1 });
    expect(seen(await ask(4, by))).toEqual({ signed: 'withdrawn', lent: 0, dsl: ['p-103'], policy: 1 });
    expect(seen(await ask(5, by))).toEqual({ signed: 'withdrawn', lent: 0, dsl: ['p-103'], policy: 2 });
    expect((await ask(5, by)).policy.inForce).toMatchObject({ isApproved: true });
  });

  it('GOV-04 keeps apart what was known on the day, and what a correction of day 5 says of it', async () => {
    const signedOn = async (by: string) =>
      (await ask(2, by)).agreements.find(
        ({ agreement }: { agreement: string }) => agreement === 'p-201.parent',
      );
    expect(await signedOn('recorded')).toMatchObject({ signedOn: dayOf(1) });
    expect(await signedOn('occurred')).toMatchObject({ signedOn: '2026-09-13' });
    const state = async (by: string) =>
      (await get(`agreements/p-201.parent?asOf=${on(2)}&by=${by}`)).body.state;
    expect((await state('recorded')).signature.signedOn).toBe(dayOf(1));
    expect((await state('occurred')).signature.signedOn).toBe('2026-09-13');
  });

  it('GOV-04 is answered by each list, too: what it shows now is gone from what it showed then', async () => {
    const lent = async (query: string) => (await get(`views/devices-on-loan${query}`, it_)).body;
    expect((await lent('')).items).toEqual([]);
    expect(await lent(`?asOf=${on(2)}`)).toMatchObject({
      items: [{ device: 'lis-lt-014', status: 'on loan' }],
      asOf: { by: 'recorded' },
    });
    expect((await lent(`?asOf=${on(3)}&due=due-or-overdue`)).items).toMatchObject([
      { status: 'agreement withdrawn, return due' },
    ]);
    const isOurs = (of: { readonly school: string }) => [school.id, other.id].includes(of.school);
    const trust = await getOfTrust(`views/devices-on-loan?asOf=${on(2)}`);
    expect(trust.body.items.filter(isOurs)).toMatchObject([
      { school: school.id, item: { device: 'lis-lt-014' } },
    ]);
    const whole = await getOfTrust(`as-of?at=${on(2)}`);
    const lentIn = whole.body.schools
      .filter(isOurs)
      .map((of: Asked & { school: string }) => [of.school, of.devices.lent.length]);
    expect(lentIn).toEqual([
      [other.id, 0],
      [school.id, 1],
    ]);
    expect(JSON.stringify(whole.body)).not.toContain('Quennell');
  });

  it('GOV-04 refuses an instant that has not come', async () => {
    const answer = await get(`as-of?at=${on(9)}`);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: '/query/at' }] } });
  });
});

describe('the dossier of an incident', () => {
  const dossier = (query = '', as = head) => get(`dossiers/i-55${query}`, as);

  it('GOV-04 is sealed first, holds before the verifier with the published keys, and has a twin that tells of nobody', async () => {
    await send('incidents/i-55/take-action', teacher, { action: 'The canary picture was taken down.' });
    expect(await dossier()).toMatchObject({ status: 409 });
    await school.settled();
    const sealed = await school.post('checkpoints', {}, { as: head });
    expect(sealed.status).toBe(201);
    const keys = (await getOfTrust('keys')).body.keys.map(({ key }: { key: string }) => key);
    for (const query of ['', '?anonymised=true']) {
      const { status, body } = await dossier(query);
      expect(status).toBe(200);
      const files: Readonly<Record<string, string>> = body.files;
      const readFile = async (name: string) => (files[name] === undefined ? null : Buffer.from(files[name]));
      const report = await verifyBundle(readFile, { keys });
      expect(report.faults).toEqual([]);
      expect(report.holds).toBe(true);
      const content = JSON.parse(files['dossier.json'] ?? '');
      expect(content.onTheDay).toBeDefined();
      if (query === '') {
        expect(content.report.description).toBe(text);
        expect(content.people.slice(0, 2)).toMatchObject([{ name: 'Ife Okoro' }, { name: 'Amira Shah' }]);
      } else {
        expect(Object.values(files).join('\n')).not.toMatch(
          /canary|Okoro|Shah|u-301|p-10|p-201|LIS-LT|i-55|sealed:/,
        );
      }
    }
    expect((await ask(2, 'recorded')).asOf).toMatchObject({ checkpoint: { size: expect.any(Number) } });
  });

  it('INC-04 is kept from those who reported it, and from other schools', async () => {
    for (const as of [teacher, office, other.logIn('head')]) expect((await dossier('', as)).status).toBe(403);
  });
});
