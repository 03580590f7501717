import { describe, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import type { BreachRule } from '../../../../../events/catalogue/breach-forms.ts';
import { given } from '../../../../support/scenario.ts';
import { at, byStaff, infant, parent, personOf, primary, record, said, staff } from './histories.ts';

const fresh = given(breachesStream, []);
const stated = (rule: BreachRule) => ({ rule, cites: { policy: 1, rule } });
const bySomeone = { person: null, capacity: null };
const found = { person: undefined };
const p101 = { person: 'p-101' };

describe('what pupils do against a rule of the policy', () => {
  it('ACC-08 is recorded where they use computers without an adult, or without leave', () => {
    fresh
      .when(record('unsupervised-use', { rule: 'no-adult-present', where: 'lesson' }), at(infant))
      .thenEvents({
        type: 'UnsupervisedUseRecorded',
        data: said({ where: 'lesson', ...stated('no-adult-present') }),
      });
    fresh.when(record('unsupervised-use', { rule: 'no-permission' }), at(primary)).thenEvents({
      type: 'UnsupervisedUseRecorded',
      data: said(stated('no-permission')),
    });
    fresh
      .when(record('unsupervised-use', { ...p101, rule: 'no-permission' }), at(primary, staff))
      .thenRejected('CapacityNotOfKind');
  });
  it('MOB-03 is flagged where they use a phone, with where that was, or keep one without leave', () => {
    for (const where of ['on-site', 'lesson', 'club', 'activity'] as const)
      fresh.when(record('pupil-phone', { rule: 'phone-used', where }), at(primary)).thenEvents({
        type: 'PupilMobileBreachRecorded',
        data: said({ where, ...stated('phone-used') }),
      });
    fresh.when(record('pupil-phone', { rule: 'phone-without-permission' }), at(primary)).thenEvents({
      type: 'PupilMobileBreachRecorded',
      data: said(stated('phone-without-permission')),
    });
  });
  it('MON-05 is flagged where somebody gets round the filter, known or not', () => {
    fresh.when(record('filter-bypass'), at(infant)).thenEvents({
      type: 'FilterBypassDetected',
      data: said(stated('filter-bypassed')),
    });
    fresh.when(record('filter-bypass', found), at(infant)).thenEvents({
      type: 'FilterBypassDetected',
      data: said({ ...bySomeone, ...stated('filter-bypassed') }),
    });
  });
});

describe('what staff do against a rule of the policy', () => {
  const worker = at(primary, staff);
  it('NET-09 is recorded where they use a phone of their own, and what excuses it is no breach', () => {
    const heard = { ...p101, rule: 'phone-heard' as const };
    fresh.when(record('staff-device', heard), worker).thenEvents({
      type: 'StaffDeviceBreachRecorded',
      data: said({ ...byStaff, ...stated('phone-heard') }),
    });
    for (const excuse of ['evacuation', 'emergency-services'] as const)
      fresh.when(record('staff-device', { ...heard, excuse }), worker).thenEvents({
        type: 'StaffDeviceBreachRecorded',
        data: said({ ...byStaff, ...stated('phone-heard'), excuse }),
      });
  });
  it('NET-09 refuses an excuse that the policy does not name, or of anything but a phone', () => {
    const excused = { ...p101, excuse: 'evacuation' as const };
    fresh
      .when(record('staff-device', { ...excused, rule: 'number-given' }), at(infant, staff))
      .thenRejected('ExcuseNotInPolicy', 'NET-09');
    fresh
      .when(record('mail', { ...excused, rule: 'chain-message' }), worker)
      .thenRejected('ExcuseNotInPolicy', 'NET-09');
  });
  it('NET-07 is recorded of trainees', () => {
    const trainee = personOf('staff', 'staff', 'trainee');
    const command = record('trainee-device', { ...p101, rule: 'children-present' });
    fresh.when(command, at(infant, trainee)).thenEvents({
      type: 'TraineeDeviceBreachRecorded',
      data: said({ ...byStaff, ...stated('children-present') }),
    });
  });
  it('UNA-04 refuses what is against a trainee’s rules of anybody who was none on that day', () => {
    const command = record('trainee-device', { ...p101, rule: 'children-present' });
    fresh.when(command, at(infant, staff)).thenRejected('TraineeRequired', 'UNA-04');
  });
  it('DEV-04 is recorded where a work device is not safe outside school', () => {
    const command = record('work-device', {
      ...p101,
      rule: 'not-secured',
      where: 'outside-school',
      device: 'd-1',
    });
    fresh.when(command, worker).thenEvents({
      type: 'WorkDeviceBreachRecorded',
      data: said({ ...byStaff, ...stated('not-secured'), where: 'outside-school', device: 'd-1' }),
    });
    fresh.when(command, at(infant, parent)).thenRejected('CapacityNotOfKind');
  });
  it('EML-01 is recorded where mail goes by no account of the school, or is not written with care', () => {
    fresh.when(record('mail', { ...p101, rule: 'own-account' }), at(infant, staff)).thenEvents({
      type: 'EmailUseBreachRecorded',
      data: said({ ...byStaff, ...stated('own-account') }),
    });
    fresh.when(record('mail', { ...p101, rule: 'careless-mail' }), worker).thenEvents({
      type: 'EmailUseBreachRecorded',
      data: said({ ...byStaff, ...stated('careless-mail') }),
    });
  });
  it('EML-09 is flagged where somebody passes on a chain letter; the infant school’s policy has no such rule', () => {
    const command = record('mail', { ...p101, rule: 'chain-message' });
    fresh.when(command, worker).thenEvents({
      type: 'EmailUseBreachRecorded',
      data: said({ ...byStaff, ...stated('chain-message') }),
    });
    fresh.when(command, at(infant, staff)).thenEvents({
      type: 'EmailUseBreachRecorded',
      data: said({ ...byStaff, rule: 'chain-message' }),
    });
  });
  it('PUB-03 is flagged where pictures are taken with an own camera', () => {
    fresh
      .when(record('photography', { ...p101, rule: 'own-camera', where: 'school-event' }), worker)
      .thenEvents({
        type: 'PhotographyBreachRecorded',
        data: said({ ...byStaff, ...stated('own-camera'), where: 'school-event' }),
      });
  });
  it('PUB-07 is recorded where somebody uses an account of the school without authority', () => {
    fresh.when(record('social-account', p101), at(infant, staff)).thenEvents({
      type: 'UnauthorisedAccountAccessRecorded',
      data: said({ ...byStaff, ...stated('account-without-authority') }),
    });
  });
});

describe('what is found', () => {
  it('PUB-04 is flagged where pictures went out by no channel of the school', () => {
    fresh.when(record('publication', { person: 'p-201' }), at(infant, parent)).thenEvents({
      type: 'UnofficialPublicationRecorded',
      data: said({ person: 'p-201', capacity: 'parent', ...stated('not-by-the-school') }),
    });
  });
  it('NET-02 is flagged where the password of the wifi went to somebody without leave', () => {
    fresh.when(record('wifi-password', p101), at(infant, staff)).thenEvents({
      type: 'WifiPasswordDisclosureReported',
      data: said({ ...byStaff, ...stated('wifi-password-given') }),
    });
  });
  it('NET-03 NET-04 NET-06 is flagged: devices, software and memory sticks, with nobody known', () => {
    fresh.when(record('connection', found), at(infant)).thenEvents({
      type: 'UnauthorisedConnectionDetected',
      data: said({ ...bySomeone, ...stated('device-not-approved') }),
    });
    fresh.when(record('software', { ...found, device: 'd-1' }), at(primary)).thenEvents({
      type: 'UnauthorisedSoftwareFound',
      data: said({ ...bySomeone, ...stated('software-not-approved'), device: 'd-1' }),
    });
    fresh.when(record('media', found), at(primary)).thenEvents({
      type: 'UnencryptedMediaFound',
      data: said({ ...bySomeone, ...stated('media-not-encrypted') }),
    });
  });
  it('ACC-12 is recorded where a computer was left open, or switched on after the day', () => {
    for (const rule of ['not-logged-out', 'not-locked', 'not-shut-down'] as const)
      fresh.when(record('equipment-left', { ...found, rule, device: 'd-1' }), at(infant)).thenEvents({
        type: 'EquipmentLeftUnsecuredRecorded',
        data: said({ ...bySomeone, ...stated(rule), device: 'd-1' }),
      });
  });
});
