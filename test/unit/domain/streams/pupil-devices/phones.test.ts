import { describe, expect, it } from 'vitest';
import { pupilDevicesStream } from '../../../../../domain/streams/pupil-devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  calendar,
  collected,
  decidedAs,
  ended,
  givenBack,
  handedIn,
  infant,
  notCollected,
  permitted,
  primary,
  pupilOf,
  taken,
  today,
} from './histories.ts';

const permit = { type: 'PermitMobile' as const, walksToSchool: true, walksFromSchool: true };
const handIn = { type: 'HandInMobile' as const };
const collect = { type: 'CollectMobile' as const };
const inOffice = [permitted, handedIn()];
const noon = `${today}T11:00:00.000Z`;

describe('who may bring a phone', () => {
  it('MOB-01 records the permission, until the end of the school year', () => {
    given(pupilDevicesStream, []).when(permit, at()).thenEvents(decidedAs(permitted));
    given(pupilDevicesStream, [])
      .when(permit, at(primary, { school: { ...calendar, years: [] } }))
      .thenEvents({ ...decidedAs(permitted), data: { ...permitted.data, until: null } });
    given(pupilDevicesStream, [permitted]).when(permit, at()).thenNothing();
  });
  it('MOB-01 refuses pupils of other years, or of none', () => {
    for (const year of ['Y4', null] as const)
      given(pupilDevicesStream, [])
        .when(permit, at(primary, { pupil: pupilOf(year) }))
        .thenRejected('NotOfPhoneYear', 'MOB-01');
  });
  it('MOB-01 refuses pupils who do not walk alone both ways', () => {
    for (const walks of [{ walksToSchool: false }, { walksFromSchool: false }])
      given(pupilDevicesStream, [])
        .when({ ...permit, ...walks }, at())
        .thenRejected('WalksAloneRequired', 'MOB-01');
  });
  it('MOB-01 refuses somebody who is no pupil any more', () => {
    for (const command of [permit, { type: 'RefuseMobile' as const, why: 'other' as const }])
      given(pupilDevicesStream, [])
        .when(command, at(primary, { pupil: pupilOf('Y6', '2026-09-13') }))
        .thenRejected('PupilRequired', 'MOB-01');
  });
  it('NET-08 refuses every permission at a school where pupils bring no devices', () => {
    for (const command of [permit, handIn])
      given(pupilDevicesStream, [permitted])
        .when(command, at(infant))
        .thenRejected('PupilsBringNoDevices', 'NET-08');
  });
  it('MOB-01 records a refusal, and the end of a permission', () => {
    given(pupilDevicesStream, [])
      .when({ type: 'RefuseMobile', why: 'not-of-year' }, at(infant))
      .thenEvents({
        type: 'PupilMobilePermissionRefused',
        data: { pupil: 'u-350', why: 'not-of-year', refusedBy: 'p-413' },
      });
    given(pupilDevicesStream, [permitted])
      .when({ type: 'EndMobilePermission', why: 'not-alone' }, at())
      .thenEvents(ended);
    given(pupilDevicesStream, [permitted, ended])
      .when({ type: 'EndMobilePermission', why: 'not-alone' }, at())
      .thenRejected('PermissionNotHeld', 'MOB-01');
  });
});

