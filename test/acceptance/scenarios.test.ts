import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const today = '2026-09-02';
const CONSENT = "My child may use the school's computers while staff supervise.";
let school: OwnSchool;
let as: Readonly<
  Record<'teacher' | 'office' | 'otherClerk' | 'head' | 'it' | 'grace' | 'emeka', { readonly as: string }>
>;

beforeAll(async () => {
  school = await ownSchool({ people: ['p-111'] });
  const by = (logIn: string) => ({ as: school.logIn(logIn) });
  as = {
    teacher: by('teacher'),
    office: by('office'),
    otherClerk: by('office-2'),
    head: by('head'),
    it: by('it'),
    grace: by('parent'),
    emeka: by('parent-2'),
  };
});

const done = { status: 201 };
const refused = (code: string) => ({ status: 422, body: { code, item: 'DEV-02' } });
const signs = (
  person: string,
  signedName: string,
  templateVersion: number,
  sender: { readonly as: string },
) =>
  school.post(
    `agreements/${person}.parent/sign-agreement`,
    { templateVersion, signedName, method: 'log-in', signedOn: today },
    sender,
  );
const register = (device: string) =>
  school.post(`devices/${device}/register-device`, { kind: 'pupil-laptop' }, as.it);
const protect = (device: string) =>
  school.post(
    `devices/${device}/install-safeguards`,
    { safeguards: ['web-filter', 'managed-updates'] },
    as.it,
  );
const lend = (device: string, borrower: string, sender = as.office) =>
  school.post(
    `devices/${device}/lend-device`,
    { borrower, pupil: 'u-301', purpose: 'remote-learning', returnDue: '2026-10-09' },
    sender,
  );
const typesOf = async (record: string): Promise<readonly string[]> =>
  (await school.get(`${record}/history`, as.it)).body.events.map(({ type }: { type: string }) => type);

describe('S01 a teacher signs the agreement for staff', () => {
  const record = 'agreements/p-101.staff';
  const signature = { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in', signedOn: today };
  const coverage = async () => {
    await school.settled();
    return (await school.get('views/outstanding-agreements?audience=staff', as.office)).body.summary.coverage;
  };

  it('AGR-01 AGR-02 AGR-13 puts one signature on record, counts it, and nothing the second time', async () => {
    const before = await coverage();
    const published = (await school.get('agreement-templates/staff/history', as.head)).body.events[0].data;
    const { terms, termsHash } = published;
    const kinds = terms.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'prohibition')).toHaveLength(10);
    expect(kinds.filter((kind: string) => kind === 'undertaking')).toHaveLength(5);

    const sending = { ...as.teacher, key: 's01' };
    const first = await school.post(`${record}/sign-agreement`, signature, sending);
    expect(first).toMatchObject({ status: 201, body: { events: [{ type: 'AgreementSigned' }] } });
    const again = await school.post(`${record}/sign-agreement`, signature, sending);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');

    const { events } = (await school.get(`${record}/history`, as.teacher)).body;
    const signed = events.filter(({ type }: { type: string }) => type === 'AgreementSigned');
    expect(signed).toHaveLength(1);
    expect(signed[0].data).toMatchObject({ ...signature, termsHash });
    expect((await coverage()).staff).toEqual({
      signed: before.staff.signed + 1,
      expected: before.staff.expected,
    });
  });
});

describe('S13 a loan without the borrower’s signature', () => {
  it('DEV-02 refuses it without one, on an earlier version, and of a device without safeguards', async () => {
    expect(await signs('p-201', 'Grace Okoro', 1, as.grace)).toMatchObject(done);
    const second = {
      version: 2,
      title: 'Working with the school online',
      policyVersion: 1,
      terms: [{ kind: 'consent', text: CONSENT }],
    };
    const published = await school.post('agreement-templates/parent/publish-template', second, as.head);
    expect(published).toMatchObject(done);
    for (const device of ['lis-lt-014', 'lis-lt-016']) expect(await register(device)).toMatchObject(done);
    expect(await protect('lis-lt-014')).toMatchObject(done);
    const before = await typesOf('devices/lis-lt-014');

    expect(await lend('lis-lt-014', 'p-202')).toMatchObject(refused('AgreementRequired'));
    expect(await lend('lis-lt-014', 'p-201')).toMatchObject(refused('AgreementNotCurrent'));
    expect(await typesOf('devices/lis-lt-014')).toEqual(before);

    expect(await signs('p-201', 'Grace Okoro', 2, as.grace)).toMatchObject(done);
    expect(await lend('lis-lt-016', 'p-201')).toMatchObject(refused('SafeguardsRequired'));
    expect(await typesOf('devices/lis-lt-016')).toEqual(['DeviceRegistered']);
  });
});

describe('S02 a laptop lent to a parent', () => {
  it('DEV-02 AGR-08 is on the list of loans, and on the bus with ids only', async () => {
    const lent = await lend('lis-lt-014', 'p-201');
    expect(lent).toMatchObject({ status: 201, body: { events: [{ type: 'DeviceLent' }] } });
    const { events } = (await school.get('devices/lis-lt-014/history', as.it)).body;
    expect(events.at(-1)).toMatchObject({
      type: 'DeviceLent',
      data: { borrower: 'p-201', agreement: 'p-201.parent', purpose: 'remote-learning' },
    });
    await school.settled();
    const { items } = (await school.get('views/devices-on-loan', as.office)).body;
    expect(items).toMatchObject([{ device: 'lis-lt-014', borrower: 'p-201', status: 'on loan' }]);
    const published = (await school.archived()).filter((event) => event.includes('"DeviceLent"'));
    expect(published).toHaveLength(1);
    expect(published[0]).toContain('p-201');
    expect(published[0]).not.toMatch(/Okoro|Grace|Oyelaran|Bridget/);
  });
});

describe('S14 two clerks lend the same laptop', () => {
  it('DEV-02 lets one of them, and refuses the other who decides again on what is there now', async () => {
    expect(await signs('p-202', 'Emeka Okoro', 2, as.emeka)).toMatchObject(done);
    expect(await register('lis-lt-015')).toMatchObject(done);
    expect(await protect('lis-lt-015')).toMatchObject(done);
    const answers = await Promise.all([
      lend('lis-lt-015', 'p-201', as.office),
      lend('lis-lt-015', 'p-202', as.otherClerk),
    ]);
    const [one, other] = answers.toSorted((a, b) => a.status - b.status);
    expect(one).toMatchObject(done);
    expect(other).toMatchObject(refused('DeviceAlreadyOnLoan'));
    expect((await typesOf('devices/lis-lt-015')).filter((type) => type === 'DeviceLent')).toHaveLength(1);
  });
});
