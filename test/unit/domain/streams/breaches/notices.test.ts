import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { inWords } from '../../../../support/two-schools.ts';
import { byStaff, correct, determined, language, lifted, sanctioned, used } from './histories.ts';

const heard = (event: { readonly type: string; readonly data: object }, stated: object = {}) =>
  Object.fromEntries(
    breachesStream
      .notices(
        { ...event, streamId: 'b-1', actor: 'p-1' } as never,
        noticeSettings({ breaches: stated } as never),
      )
      .map(({ notice, recipients }) => [notice, inWords(recipients)]),
  );
const as = (type: string, changes: Parameters<typeof used>[0] = {}) => ({ ...used(changes), type });
const nobodyKnown = { person: null, capacity: null };

describe('who hears of a breach', () => {
  it('AGR-18 tells the headteacher, or whom the school names of those who may read it', () => {
    const byParent = as('AgreementBreachRecorded', { person: 'p-201', capacity: 'parent' });
    expect(heard(byParent)).toEqual({ 'breach-recorded': ['headteacher'] });
    expect(heard(byParent, { recordedRoles: ['dsl'] })).toEqual({ 'breach-recorded': ['dsl'] });
  });
  it('NET-09 tells of staff the headteacher alone, of the head the chair and the trust, of an emergency nobody', () => {
    const changes = { ...byStaff, rule: 'phone-heard' as const };
    expect(heard(as('StaffDeviceBreachRecorded', changes), { recordedRoles: ['dsl'] })).toEqual({
      'breach-recorded': ['headteacher'],
    });
    expect(heard(as('StaffDeviceBreachRecorded', { ...changes, isHead: true }))).toEqual({
      'breach-recorded': ['chair-of-governors', 'trust-admin'],
    });
    expect(heard(as('StaffDeviceBreachRecorded', { ...changes, excuse: 'evacuation' }))).toEqual({});
  });
  it('MOB-03 tells the staff of the class, and whom else the school names, of what a pupil did', () => {
    const phone = as('PupilMobileBreachRecorded', { cites: { policy: 1, rule: 'phone-used' } });
    expect(heard(phone)['pupil-breach-recorded']).toEqual(['staffOfPupil u-301']);
    const stated = { pupilRoute: ['staff-of-class', 'parents-of-pupil'] };
    expect(heard(phone, stated)['pupil-breach-recorded']).toEqual(['staffOfPupil u-301', 'parentsOf u-301']);
  });
  it('NET-02 MON-05 tells IT support of what is against the security of systems, of the filter the lead, too', () => {
    expect(heard(as('WifiPasswordDisclosureReported', byStaff))).toEqual({
      'breach-recorded': ['headteacher'],
      'security-breach-recorded': ['headteacher', 'it-support'],
    });
    expect(heard(as('FilterBypassDetected', nobodyKnown))['security-breach-recorded']).toEqual([
      'headteacher',
      'it-support',
      'dsl',
    ]);
  });
  it('ACC-12 tells nobody of a computer that was left open, unless it waits for the headteacher', () => {
    const left = (changes: object) => as('EquipmentLeftUnsecuredRecorded', { ...nobodyKnown, ...changes });
    expect(heard(left({ cites: { policy: 1, rule: 'not-locked' } }))).toEqual({});
    expect(heard(left({}))).toEqual({ 'breach-recorded': ['headteacher'] });
    const byPupil = { person: 'u-301', capacity: 'pupil', cites: { policy: 1, rule: 'not-locked' } };
    expect(heard(left(byPupil))).toEqual({});
  });
  it('UNA-04 tells parents what follows for a pupil, and everybody else what follows for themselves', () => {
    expect(heard(sanctioned())).toEqual({ 'sanction-imposed': ['parentsOf u-301'] });
    expect(heard(lifted(2))).toEqual({ 'sanction-lifted': ['parentsOf u-301'] });
    expect(heard(sanctioned(byStaff))).toEqual({ 'sanction-imposed': ['person p-101 as staff'] });
  });
  it('MOB-03 UNA-04 tells of a child also where the file is locked, since nothing of it is in the message', () => {
    const beyond = (event: object) =>
      breachesStream
        .notices({ ...event, streamId: 'b-1', actor: 'p-1' } as never, noticeSettings({}))
        .filter(({ isBeyondLock }) => isBeyondLock === true)
        .map(({ notice }) => notice);
    expect(beyond(as('PupilMobileBreachRecorded', { cites: language }))).toEqual(['pupil-breach-recorded']);
    expect(beyond(sanctioned())).toEqual(['sanction-imposed']);
  });
  it('UNA-04 links nobody to a record that they may not look at, and tells of nothing else', () => {
    const linked = (event: object) =>
      breachesStream
        .notices({ ...event, streamId: 'b-1', actor: 'p-1' } as never, noticeSettings({}))
        .map(({ link }) => link);
    expect(linked(as('FilterBypassDetected', { cites: language }))).toEqual([
      '/breaches/b-1',
      '/views/security-events',
      '/people/u-301',
    ]);
    expect(linked(sanctioned())).toEqual(['/people/u-301']);
    const { type: _, ...data } = correct({ where: 'lesson' });
    for (const event of [determined(true), { type: 'BreachCorrected', data }])
      expect(linked(event)).toEqual([]);
  });
});
