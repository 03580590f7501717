import { describe, expect, it } from 'vitest';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('a log-in on its way', () => {
  const { api, post, get } = useApi();
  const head = { as: logIn('p-head') };
  const subjectOf = (as: string) => ({ subject: `${api().issuer.issuer}|${as}` });
  const join = (person: string, startedOn = '2026-09-01') =>
    post(`people/${person}/join-staff`, { ...head, body: { kind: 'staff', name: 'Rosa Bell', startedOn } });
  const link = (person: string, as: string) =>
    post(`people/${person}/link-log-in`, { ...head, body: subjectOf(as) });
  const unlink = (person: string, as: string) =>
    post(`people/${person}/unlink-log-in`, { ...head, body: subjectOf(as) });
  /**
   * A person who is found is remembered for a minute, so ask only after the last change to that log-in; not
   * being found is never remembered.
   */
  const isKnown = async (person: string, as: string) => {
    const found = await api().api.callerIn(SCHOOL, { issuer: api().issuer.issuer, subject: as });
    return found?.person === person;
  };

  it('ACC-02 leads to its person by the hash that the event holds, and not by name', async () => {
    await join('p-rosa');
    expect(await isKnown('p-rosa', 'rosa')).toBe(false);
    expect(await link('p-rosa', 'rosa')).toMatchObject({
      status: 201,
      body: { events: [{ type: 'LogInLinked' }] },
    });
    expect(await isKnown('p-rosa', 'rosa')).toBe(true);
    const hash = await api().api.sealer.keyedHash('_trust', 'identity', subjectOf('rosa').subject);
    expect((await get('people/p-rosa', head)).body.state).toMatchObject({ logIns: [{ mark: hash }] });
  });

  it('ACC-02 that is only reserved leads to nobody, though the person has another', async () => {
    await join('p-iris');
    await link('p-iris', 'iris');
    await link('p-iris', 'iris-lost');
    await unlink('p-iris', 'iris-lost');
    expect(await isKnown('p-iris', 'iris-lost')).toBe(false);
    expect(await isKnown('p-iris', 'iris')).toBe(true);
  });

  it('ACC-02 that was unlinked never becomes another person’s, and may become the same person’s again', async () => {
    await join('p-otis');
    await join('p-vera');
    await link('p-otis', 'otis');
    expect(await unlink('p-otis', 'otis')).toMatchObject({
      status: 201,
      body: { events: [{ type: 'LogInUnlinked' }] },
    });
    expect(await unlink('p-otis', 'otis')).toMatchObject({ status: 200, body: { events: [] } });
    expect(await link('p-vera', 'otis')).toMatchObject({
      status: 422,
      body: { code: 'NameTaken', item: 'ACC-02' },
    });
    expect(await unlink('p-vera', 'otis')).toMatchObject({ status: 200, body: { events: [] } });
    expect(await link('p-otis', 'otis')).toMatchObject({ status: 201 });
    expect(await isKnown('p-otis', 'otis')).toBe(true);
  });

  it('ORG-06 leads nowhere from the day of leaving on, nor after joining again, until it is linked again', async () => {
    await join('p-emil');
    await link('p-emil', 'emil');
    await post('people/p-emil/leave-person', { ...head, body: { on: '2026-09-10' } });
    expect(await isKnown('p-emil', 'emil')).toBe(false);
    await join('p-emil', '2026-09-10');
    expect(await isKnown('p-emil', 'emil')).toBe(false);
    await link('p-emil', 'emil');
    expect(await isKnown('p-emil', 'emil')).toBe(true);
  });

  it('ORG-06 of who leaves on a later day works until then', async () => {
    await join('p-nell');
    await link('p-nell', 'nell');
    await post('people/p-nell/leave-person', { ...head, body: { on: '2026-12-19' } });
    expect(await isKnown('p-nell', 'nell')).toBe(true);
  });

  it('ORG-06 shows a child to its parent by the child’s own record, and no more once the wrong link is taken back', async () => {
    const reads = async (child: string) => (await get(`people/${child}`, { as: logIn('p-parent') })).status;
    expect([await reads('u-301'), await reads('p-teacher')]).toEqual([200, 403]);
    const wrong = {
      as: logIn('p-office'),
      body: { parent: 'p-parent', reason: 'Two families of the same name were mixed up.' },
    };
    expect(await post('people/u-301/unlink-parent', wrong)).toMatchObject({
      status: 201,
      body: { events: [{ type: 'ParentUnlinkedFromPupil' }] },
    });
    expect(await reads('u-301')).toBe(403);
  });

  it('ORG-06 shows nothing of a child to a mere contact, nor to a parent who is not to be told', async () => {
    const link = (body: object) =>
      post('people/u-301/link-parent', { as: logIn('p-office'), body: { parent: 'p-parent', ...body } });
    const reads = async () => (await get('people/u-301', { as: logIn('p-parent') })).status;
    expect(await link({ kind: 'contact' })).toMatchObject({ status: 201 });
    expect(await reads()).toBe(403);
    expect(await link({ mayBeTold: false })).toMatchObject({ status: 201 });
    expect(await reads()).toBe(403);
    expect(await link({})).toMatchObject({ status: 201 });
    expect(await reads()).toBe(200);
  });

  it('ORG-06 lets a day of leaving that lies ahead block nothing today, and keeps it when somebody joins in another way', async () => {
    await join('p-olga');
    await post('people/p-olga/leave-person', { ...head, body: { on: '2026-12-19' } });
    expect(await link('p-olga', 'olga')).toMatchObject({ status: 201 });
    const role = { role: 'learning-mentor', from: '2026-09-10' };
    expect(await post('people/p-olga/assign-role', { ...head, body: role })).toMatchObject({ status: 201 });
    const parent = { name: 'Olga Bell', from: '2026-09-10' };
    expect(await post('people/p-olga/register-parent', { ...head, body: parent })).toMatchObject({
      status: 201,
    });
    expect(await isKnown('p-olga', 'olga')).toBe(true);
    expect((await get('people/p-olga', head)).body.state).toMatchObject({ leftOn: '2026-12-19' });
    const later = { role: 'computing-lead', from: '2026-12-19' };
    expect(await post('people/p-olga/assign-role', { ...head, body: later })).toMatchObject({
      status: 422,
      body: { code: 'PersonHasLeft' },
    });
  });
});
