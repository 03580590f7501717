import { beforeAll, describe, expect, it } from 'vitest';
import { daybookAt } from '../support/daybook.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const client = 'help-desk';
const registration = {
  purpose: 'The help desk keeps its list of devices.',
  types: ['DeviceRegistered', 'DeviceLent'],
  until: '2027-08-31',
};

let school: OwnSchool;
let token = '';
beforeAll(async () => {
  school = await ownSchool();
  token = await school.stack.tokenForClient(client);
  const registered = await register(school.logIn('head'));
  expect(registered.status).toBe(201);
  const device = { kind: 'pupil-laptop' };
  expect(
    (await school.post('devices/lis-lt-1/register-device', device, { as: school.logIn('office') })).status,
  ).toBe(201);
  await school.settled();
});

const register = (as: string, id = client, changes: object = {}) =>
  school.post(`machine-clients/${id}/register-machine-client`, { ...registration, ...changes }, { as });
const typesOf = (body: { readonly events: readonly { readonly type: string }[] }) => [
  ...new Set(body.events.map(({ type }) => type)),
];

describe('a service of the trust on the running stack', () => {
  it('DPR-01 is registered by who answers for the school, not by who may not read the feed', async () => {
    for (const as of ['login-fernhill-admin', school.logIn('office'), 'login-fernhill-auditor'])
      expectProblem(await register(as, 'another'), 403, 'forbidden');
  });

  it('DPR-01 reads events of its types in the feed, asked for or not, and every position', async () => {
    const { status, body } = await school.get('feed?limit=500', { token });
    expect(status).toBe(200);
    expect(typesOf(body)).toEqual(['DeviceRegistered']);
    expect(body.next).toBeNull();
    const asked = await school.get('feed?limit=500&types=DeviceLent', { token });
    expect(asked).toMatchObject({ status: 200, body: { events: [] } });
  });

  it('DPR-01 is refused every other type by name', async () => {
    const answer = await school.get('feed?types=DeviceLent,IncidentReported', { token });
    expectProblem(answer, 403, 'beyond-scope');
    expect(answer.body.detail).toContain('IncidentReported');
    expect(answer.body.detail).not.toContain('DeviceLent');
  });

  it('DPR-01 has no role: lists, records, journal and commands are refused', async () => {
    for (const what of [
      'journal',
      'views/device-register',
      'devices/lis-lt-1',
      'checkpoints',
      'as-of?at=2026-09-01T00:00:00.000Z',
    ])
      expectProblem(await school.get(what, { token }), 403, 'forbidden');
    const lend = { borrower: 'p-201', pupil: 'u-301', purpose: 'remote-learning' };
    expectProblem(await school.post('devices/lis-lt-1/lend-device', lend, { token }), 403, 'forbidden');
  });

  it('DPR-01 is nobody at a school that did not register it', async () => {
    const other = await ownSchool({ like: 'hollowbrook' });
    expectProblem(await other.get('feed', { token }), 403, 'forbidden');
  });

  it('ACC-11 what it was refused is on record under its client id, and so is what it read', async () => {
    await school.settled();
    const { body } = await school.get('views/readers?limit=200', { as: school.logIn('head') });
    const of = body.items.filter(({ person }: { person: string }) => person === `system.client.${client}`);
    expect(of).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'read', stream: 'audit', id: 'feed', row: 'machine-clients/feed' }),
        expect.objectContaining({ kind: 'not-granted', stream: 'views', id: 'device-register', row: null }),
        expect.objectContaining({ kind: 'not-granted', stream: 'feed', row: 'machine-clients/feed' }),
      ]),
    );
  });

  it('DPR-01 tells the administrators of the trust', async () => {
    const subjects = (await school.mails()).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('A service may read events'))).toBe(true);
  });

  it('DPR-01 gets its token at the command line of one machine', async () => {
    const made = await daybookAt(school.stack)([
      'token',
      '--client',
      client,
      '--control',
      school.stack.controlUrl,
    ]);
    expect(made).toMatchObject({ code: 0 });
    expect((await school.get('feed', { token: made.stdout.trim() })).status).toBe(200);
  });

  it('DPR-01 is revoked by an administrator of the trust, and reads nothing within a minute', async () => {
    const id = 'short-lived';
    expect((await register(school.logIn('head'), id)).status).toBe(201);
    const reason = { reason: 'Nobody knows it.' };
    expect((await school.post(`machine-clients/${id}/revoke-machine-client`, reason)).status).toBe(201);
    expectProblem(
      await school.get('feed', { token: await school.stack.tokenForClient(id) }),
      403,
      'forbidden',
    );
  });
});
