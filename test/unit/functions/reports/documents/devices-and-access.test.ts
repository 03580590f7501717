import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('reports of devices over the API', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const report = (name: string, as: string, accept = 'application/json') =>
    get(`reports/${name}?period=2026-27.autumn-1`, { as, headers: { accept } });

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    const device = { as: logIn('p-it'), body: { kind: 'teacher-laptop' } };
    expect(await post('devices/d-1/register-device', device)).toMatchObject({ status: 201 });
    const allocated = { as: logIn('p-it'), body: { person: 'p-teacher' } };
    expect(await post('devices/d-1/allocate-device', allocated)).toMatchObject({ status: 201 });
    const leaves = { as: head, body: { on: '2026-09-10' } };
    expect(await post('people/p-teacher/leave-person', leaves)).toMatchObject({ status: 201 });
    await api().past.sign(SCHOOL);
  });

  const leaverIn = ({ body }: Awaited<ReturnType<typeof report>>) => {
    interface Section {
      readonly tables: readonly { readonly id: string; readonly rows: readonly (readonly unknown[])[] }[];
    }
    const tables = (body.sections as readonly Section[]).flatMap((section) => section.tables);
    return tables.find(({ id }) => id === 'leavers')?.rows[0]?.[0];
  };

  it('ACC-07 names who left to those who keep the registers, and to the trust gives an id', async () => {
    const named = { person: 'p-teacher', name: 'Canary p-teacher' };
    expect(leaverIn(await report('devices-and-access', logIn('p-office')))).toEqual(named);
    const auditor = await report('devices-and-access', 'login-_trust-t-auditor');
    expect(leaverIn(auditor)).toEqual({ person: 'p-teacher', name: null });
  });

  it('DEV-01 is the same document for both: names are no part of it', async () => {
    const [office, auditor] = await Promise.all(
      [logIn('p-office'), 'login-_trust-t-auditor'].map((as) => report('devices-and-access', as)),
    );
    expect(office?.body.digest).toBe(auditor?.body.digest);
  });

  it('MOB-01 is a page that names nobody', async () => {
    const { status, body } = await report('phones', head, 'text/html');
    expect(status).toBe(200);
    expect(body).toContain('Pupils bring no phones');
  });

  it('MOB-01 refuses both to staff who are not named, and to another school', async () => {
    for (const name of ['devices-and-access', 'phones']) {
      expect(await report(name, logIn('p-lead'))).toMatchObject({ status: 403 });
      expect(await report(name, logIn('p-head', OTHER_SCHOOL))).toMatchObject({ status: 403 });
    }
  });
});
