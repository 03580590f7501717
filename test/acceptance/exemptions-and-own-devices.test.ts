import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let primary: OwnSchool;
let as: Readonly<
  Record<'teacher' | 'owner' | 'head' | 'it' | 'office' | 'executive', { readonly as: string }>
>;

beforeAll(async () => {
  [school, primary] = await Promise.all([
    ownSchool({ people: ['p-102'] }),
    ownSchool({ like: 'hollowbrook' }),
  ]);
  const by = (logIn: string) => ({ as: school.logIn(logIn) });
  as = {
    teacher: by('teacher'),
    owner: by('teacher-2'),
    head: by('head'),
    it: by('it'),
    office: by('office'),
    executive: { as: 'login-fernhill-executive' },
  };
});

const done = { status: 201 };
const typesOf = async (of: OwnSchool, record: string): Promise<readonly string[]> => {
  const { status, body } = await of.get(`${record}/history`, { as: of.logIn('head') });
  return status === 404 ? [] : body.events.map(({ type }: { type: string }) => type);
};

describe('S18 an exemption out of turn, and at the wrong school', () => {
  const record = 'exemptions/p-101';
  const application = {
    edition: '2026',
    entry: 'own-devices',
    purpose: 'Measures light in the garden with sensors of a university.',
    from: '2026-09-07',
    until: '2026-09-18',
  };
  const refused = (code: string) => ({ status: 422, body: { code, item: 'UNA-03' } });
  const apply = (changes: object = {}, sender = as.teacher) =>
    school.post(`${record}/submit-application`, { ...application, ...changes }, sender);
  const grant = (of: string, number: number, sender = as.head) =>
    school.post(`exemptions/${of}/grant-exemption`, { application: number }, sender);

  it('UNA-03 refuses it without words, before the trust has looked, of one’s own, and where none are granted', async () => {
    expect(await apply({ purpose: '' })).toMatchObject(refused('WrittenApplicationRequired'));
    expect(await apply()).toMatchObject(done);
    expect(await grant('p-101', 1)).toMatchObject(refused('ExecutiveConsiderationRequired'));
    const own = await school.post('exemptions/p-100/submit-application', application, as.head);
    expect(own).toMatchObject(done);
    expect(await grant('p-100', 1)).toMatchObject(refused('ConflictOfInterest'));
    const elsewhere = await primary.post('exemptions/p-401/submit-application', application, {
      as: primary.logIn('teacher'),
    });
    expect(elsewhere).toMatchObject(refused('ProcessNotInUse'));
    expect(await typesOf(school, record)).toEqual(['ExemptionApplicationSubmitted']);
    expect(await typesOf(school, 'exemptions/p-100')).toEqual(['ExemptionApplicationSubmitted']);
    expect(await typesOf(primary, 'exemptions/p-401')).toEqual([]);
    const journal = await school.http.get(
      `/v1/schools/_access.${school.id}/feed?types=CommandRefused`,
      as.head,
    );
    const codes = journal.body.events.map(({ data }: { data: { code: string } }) => data.code);
    expect(codes.toSorted()).toEqual([
      'ConflictOfInterest',
      'ExecutiveConsiderationRequired',
      'WrittenApplicationRequired',
    ]);
  });

  it('UNA-03 grants it once the trust has looked, and tells who applied in writing', async () => {
    const looked = await school.post(
      `${record}/consider-application`,
      { application: 1, advice: 'in-favour', reasons: 'They reach nothing else.' },
      as.executive,
    );
    expect(looked).toMatchObject(done);
    expect(await grant('p-101', 1)).toMatchObject(done);
    const answered = await school.post(
      `${record}/communicate-decision`,
      { application: 1, on: '2026-09-02', by: 'letter' },
      as.office,
    );
    expect(answered).toMatchObject(done);
    await school.settled();
    const { body } = await school.get('views/exemptions', as.head);
    expect(body.summary).toMatchObject({ granted: 1, applied: 1, unanswered: 0 });
    const mails = JSON.stringify(await school.mails());
    expect(mails).toContain('It was granted from 2026-09-07 to 2026-09-18');
    expect(mails).not.toContain('sensors');
  });
});

describe('S19 a device of somebody’s own before the standard of IT', () => {
  const record = 'own-devices/own-lt-7';
  const refused = (code: string, item = 'NET-05') => ({ status: 422, body: { code, item } });
  const agreed = { purposes: ['work-remotely'], from: '2026-09-02', until: '2027-07-20' };
  const authorise = (sender = as.head) => school.post(`${record}/authorise-for-school-data`, agreed, sender);
  const assess = (unmet: readonly string[]) =>
    school.post(`${record}/assess-security`, { edition: '2026', unmet }, as.it);

  it('NET-05 refuses it before IT support has looked, below the standard, and by IT support', async () => {
    const laptop = { owner: 'p-102', kind: 'laptop' };
    expect(await school.post(`${record}/register-own-device`, laptop, as.owner)).toMatchObject(done);
    expect(await authorise()).toMatchObject(refused('AssessmentRequired'));
    expect(await assess(['disk-encryption'])).toMatchObject(done);
    expect(await authorise()).toMatchObject(refused('StandardNotMet'));
    expect(await assess([])).toMatchObject(done);
    expect(await authorise(as.it)).toMatchObject(refused('HeadteacherRequired'));
    expect(await authorise()).toMatchObject({
      status: 201,
      body: { events: [{ type: 'PersonalDeviceAuthorised' }] },
    });
    expect((await school.get(record, as.owner)).status).toBe(200);
    expect((await school.get(record, as.teacher)).status).toBe(403);
    await school.settled();
    const { body } = await school.get('views/own-devices?authorised=true', as.it);
    expect(body.items).toMatchObject([{ device: 'own-lt-7', owner: 'p-102', isAuthorised: true }]);
  });

  it('NET-06 refuses an open stick for data of the school, at both schools', async () => {
    const stick = (owner: string) => ({ owner, encrypted: false, forSchoolData: true });
    const register = 'own-devices/own-usb-1/register-removable-media';
    const open = refused('EncryptionRequired', 'NET-06');
    expect(await school.post(register, stick('p-102'), as.owner)).toMatchObject(open);
    const elsewhere = { as: primary.logIn('teacher') };
    expect(await primary.post(register, stick('p-401'), elsewhere)).toMatchObject(open);
    expect(await typesOf(school, 'own-devices/own-usb-1')).toEqual([]);
  });
});
