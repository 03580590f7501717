import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../domain/streams/access/stream.ts';
import { devicesStream } from '../../../../domain/streams/devices/stream.ts';
import { hearers, outcomes, reminded } from '../../../support/two-schools.ts';
import { facts as accessFacts, holds, right } from '../streams/access/histories.ts';
import { facts, lend, lentTo, registered, signedBy } from '../streams/devices/histories.ts';
import { calendar } from '../streams/devices/upkeep-histories.ts';

const day = { today: '2026-10-14', now: '2026-10-14T08:00:00.000Z' };
const as = (...roles: string[]) => ({ actor: { person: 'p-1', roles } });
const staff = accessFacts([holds('staff')]);

describe('the same access at both schools', () => {
  const context = { ...day, streamId: 'p-101', ...as('it-support', 'staff') };
  const grant = { type: 'GrantAccess', right, audience: 'staff' };
  const issue = { type: 'IssueAccount', logInName: 'a.shah', audience: 'staff' };

  it('ACC-01 ACC-02 AGR-12 access rights: are granted on the current signature at the infant school, refused as not in use at the primary school', () => {
    expect(outcomes(accessStream, { command: grant, facts: staff, context })).toEqual([
      'AccessGranted',
      'ProcessNotInUse',
    ]);
    expect(outcomes(accessStream, { command: issue, facts: staff, context })).toEqual([
      'UserAccountIssued',
      'ProcessNotInUse',
    ]);
    const newer = { ...staff, template: { current: { version: 2 } } };
    expect(outcomes(accessStream, { command: grant, facts: newer, context })).toEqual([
      'AgreementNotCurrent',
      'ProcessNotInUse',
    ]);
  });
  it('NET-01 use of the wifi: is authorised at the infant school, refused as not in use at the primary school', () => {
    const command = {
      type: 'AuthoriseWifi',
      basis: 'visit',
      purpose: 'A talk, shown from an own laptop.',
      from: '2026-10-14',
      until: '2026-10-14',
    };
    const visitor = accessFacts([holds('visitor', '2026-10-14', '2026-10-14')]);
    const aware = { visits: [{ on: '2026-10-14', from: '2026-10-14', until: '2026-10-14' }] };
    const known = {
      ...visitor,
      agreement: { ...visitor.agreement, signedOn: '2026-10-14' },
      awareness: aware,
    };
    expect(
      outcomes(accessStream, {
        command,
        facts: known,
        context: { ...day, streamId: 'v-9', ...as('headteacher') },
      }),
    ).toEqual(['WifiAccessAuthorised', 'ProcessNotInUse']);
  });
  it('AGR-11 consent of parents: the use of the internet is refused without it at the primary school, and needs none at the infant school', () => {
    const pupil = {
      ...accessFacts([]),
      person: {
        roles: [holds('pupil')],
        years: [{ yearGroup: 'Y1', class: null, from: '2026-09-01', until: null, by: 1 }],
        parents: [{ parent: 'p-451', kind: 'parent', mayBeTold: true, from: '2026-09-01', until: null }],
      },
      firstAgreement: { status: 'signed', templateVersion: 1 },
      secondAgreement: { status: 'none', templateVersion: null },
      firstText: { current: { version: 1 } },
      secondText: { current: { version: 1 } },
      consent: { answers: [{ signatory: 'p-451', answer: 'given', on: '2026-09-03', by: 1 }] },
    };
    const asked = (changes: object = {}) =>
      outcomes(accessStream, {
        command: { type: 'GrantInternetAccess' },
        facts: { ...pupil, ...changes },
        context: { ...day, streamId: 'u-352', ...as('it-support') },
      });
    expect(asked()).toEqual(['InternetAccessGranted', 'InternetAccessGranted']);
    expect(asked({ consent: { answers: [] } })).toEqual(['InternetAccessGranted', 'ParentalConsentRequired']);
  });
});

describe('the same tablet of a class at both schools', () => {
  it('DEV-09 pictures on tablets: are cleared by the end of the half-term at the infant school, at no time that the primary school states', () => {
    const recorded = outcomes(devicesStream, {
      history: [
        { ...registered, data: { ...registered.data, form: 'tablet' } },
        { type: 'ClassDeviceAllocated', data: { class: 'y1-oak' } },
      ],
      command: { type: 'RecordGalleryFellDue', cycle: '2.y1-oak' },
      facts: { school: calendar },
      context: {
        today: '2026-10-24',
        now: '2026-10-24T09:00:00.000Z',
        streamId: 'd-1',
        ...as('system.deadlines'),
      },
    });
    expect(recorded).toEqual(['DeviceGalleryClearanceFellDue', '']);
  });
});

describe('the same device at both schools', () => {
  const context = {
    streamId: 'lis-lt-014',
    now: '2026-09-11T10:00:00.000Z',
    today: '2026-09-11',
    ...as('office'),
  };
  const tried = (command: object, ...history: readonly { readonly type: string; readonly data: object }[]) =>
    outcomes(devicesStream, { history: [registered, ...history], command, facts: facts(), context });
  const safeguarded = (...safeguards: string[]) => ({
    type: 'DeviceSafeguardsInstalled',
    data: { safeguards },
  });

  it('DEV-03 document for a work device: an allocation is refused without it at the primary school, and asks for none at the infant school', () => {
    const allocate = { type: 'AllocateDevice', person: 'p-401' };
    expect(tried(allocate)).toEqual(['WorkDeviceAllocated', 'ComplianceSignatureRequired']);
    expect(tried(allocate, signedBy('p-401'))).toEqual(['WorkDeviceAllocated', 'WorkDeviceAllocated']);
  });
  it('DEV-02 AGR-08 loans to parents: a protected device is lent at the infant school, refused as not in use at the primary school', () => {
    expect(tried(lend('p-201'), safeguarded('web-filter', 'managed-updates'))).toEqual([
      'DeviceLent',
      'ProcessNotInUse',
    ]);
    expect(tried(lend('p-201'), safeguarded('web-filter'))).toEqual([
      'SafeguardsRequired',
      'ProcessNotInUse',
    ]);
    const fellDue = { type: 'DeviceLoanFellDue', data: { borrower: 'p-201', loan: 3, dueOn: '2026-10-23' } };
    expect(hearers('devices', fellDue)).toEqual([
      { 'loan-overdue': ['person p-201', 'office', 'it-support'] },
      { 'loan-overdue': ['person p-201', 'office'] },
    ]);
    const due = { dueOn: '2026-10-23', cycle: '3.2026-10-23', about: 'p-201', hasFallenDue: false };
    expect(reminded(devicesStream, 'loan-return', due)).toEqual([
      ['person p-201', 'office', 'it-support'],
      ['person p-201', 'office'],
    ]);
    expect(hearers('devices', lentTo('p-201'))).toEqual([
      { 'device-lent': ['person p-201', 'it-support'] },
      { 'device-lent': ['person p-201', 'it-support'] },
    ]);
  });
});
