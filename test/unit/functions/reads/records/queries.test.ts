import { beforeAll, describe, expect, it, vi } from 'vitest';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const description = 'A canary sang in the library.';

describe('reading one record', () => {
  const { api, post, get } = useApi();
  const incident = 'incidents/i-55';
  const at = (instant: string) => void vi.setSystemTime(new Date(instant));

  beforeAll(async () => {
    const body = { occurredOn: '2026-09-10', place: 'Library', description, category: 'online-safety' };
    await post(`${incident}/report-incident`, { as: logIn('p-teacher'), body });
    const device = { kind: 'tablet', occurredAt: '2026-09-09T12:00:00Z' };
    await post('devices/d-1/register-device', { as: logIn('p-it'), body: device });
    at('2026-09-10T09:30:00Z');
    await post(`${incident}/take-action`, { as: logIn('p-teacher'), body: { action: 'Site blocked.' } });
    at('2026-09-10T10:00:00Z');
  });

  it('INC-01 shows the state as the log has it, personal text opened for the safeguarding lead, and records the reading', async () => {
    const answer = await get(incident, { as: logIn('p-head') });
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { stream: incident, commit: 2, version: 2, recordedAt: '2026-09-10T09:30:00.000Z' },
    });
    expect(JSON.stringify(answer.body.state)).toContain(description);
    expect(api().readings.at(-1)).toEqual({
      actor: 'p-head',
      school: SCHOOL,
      stream: 'incidents',
      id: 'i-55',
    });
  });

  it('INC-01 hides incidents from those who reported them, from the trust and from auditors, and records no reading', async () => {
    const before = api().readings.length;
    for (const as of [
      logIn('p-teacher'),
      logIn('p-it'),
      logIn('t-auditor', '_trust'),
      logIn('t-trust-admin', '_trust'),
    ]) {
      expect((await get(incident, { as })).status).toBe(403);
      expect((await get(`${incident}/history`, { as })).status).toBe(403);
    }
    expect(api().readings.length).toBe(before);
  });

  it('INC-01 answers nothing when the reading can not be recorded', async () => {
    const push = vi.spyOn(api().readings, 'push').mockImplementation(() => {
      throw new Error('the access journal is away');
    });
    expect((await get(incident, { as: logIn('p-head') })).status).toBe(500);
    push.mockRestore();
  });

  it('INC-01 lists what happened, with who and when, a page at a time', async () => {
    const { body } = await get(`${incident}/history`, { as: logIn('p-head') });
    expect(body.events).toMatchObject([
      {
        version: 1,
        type: 'IncidentReported',
        schemaVersion: 2,
        occurredAt: '2026-09-10T08:30:00.000Z',
        recordedAt: '2026-09-10T08:30:00.000Z',
        actor: { id: 'p-teacher', roles: ['staff'] },
        policyVersion: 1,
        data: { description },
      },
      { version: 2, type: 'IncidentActionTaken', commit: 2, data: { action: 'Site blocked.' } },
    ]);
    expect(body.next).toBeNull();
    const first = await get(`${incident}/history?limit=1`, { as: logIn('p-head') });
    expect(first.body.events).toHaveLength(1);
    const second = await get(`${incident}/history?limit=1&cursor=${first.body.next}`, {
      as: logIn('p-head'),
    });
    expect(second.body).toMatchObject({ events: [{ version: 2 }], next: null });
  });

  it('GOV-04 tells what was known at an instant, and apart from that what had happened', async () => {
    const read = (query: string) => get(`${incident}?${query}`, { as: logIn('p-head') });
    expect((await read('asOf=2026-09-10T09:00:00Z')).body).toMatchObject({
      commit: 1,
      version: 1,
      asOf: '2026-09-10T09:00:00.000Z',
    });
    const device = (query: string) => get(`devices/d-1?${query}`, { as: logIn('p-it') });
    expect((await device('asOf=2026-09-09T13:00:00Z&by=occurred')).body).toMatchObject({
      commit: 1,
      by: 'occurred',
    });
    expect((await device('asOf=2026-09-09T13:00:00Z')).status).toBe(404);
    const history = await get(`${incident}/history?asOf=2026-09-10T10:00:00%2B01:00`, {
      as: logIn('p-head'),
    });
    expect(history.body.events).toHaveLength(1);
  });

  it.each([
    ['asOf=2027-01-01T00:00:00Z', '/query/asOf'],
    ['asOf=yesterday', '/query/asOf'],
    ['by=hearsay', '/query/by'],
    ['canary=1', '/query'],
  ])('GOV-04 refuses the query %s and names the place', async (query, path) => {
    const answer = await get(`${incident}?${query}`, { as: logIn('p-head') });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        type: expect.stringContaining('#invalid-query'),
        issues: expect.arrayContaining([{ path, message: expect.any(String) }]),
      },
    });
  });

  it('GOV-04 shows an auditor that a personal field is there, not what it says', async () => {
    const { body } = await get('people/p-head', { as: logIn('t-auditor', '_trust') });
    expect(body.state).toMatchObject({ status: 'registered', name: null });
    expect((await get('people/p-head', { as: logIn('p-office') })).body.state.name).toBe('Canary p-head');
  });

  it('GOV-04 records what somebody of the trust reads in a school, also where nothing else would', async () => {
    const readings = async (as: string) => {
      const before = api().readings.length;
      expect((await get('people/p-head', { as })).status).toBe(200);
      expect((await get('people/p-head/history', { as })).status).toBe(200);
      return api().readings.slice(before);
    };
    const across = { actor: '_trust/t-auditor', school: SCHOOL, stream: 'people', id: 'p-head' };
    expect(await readings(logIn('t-auditor', '_trust'))).toEqual([across, across]);
    expect(await readings('bootstrap-subject')).toMatchObject([
      { actor: 'bootstrap' },
      { actor: 'bootstrap' },
    ]);
    expect(await readings(logIn('p-office'))).toEqual([]);
  });

  it('DPR-04 makes no key for anyone who asks: neither for a caller, nor for a school that nobody knows', async () => {
    const keys = () => [...api().items.keys()].filter((at) => at.startsWith('keys '));
    const before = keys();
    expect((await get('devices/d-1', { as: logIn('p-it') })).status).toBe(200);
    for (const path of ['/v1/schools/made-up/devices/d-1', '/v1/schools/made-up/views/role-holders']) {
      expect((await api().call('GET', path, { as: logIn('p-it') })).status).toBe(403);
    }
    expect(keys()).toEqual(before);
  });

  it('AGR-08 lets a parent read the own record and that of the own child, and no other', async () => {
    const as = logIn('p-parent');
    expect((await get('people/p-parent', { as })).body.state.name).toBe('Grace Okoro');
    expect((await get('people/u-301', { as })).status).toBe(200);
    expect((await get('people/p-head', { as })).status).toBe(403);
  });

  it.each(['incidents/none', 'toasters/t-1', 'reservations/identity.x', 'incidents/none/history'])(
    'INC-01 answers 404 for %s, which is not there',
    async (path) => {
      expect(await get(path, { as: logIn('p-head') })).toMatchObject({
        status: 404,
        body: { type: expect.stringContaining('#not-found') },
      });
    },
  );

  it.each([
    ['incidents/none', 'nothing has been recorded there'],
    ['incidents/none/history', 'nothing has been recorded there'],
    [`${incident}?asOf=2026-09-01T00:00:00Z`, 'nothing has been recorded there by that instant'],
    [`${incident}/history?asOf=2026-09-01T00:00:00Z`, 'nothing has been recorded there by that instant'],
    ['toasters/t-1', expect.stringMatching(/^there is no such stream; there are: schools, .*devices/)],
    ['views/toasters', expect.stringMatching(/^there is no such list; there are: .*devices-on-loan/)],
  ])('INC-01 tells of %s whether the address or the record is missing', async (path, detail) => {
    expect(await get(path, { as: logIn('p-head') })).toMatchObject({ status: 404, body: { detail } });
  });

  it('INC-01 asks for a token first', async () => {
    expect((await get(incident, {})).status).toBe(401);
    expect((await get('incidents/a%2Fb', { as: logIn('p-head') })).status).toBe(400);
  });
});
