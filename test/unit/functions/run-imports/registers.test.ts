import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../domain/streams/devices/stream.ts';
import { type ImportSite, importSite, school } from '../../../support/imports/site.ts';

const sample = '../shared/samples/asset-register-export.csv';
const devices = [
  'Asset Tag,Category,Checkout Type,Checked Out To: Email,Checkout Date',
  'LIS-LT-014,Laptop,,,',
  'LIS-LT-015,Laptop,User,grace@mail.example,2025-09-10',
  'LIS-TB-003,Tablet,Location,,',
  'LIS-LT-020,Laptop,User,amira@larkfield.example,2025-09-03',
  'LIS-LT-021,Laptop,User,nobody@mail.example,2025-09-03',
].join('\n');

const send = (site: ImportSite, path: string, command: object) => site.commandOf(path, command as never);

/** A school that keeps its book here since September 2026, with a family and a teacher. */
const withPeople = async (): Promise<ImportSite> => {
  const site = await importSite();
  await send(site, 'policies/online-safety', {
    type: 'AdoptPolicy',
    version: 1,
    settings: {},
    approval: null,
    review: null,
  });
  const [parent, staff] = [{ email: 'grace@mail.example' }, { email: 'amira@larkfield.example' }];
  await send(site, 'people/p-201', {
    type: 'RegisterParent',
    name: 'Grace Okoro',
    ...parent,
    from: '2025-09-01',
  });
  await send(site, 'people/p-101', {
    type: 'JoinStaff',
    kind: 'staff',
    name: 'Amira Shah',
    ...staff,
    startedOn: '2025-09-01',
  });
  await send(site, 'people/u-301', {
    type: 'AdmitPupil',
    name: 'Tobi Okoro',
    yearGroup: 'Y1',
    admittedOn: '2025-09-01',
  });
  await send(site, 'people/u-301', {
    type: 'LinkParent',
    parent: 'p-201',
    kind: 'parent',
    mayBeTold: true,
    from: '2025-09-01',
  });
  return site;
};

const register = (
  site: ImportSite,
  content: string,
  format: 'devices' | 'asset-register' | 'access' | 'agreements',
) => site.dryRun(content, { kind: 'register', format, source: 'asset-system', on: '2025-12-01' });

describe('a register', () => {
  it('DEV-01 DEV-03 of an asset system brings devices in store and allocated with their own days, and says whose child is unclear', async () => {
    const site = await withPeople();
    const dry = await register(site, devices, 'asset-register');
    expect(dry).toMatchObject({ status: 'ready', counts: { rows: 5, flaws: 2 } });
    expect(await site.flaws(dry.id)).toMatchObject([
      { row: 3, column: 'Checked Out To: Email', code: 'child-unclear' },
      { row: 6, column: 'Checked Out To: Email', code: 'person-unknown' },
    ]);
    expect((await site.approve(dry.id)).counts).toMatchObject({ sent: 4, failed: 0 });
    const { state } = await site.office.log.load(
      { school, stream: 'devices', id: 'lis-lt-020' },
      devicesStream,
    );
    expect(state).toMatchObject({
      status: 'allocated',
      allocation: {
        person: 'p-101',
        allocatedOn: '2025-09-03',
        takenOver: { source: 'asset-system', by: 'p-office' },
      },
    });
    expect((await register(site, devices, 'asset-register')).counts).toMatchObject({ commands: 0 });
  });

  it('DEV-02 of our own form names the child of a loan', async () => {
    const site = await withPeople();
    const own =
      'tag;kind;holder_email;pupil;since\nLIS-LT-015;pupil-laptop;grace@mail.example;u-301;10.09.2025';
    const dry = await register(site, own, 'devices');
    expect((await site.approve(dry.id)).counts).toMatchObject({ sent: 2, failed: 0 });
    const { state } = await site.office.log.load(
      { school, stream: 'devices', id: 'lis-lt-015' },
      devicesStream,
    );
    expect(state).toMatchObject({
      status: 'on-loan',
      loan: { borrower: 'p-201', pupil: 'u-301', lentOn: '2025-09-10' },
    });
  });

  it('ACC-01 ACC-02 brings rights and accounts with their own days, and says what rules refuse', async () => {
    const site = await withPeople();
    const rights = [
      'person;audience;since;kind;name;log_in_name',
      'p-101;staff;2025-09-02;system;mis;',
      'p-101;staff;2025-09-02;;;a.shah',
      'p-101;wizard;2025-09-02;system;mis;',
      ';staff;2025-09-02;system;mis;',
    ].join('\n');
    const dry = await register(site, rights, 'access');
    expect((await site.flaws(dry.id)).map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'audience', 'word-unknown'],
      [5, 'person', 'value-missing'],
    ]);
    expect((await site.approve(dry.id)).counts).toMatchObject({ sent: 2, failed: 0 });
    expect((await register(site, rights, 'access')).counts).toMatchObject({ commands: 0 });
  });

  it('AGR-01 tells of each signature that rules refuse, and records the others', async () => {
    const site = await withPeople();
    const paper = 'person,audience,version,signed_name,signed_on\np-101,staff,0,Amira Shah,2025-09-04\n';
    const dry = await register(site, paper, 'agreements');
    expect(dry.counts).toMatchObject({ TakeOverSignature: 1 });
    expect((await site.approve(dry.id)).counts).toMatchObject({ sent: 0, failed: 1 });
    expect(await site.outcomes(dry.id)).toMatchObject([{ id: 'p-101.staff', type: 'TakeOverSignature' }]);
  });

  it.skipIf(!existsSync(sample))(
    'DEV-01 reads the sample of an asset system (skipped where it is not there)',
    async () => {
      const site = await withPeople();
      const dry = await register(site, readFileSync(sample, 'utf8'), 'asset-register');
      expect(dry).toMatchObject({ status: 'ready', counts: { rows: 4 } });
      expect((await site.steps(dry.id)).map(({ id }) => id)).toContain('lis-tb-003');
    },
  );
});
