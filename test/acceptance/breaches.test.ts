import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const today = '2026-09-02';
let school: OwnSchool;
let as: Readonly<Record<'teacher' | 'deputy' | 'head' | 'it' | 'admin', { readonly as: string }>>;

beforeAll(async () => {
  school = await ownSchool({ people: ['p-103'] });
  const by = (logIn: string) => ({ as: school.logIn(logIn) });
  as = {
    teacher: by('teacher'),
    deputy: by('deputy'),
    head: by('head'),
    it: by('it'),
    admin: { as: 'login-fernhill-admin' },
  };
});

const record = (id: string, body: object, sender = as.teacher) =>
  school.post(`breaches/${id}/record-breach`, { on: today, ...body }, sender);
const sanction = (id: string, consequence: string, sender = as.head) =>
  school.post(`breaches/${id}/impose-sanction`, { consequence, reasons: 'The second time.' }, sender);
const read = async (id: string, reader: { readonly as: string }) =>
  (await school.get(`breaches/${id}`, reader)).status;
const listed = async (list: string, reader: { readonly as: string }): Promise<readonly string[]> => {
  await school.settled();
  return (await school.get(`views/${list}`, reader)).body.items.map(
    ({ breach }: { breach: string }) => breach,
  );
};

describe('what somebody did against the rules', () => {
  it('UNA-01 UNA-04 refuses a sanction before it is determined, and one of another role; then it is imposed once', async () => {
    const act = { kind: 'unacceptable-use', person: 'u-301', description: 'Hid all mice.' };
    expect(await record('b-act', act)).toMatchObject({ status: 201 });
    expect(await sanction('b-act', 'behaviour-procedure')).toMatchObject({
      status: 422,
      body: { code: 'DeterminationRequired', item: 'UNA-01' },
    });
    const determined = { isUnacceptable: true, reasons: 'Nobody could work.' };
    expect(await school.post('breaches/b-act/determine-breach', determined, as.teacher)).toMatchObject({
      status: 403,
    });
    expect(await school.post('breaches/b-act/determine-breach', determined, as.head)).toMatchObject({
      status: 201,
    });
    expect(await sanction('b-act', 'staff-discipline')).toMatchObject({
      status: 422,
      body: { code: 'ConsequenceMismatch', item: 'UNA-04' },
    });
    expect(await sanction('b-act', 'behaviour-procedure')).toMatchObject({ status: 201 });
    expect(await listed('sanctions', as.head)).toContain('b-act');
  });

  it('AGR-18 is shown to the leads of a pupil, to the head alone of staff, to the trust of the head, and to nobody their own', async () => {
    const language = { list: 'unacceptable-use', edition: '2026', entry: 'language' };
    const photo = { kind: 'photography', rule: 'own-camera' };
    expect(
      await record('b-pupil', { kind: 'unacceptable-use', person: 'u-301', cites: language }),
    ).toMatchObject({
      status: 201,
    });
    expect(await record('b-staff', { ...photo, person: 'p-103' })).toMatchObject({ status: 201 });
    expect(await record('b-head', { ...photo, person: 'p-100' })).toMatchObject({ status: 201 });
    const statuses = async (id: string) =>
      await Promise.all([as.teacher, as.it, as.deputy, as.head, as.admin].map((one) => read(id, one)));
    expect(await statuses('b-pupil')).toEqual([403, 403, 200, 200, 403]);
    expect(await statuses('b-staff')).toEqual([403, 403, 403, 200, 403]);
    expect(await statuses('b-head')).toEqual([403, 403, 403, 403, 200]);
    const head = await listed('breaches', as.head);
    expect([head.includes('b-pupil'), head.includes('b-staff'), head.includes('b-head')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await listed('breaches', as.admin)).toEqual(['b-head']);
    expect(await listed('breaches', as.deputy)).not.toContain('b-staff');
    expect(await sanction('b-head', 'staff-discipline')).toMatchObject({ status: 403 });
    expect(await sanction('b-head', 'staff-discipline', as.admin)).toMatchObject({ status: 201 });
  });

  it('ACC-06 flags a password given away, and refuses a consequence that is not of the role', async () => {
    const given = { person: 'p-201', on: today, to: 'p-202', secret: 'password' };
    expect(await school.post('breaches/b-pw/report-password-disclosure', given, as.teacher)).toMatchObject({
      status: 201,
    });
    expect(await sanction('b-pw', 'behaviour-procedure')).toMatchObject({
      status: 422,
      body: { code: 'PasswordConsequenceMismatch', item: 'ACC-06' },
    });
    expect(await sanction('b-pw', 'access-revoked')).toMatchObject({ status: 201 });
    expect(await listed('security-events', as.it)).toContain('b-pw');
  });
});
