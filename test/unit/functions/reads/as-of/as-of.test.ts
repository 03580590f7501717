import { beforeAll, describe, expect, it, vi } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

/** Day 1 is 10 September 2026, at half past eight in the morning UTC. */
const on = (day: number, time = '12:00:00.000') => `2026-09-${String(day + 9).padStart(2, '0')}T${time}Z`;

describe('what was so at an instant', () => {
  const { api, post, get } = useApi();
  const at = (instant: string) => void vi.setSystemTime(new Date(instant));
  const send = async (path: string, as: string, body: object) => {
    const answer = await post(path, { as: logIn(as), body });
    expect(answer).toMatchObject({ status: 201 });
  };
  const ask = async (instant: string, by: string, as = logIn('p-head')) => {
    const answer = await get(`as-of?at=${instant}&by=${by}`, { as });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const trust = (query: string, as = logIn('t-auditor', '_trust')) =>
    api().call('GET', `/v1/trust/as-of?${query}`, { as });
  const paper = { signedName: 'Grace Okoro', method: 'paper', seenBy: 'p-office', templateVersion: 1 };

  beforeAll(async () => {
    await projectAll(api());
    await send('agreements/p-parent.parent/sign-agreement', 'p-office', { ...paper, signedOn: '2026-09-10' });
    await send('devices/lis-lt-1/register-device', 'p-it', { kind: 'pupil-laptop' });
    await send('devices/lis-lt-1/install-safeguards', 'p-it', { safeguards: ['web-filter'] });
    const loan = {
      borrower: 'p-parent',
      pupil: 'u-301',
      purpose: 'remote-learning',
      returnDue: '2026-09-30',
    };
    await send('devices/lis-lt-1/lend-device', 'p-it', loan);
    at(on(2, '08:00:00.000'));
    await send('people/p-teacher/assign-role', 'p-head', { role: 'dsl', from: '2026-09-11' });
    await send('people/p-head/end-role', 'p-head', { role: 'dsl', on: '2026-09-11', successor: 'p-teacher' });
    at(on(3, '08:00:00.000'));
    await send('agreements/p-parent.parent/withdraw-agreement', 'p-office', {});
    at(on(4, '08:00:00.000'));
    await send('devices/lis-lt-1/return-device', 'p-it', { occurredAt: on(4, '07:00:00.000') });
    at(on(5, '08:00:00.000'));
    await send('devices/lis-lt-2/register-device', 'p-it', {
      kind: 'tablet',
      occurredAt: on(1, '09:00:00.000'),
    });
    await send('agreements/p-parent.parent/correct-agreement', 'p-office', {
      corrects: 1,
      changes: { signedOn: '2026-09-11' },
      reason: 'A canary misread the paper.',
    });
    await send('agreements/p-teacher.staff/sign-agreement', 'p-office', {
      ...paper,
      signedName: 'Canary p-teacher',
      signedOn: '2026-09-11',
    });
    at(on(6));
  });

  const agreementOf = (body: { agreements: { agreement: string }[] }, id: string) =>
    body.agreements.find(({ agreement }) => agreement === id);

  it.each(['recorded', 'occurred'])(
    'GOV-04 tells by time %s, day by day, who had signed, what was lent and who led',
    async (by) => {
      const dsl = (body: { roles: { role: string; person: string }[] }) =>
        body.roles.filter(({ role }) => role === 'dsl').map(({ person }) => person);
      const day1 = await ask(on(1), by);
      expect(agreementOf(day1, 'p-parent.parent')).toMatchObject({
        person: 'p-parent',
        audience: 'parent',
        status: 'signed',
        method: 'paper',
      });
      expect(day1.devices.lent).toMatchObject([
        { device: 'lis-lt-1', borrower: 'p-parent', pupil: 'u-301', form: 'laptop' },
      ]);
      expect(dsl(day1)).toEqual(['p-head']);
      expect(dsl(await ask(on(2), by))).toEqual(['p-teacher']);
      expect(agreementOf(await ask(on(2), by), 'p-parent.parent')).toMatchObject({ status: 'signed' });
      expect(agreementOf(await ask(on(3), by), 'p-parent.parent')).toMatchObject({ status: 'withdrawn' });
      expect((await ask(on(3), by)).devices.lent).toHaveLength(1);
      expect((await ask(on(4), by)).devices.lent).toEqual([]);
    },
  );

  it('GOV-04 keeps apart what was known then and what is known now: a late entry and a late correction', async () => {
    const [known, true1] = [await ask(on(2), 'recorded'), await ask(on(2), 'occurred')];
    expect(agreementOf(known, 'p-teacher.staff')).toBeUndefined();
    expect(agreementOf(true1, 'p-teacher.staff')).toMatchObject({ status: 'signed', signedOn: '2026-09-11' });
    expect(agreementOf(known, 'p-parent.parent')).toMatchObject({ signedOn: '2026-09-10' });
    expect(agreementOf(true1, 'p-parent.parent')).toMatchObject({ signedOn: '2026-09-11' });
  });

  it('POL-02 tells which version of the policy was in force, and whether it had been approved', async () => {
    const { policy } = await ask(on(1), 'recorded');
    expect(policy.inForce).toMatchObject({ version: 1, isApproved: false, approval: null });
    expect((await ask('2026-09-01T00:00:00Z', 'recorded')).policy).toEqual({ inForce: null, versions: [] });
  });

  it('GOV-04 names the position and the checkpoint that it rests on, or says that there is none', async () => {
    const early = await ask(on(1), 'recorded');
    expect(early.asOf).toMatchObject({
      at: on(1),
      by: 'recorded',
      checkpoint: null,
      note: expect.stringContaining('no checkpoint covers'),
    });
    const size = await api().past.sign(SCHOOL);
    const signed = (await ask(on(1), 'recorded')).asOf;
    expect(signed).toMatchObject({
      position: early.asOf.position,
      checkpoint: { size, note: expect.stringContaining('daybook/fernhill') },
    });
    expect((await ask(on(6), 'recorded')).asOf.position).toBe(size);
    expect((await ask('2020-01-01T00:00:00Z', 'occurred')).asOf).toMatchObject({
      position: 0,
      checkpoint: null,
    });
  });

  it('DPR-01 names those who led for who may see names, and for the trust ids alone; the replay is recorded', async () => {
    const { roles } = await ask(on(1), 'recorded');
    expect(roles[0]).toMatchObject({ role: 'headteacher', person: 'p-head', name: 'Canary p-head' });
    const auditor = await ask(on(1), 'recorded', logIn('t-auditor', '_trust'));
    expect(auditor.roles[0]).toMatchObject({ person: 'p-head', name: null });
    expect(JSON.stringify(auditor)).not.toMatch(/Canary|sealed:/);
    expect(api().readings.at(-1)).toEqual({
      actor: '_trust/t-auditor',
      school: SCHOOL,
      stream: 'audit',
      id: 'as-of',
      asOf: on(1),
      by: 'recorded',
    });
  });

  it('GOV-04 answers nothing when the replay can not be recorded', async () => {
    const push = vi.spyOn(api().readings, 'push').mockImplementation(() => {
      throw new Error('the access journal is away');
    });
    expect((await get(`as-of?at=${on(1)}`, { as: logIn('p-head') })).status).toBe(500);
    push.mockRestore();
  });

  it('ORG-01 tells the trust of every school, a page at a time, and of its own offices', async () => {
    const first = await trust(`at=${on(1)}&limit=1`);
    expect(first).toMatchObject({
      status: 200,
      body: { schools: [{ school: OTHER_SCHOOL }], next: expect.any(String) },
    });
    expect(first.body.roles.map(({ role }: { role: string }) => role)).toEqual(['trust-admin', 'auditor']);
    const second = await trust(`at=${on(1)}&limit=1&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({
      schools: [{ school: SCHOOL, devices: { lent: [{ device: 'lis-lt-1' }] } }],
      next: null,
    });
    expect((await trust('at=2026-09-01T00:00:00Z')).body.schools).toEqual([]);
    expect((await trust(`at=${on(1)}`, logIn('p-head'))).status).toBe(403);
  });

  it('DPR-01 is kept from staff, and from another school', async () => {
    for (const as of [logIn('p-teacher'), logIn('p-office'), logIn('p-head', OTHER_SCHOOL)]) {
      const expected = as === logIn('p-teacher') ? 200 : 403;
      expect((await get(`as-of?at=${on(1)}`, { as })).status).toBe(expected);
    }
  });

  it.each([
    ['at=2027-01-01T00:00:00Z', '/query/at'],
    ['at=yesterday', '/query/at'],
    ['by=recorded', '/query/at'],
    [`at=${on(1)}&by=hearsay`, '/query/by'],
    [`at=${on(1)}&limit=2`, '/query'],
    [`at=${on(1)}&cursor=made-up`, '/query/cursor'],
  ])('GOV-04 refuses the query %s and names the place', async (query, path) => {
    const answer = await get(`as-of?${query}`, { as: logIn('p-head') });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });

  it.each(['0', '21', '020', '+5', ''])('GOV-04 refuses a page of the trust of %j schools', async (limit) => {
    const answer = await trust(`at=${on(1)}&limit=${encodeURIComponent(limit)}`);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: '/query/limit' }] } });
  });
});
