import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let primary: OwnSchool;

beforeAll(async () => {
  primary = await ownSchool({ like: 'hollowbrook', people: ['u-350', 'u-351', 'p-451', 'p-452'] });
});

const done = { status: 201 };
const refused = (code: string, item: string) => ({ status: 422, body: { code, item } });
const walks = { walksToSchool: true, walksFromSchool: true };
const by = (logIn: string) => ({ as: primary.logIn(logIn) });
const send = (pupil: string, command: string, body: object, logIn = 'office') =>
  primary.post(`pupil-devices/${pupil}/${command}`, body, by(logIn));
const listed = async (query = '') =>
  (await primary.get(`views/phones-and-devices-held${query}`, by('office'))).body;

describe('a phone in the office, and one that was taken', () => {
  it('MOB-01 permits a pupil of the upper years who walks alone both ways, and nobody else', async () => {
    expect(await send('u-351', 'permit-mobile', walks)).toMatchObject(refused('NotOfPhoneYear', 'MOB-01'));
    expect(await send('u-350', 'permit-mobile', { ...walks, walksFromSchool: false })).toMatchObject(
      refused('WalksAloneRequired', 'MOB-01'),
    );
    expect(await send('u-350', 'hand-in-mobile', {})).toMatchObject(refused('PermissionRequired', 'MOB-01'));
    expect(await send('u-350', 'permit-mobile', walks, 'teacher')).toMatchObject({ status: 403 });
    expect(await send('u-350', 'permit-mobile', walks)).toMatchObject(done);
  });
  it('MOB-02 SRC-04 has it in the office, then taken, then given back to a named parent', async () => {
    expect(await send('u-350', 'hand-in-mobile', {})).toMatchObject(done);
    await primary.settled();
    expect(await listed()).toMatchObject({
      items: [{ pupil: 'u-350', device: 'phone', status: 'in-office' }],
      summary: { inOffice: 1, confiscated: 0 },
    });
    const cause = 'Rang all through assembly.';
    const under = { policy: 'behaviour', edition: '2026', section: '7.2' };
    const take = { device: 'phone', cause, under };
    expect(await send('u-350', 'confiscate-device', take, 'teacher')).toMatchObject(done);
    expect(await send('u-350', 'collect-mobile', { early: 'The dentist.' })).toMatchObject(
      refused('PhoneConfiscated', 'MOB-02'),
    );
    expect(await send('u-350', 'return-confiscated-device', { confiscation: 3, to: 'p-452' })).toMatchObject(
      refused('ReceiverNotOfPupil', 'SRC-04'),
    );
    expect(await send('u-350', 'return-confiscated-device', { confiscation: 3, to: 'p-451' })).toMatchObject(
      done,
    );
    await primary.settled();
    expect((await listed()).items).toEqual([]);
    const published = (await primary.archived()).filter((event) => event.includes('DeviceConfiscated'));
    expect(published.length).toBeGreaterThan(0);
    expect(published.join('\n')).not.toContain('assembly');
  });
  it('MOB-01 SRC-04 shows it to the parent of that pupil alone', async () => {
    const record = 'pupil-devices/u-350';
    expect((await primary.get(record, by('parent'))).status).toBe(200);
    expect((await primary.get(record, by('parent-2'))).status).toBe(403);
  });
});
