import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../../../support/api.ts';
import { projectAll } from '../../../support/project-all.ts';

describe('the bootstrap log-in', () => {
  let site: Awaited<ReturnType<typeof startApi>>;
  beforeAll(async () => {
    site = await startApi();
  });
  afterAll(() => site.stop());
  const bootstrap = 'bootstrap-subject';
  const send = (person: string, command: string, body: object, as = bootstrap) =>
    site.call('POST', `/v1/schools/_trust/people/${person}/${command}`, { as, body });
  const mayRegister = async (school: string, as = bootstrap) => {
    await projectAll(site);
    const body = { name: 'Larkfield', phase: 'infant', yearGroups: ['R'] };
    return (await site.call('POST', `/v1/schools/${school}/schools/${school}/register-school`, { as, body }))
      .status;
  };
  const today = new Date().toISOString().slice(0, 10);

  it('ORG-02 sets a trust up until somebody can act as its administrator, and is nobody from then on', async () => {
    expect(await mayRegister('school-1')).toBe(201);
    for (const person of ['t-1', 't-2']) {
      await send(person, 'join-staff', { kind: 'staff', name: 'Rosa Bell', startedOn: '2026-09-01' });
      await send(person, 'assign-role', {
        role: 'trust-admin',
        from: person === 't-1' ? today : '2999-01-01',
      });
    }
    // One holds the role and can't log in; the other can, and holds it one day.
    expect((await send('t-2', 'link-log-in', { subject: `${site.issuer.issuer}|rosa-2` })).status).toBe(201);
    expect(await mayRegister('school-2')).toBe(201);
    expect((await send('t-1', 'link-log-in', { subject: `${site.issuer.issuer}|rosa` })).status).toBe(201);
    expect(await mayRegister('school-3')).toBe(403);
    expect(await mayRegister('school-3', 'rosa')).toBe(201);
  });

  it('ORG-02 has its rights again when the trust has no administrator left', async () => {
    await send('t-1', 'leave-person', { on: today }, 'rosa');
    expect(await mayRegister('school-4')).toBe(201);
  });
});