describe('the phone in the office', () => {
  it('MOB-02 records that it was handed in, once a day', () => {
    given(pupilDevicesStream, [permitted]).when(handIn, at()).thenEvents(decidedAs(handedIn()));
    given(pupilDevicesStream, inOffice).when(handIn, at()).thenNothing();
  });
  it('MOB-01 refuses it without a permission that holds on the day', () => {
    for (const history of [[], [permitted, ended]])
      given(pupilDevicesStream, history).when(handIn, at()).thenRejected('PermissionRequired', 'MOB-01');
    const over = { ...permitted, data: { ...permitted.data, until: '2026-09-13' } };
    given(pupilDevicesStream, [over]).when(handIn, at()).thenRejected('PermissionRequired', 'MOB-01');
  });
  it('MOB-01 refuses it once the pupil is of another year, or is no pupil', () => {
    for (const pupil of [pupilOf('Y4'), pupilOf('Y6', '2026-09-13')])
      given(pupilDevicesStream, [permitted])
        .when(handIn, at(primary, { pupil }))
        .thenRejected('PermissionRequired', 'MOB-01');
  });
  it('MOB-02 refuses another hand-in before what was left is fetched', () => {
    given(pupilDevicesStream, [permitted, handedIn(`${today}T07:40:00.000Z`)])
      .when(handIn, at(primary, {}, '2026-09-15T07:40:00.000Z'))
      .thenRejected('PhoneAlreadyHeld', 'MOB-02');
  });
  it('MOB-02 records that it was fetched after the end of the school day, by the pupil or a parent', () => {
    given(pupilDevicesStream, inOffice).when(collect, at()).thenEvents(decidedAs(collected()));
    given(pupilDevicesStream, inOffice)
      .when({ ...collect, collectedBy: 'p-451' }, at())
      .thenEvents({ ...decidedAs(collected()), data: { ...collected().data, collectedBy: 'p-451' } });
    // 15:20 in London is 14:20 UTC in summer.
    given(pupilDevicesStream, inOffice)
      .when(collect, at(primary, {}, `${today}T14:20:00.000Z`))
      .thenEvents(decidedAs(collected()));
  });
  it('MOB-02 flags what is fetched before that, and refuses it without a reason', () => {
    given(pupilDevicesStream, inOffice)
      .when({ ...collect, early: 'The dentist.' }, at(primary, {}, noon))
      .thenEvents(decidedAs(collected(true)));
    given(pupilDevicesStream, inOffice)
      .when(collect, at(primary, {}, `${today}T14:19:59.999Z`))
      .thenRejected('EarlyReasonRequired', 'MOB-02');
    given(pupilDevicesStream, inOffice)
      .when({ ...collect, early: 'The dentist.' }, at())
      .thenEvents(decidedAs(collected()));
    const earlyOf = (isEarly: boolean) =>
      given(pupilDevicesStream, [...inOffice, collected(isEarly)]).state.early;
    expect(earlyOf(true)).toEqual([{ collectedBy: 'u-350', by: 3, at: `${today}T14:25:00.000Z` }]);
    expect(earlyOf(false)).toEqual([]);
    for (const school of [
      { ...calendar, dayEnds: [] },
      { ...calendar, years: [] },
    ])
      given(pupilDevicesStream, inOffice)
        .when(collect, at(primary, { school }, noon))
        .thenEvents(decidedAs(collected()));
  });
  it('MOB-02 refuses it to others, and what is not there', () => {
    for (const collectedBy of ['p-452', 'u-351'])
      given(pupilDevicesStream, inOffice)
        .when({ ...collect, collectedBy }, at())
        .thenRejected('CollectorNotOfPupil', 'MOB-02');
    for (const history of [[permitted], [...inOffice, collected()]])
      given(pupilDevicesStream, history).when(collect, at()).thenRejected('PhoneNotHeld', 'MOB-02');
  });
  it('MOB-02 refuses to give out, or to take in, a phone that was taken from the pupil', () => {
    given(pupilDevicesStream, [...inOffice, taken()])
      .when(collect, at())
      .thenRejected('PhoneConfiscated', 'MOB-02');
    given(pupilDevicesStream, [permitted, taken()])
      .when(handIn, at())
      .thenRejected('PhoneConfiscated', 'MOB-02');
    const heldAfter = (...history: readonly { type: string; data: object }[]) =>
      given(pupilDevicesStream, [...inOffice, ...history]).state.held?.by ?? null;
    const watch = taken({ device: 'watch' });
    expect(heldAfter(taken(), givenBack(3))).toBeNull();
    expect(heldAfter(watch, taken(), givenBack(4))).toBeNull();
    expect(heldAfter(watch, taken(), givenBack(3))).toBe(2);
  });
  it('MOB-02 refuses to give it out before it was handed in', () => {
    given(pupilDevicesStream, inOffice)
      .when({ ...collect, occurredAt: `${today}T07:39:00.000Z` }, at())
      .thenRejected('OccurredTooEarly', 'MOB-02');
  });
});

describe('a phone that nobody fetched', () => {
  const [custody] = pupilDevicesStream.deadlines;
  const duesOf = (history: Parameters<typeof given>[1], school = calendar) =>
    custody?.duesOf(given(pupilDevicesStream, history).state, {
      streamId: 'u-350',
      settings: primary,
      school,
      facts: {},
    });
  const due = { dueAt: `${today}T14:20:00.000Z`, cycle: '2', about: 'u-350', hasFallenDue: false };
  it('MOB-02 falls due at the end of the school day', () => {
    expect(duesOf(inOffice)).toEqual([due]);
    expect(duesOf(inOffice, { ...calendar, dayEnds: [] })).toMatchObject([{ dueOn: today }]);
    expect(duesOf([...inOffice, notCollected])).toEqual([{ ...due, hasFallenDue: true }]);
    for (const history of [[permitted], [...inOffice, collected()], [...inOffice, taken()]])
      expect(duesOf(history)).toEqual([]);
  });
  it('MOB-02 flags a PupilMobileNotCollected once, and only while the phone is there', () => {
    const record = { type: 'RecordMobileNotCollected' as const, cycle: '2' };
    given(pupilDevicesStream, inOffice).when(record, at()).thenEvents(decidedAs(notCollected));
    given(pupilDevicesStream, inOffice)
      .when(record, at(primary, {}, `${today}T14:20:00.000Z`))
      .thenNothing();
    for (const history of [[...inOffice, notCollected], [...inOffice, collected()], [permitted]])
      given(pupilDevicesStream, history).when(record, at()).thenNothing();
  });
});
