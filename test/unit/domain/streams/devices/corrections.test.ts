import { describe, expect, it } from 'vitest';
import type { DeviceCommand } from '../../../../../domain/streams/devices/commands.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  allocatedTo,
  at,
  facts,
  infant,
  lentTo,
  nobody,
  primary,
  pupil,
  registered,
  returned,
  safeguarded,
  signedBy,
} from './histories.ts';

type Correct = Extract<DeviceCommand, { type: 'CorrectDevice' }>;
const correct = (corrects: number, changes: Correct['changes'], signedName?: string): Correct => ({
  type: 'CorrectDevice',
  corrects,
  changes,
  reason: 'A slip.',
  ...(signedName === undefined ? {} : { signedName }),
});
const corrected = (corrects: number, changes: object, name: object = {}) => ({
  type: 'DeviceCorrected' as const,
  data: { corrects, changes, ...name, reason: 'A slip.' },
});
const lent = [registered, safeguarded, lentTo('p-201')];
const back = [...lent, returned];

describe('a correction of a loan', () => {
  it('DEV-02 names another borrower only where that one could have borrowed', () => {
    const changes = { borrower: 'p-202' };
    given(devicesStream, lent)
      .when(correct(3, changes), at(infant))
      .thenEvents(corrected(3, { ...changes, agreement: 'p-202.parent', templateVersion: 1 }));
    const refused = (fact: Parameters<typeof facts>[0]) =>
      given(devicesStream, lent).when(correct(3, changes), at(infant, facts(fact)));
    refused({ borrower: nobody }).thenRejected('PersonNotRegistered', 'DEV-02');
    refused({ pupil: { ...pupil, parents: [] } }).thenRejected('PupilNotOwnChild');
    refused({ borrowerAgreement: { status: 'none', templateVersion: null } }).thenRejected(
      'AgreementRequired',
      'DEV-02',
    );
    given(devicesStream, lent).when(correct(3, changes), at(primary)).thenRejected('ProcessNotInUse');
  });
  it('DEV-02 names another pupil only where that is a child of the borrower', () => {
    given(devicesStream, lent)
      .when(correct(3, { pupil: 'u-302' }), at(infant))
      .thenEvents(corrected(3, { pupil: 'u-302' }));
    given(devicesStream, lent)
      .when(correct(3, { pupil: 'u-999' }), at(infant, facts({ pupil: { ...pupil, parents: [] } })))
      .thenRejected('PupilNotOwnChild', 'DEV-02');
  });
  it('DEV-02 relies on what lending to that borrower relies on', () => {
    const state = fold(devicesStream.decider, lent);
    expect(
      devicesStream.facts.needsOfState?.(correct(3, { borrower: 'p-202' }), state, 'd-1', 's-1'),
    ).toMatchObject({
      borrower: { id: 'p-202' },
      pupil: { id: 'u-301' },
      borrowerAgreement: { id: 'p-202.parent' },
    });
  });
  it('DEV-02 moves the day of a loan that was taken over, within its rule, and of no other', () => {
    const takenOver = {
      ...lentTo('p-201'),
      data: {
        ...lentTo('p-201').data,
        lentOn: '2025-11-03',
        takenOver: { source: 'loan-book', by: 'p-500' },
      },
    };
    const history = [{ ...registered, occurredAt: '2025-09-01T08:00:00.000Z' }, takenOver];
    given(devicesStream, history)
      .when(correct(2, { lentOn: '2025-11-04' }), at(infant))
      .thenEvents(corrected(2, { lentOn: '2025-11-04' }));
    given(devicesStream, history)
      .when(correct(2, { lentOn: '2026-09-05' }), at(infant))
      .thenRejected('NotFromBefore');
    given(devicesStream, history)
      .when(correct(2, { lentOn: '2025-08-01' }), at(infant))
      .thenRejected('OccurredTooEarly');
    given(devicesStream, lent)
      .when(correct(3, { lentOn: '2025-11-04' }), at(infant))
      .thenRejected('CorrectionNotPossible');
    expect(fold(devicesStream.decider, [...history, corrected(2, { lentOn: '2025-11-04' })])).toMatchObject({
      loan: { lentOn: '2025-11-04' },
    });
  });
});

describe('a correction of what else is on record of a device', () => {
  it('DEV-02 puts the protections and the condition of the last return right', () => {
    const two = { ...infant, loanSafeguards: ['web-filter', 'managed-updates'] };
    const changes = { safeguards: ['managed-updates'] };
    given(devicesStream, [registered, safeguarded])
      .when(correct(2, changes), at(two))
      .thenEvents(corrected(2, changes));
    given(devicesStream, [registered, safeguarded])
      .when(correct(2, { safeguards: ['x'] }), at(two))
      .thenRejected('SafeguardUnknown', 'DEV-02');
    given(devicesStream, back)
      .when(correct(4, { condition: 'damaged' }), at(infant))
      .thenEvents(corrected(4, { condition: 'damaged' }));
    expect(fold(devicesStream.decider, [...back, corrected(4, { condition: 'damaged' })])).toMatchObject({
      condition: 'damaged',
    });
    expect(
      fold(devicesStream.decider, [registered, safeguarded, corrected(2, { safeguards: ['a'] })]),
    ).toMatchObject({ safeguards: ['a'] });
  });
  it('DEV-03 names another person only where the device could have been allocated to that one', () => {
    const history = [registered, signedBy('p-401'), allocatedTo('p-401', 2)];
    given(devicesStream, history)
      .when(correct(3, { person: 'p-402' }), at(infant))
      .thenEvents(corrected(3, { person: 'p-402' }));
    given(devicesStream, history)
      .when(correct(3, { person: 'p-402' }), at(primary))
      .thenRejected('ComplianceSignatureRequired', 'DEV-03');
    given(devicesStream, history)
      .when(correct(3, { person: 'p-402' }), at(infant, facts({ person: nobody })))
      .thenRejected('PersonNotRegistered');
    expect(fold(devicesStream.decider, [...history, corrected(3, { person: 'p-402' })])).toMatchObject({
      allocation: { person: 'p-402' },
    });
  });
  it('DEV-03 puts the name of a signature right, and leaves no signature without one', () => {
    const history = [registered, signedBy('p-401')];
    given(devicesStream, history)
      .when(correct(2, {}, 'Tamsin Lowe'), at(primary))
      .thenEvents(corrected(2, {}, { person: 'p-401', signedName: 'Tamsin Lowe' }));
    given(devicesStream, history)
      .when(correct(2, {}, ''), at(primary))
      .thenRejected('NameRequired', 'DEV-03');
    expect(
      fold(devicesStream.decider, [...history, corrected(2, {}, { signedName: 'sealed' })]),
    ).toMatchObject({ signatures: [{ person: 'p-401', signedName: 'sealed' }] });
  });
  it('DEV-01 has nothing to do where nothing is named', () => {
    given(devicesStream, [registered]).when(correct(1, {}), at(infant)).thenNothing();
  });
});

describe('the label of a device', () => {
  const labelled = (label?: string) => ({
    type: 'RegisterDevice' as const,
    kind: 'tablet' as const,
    ...(label === undefined ? {} : { label }),
  });
  it('DEV-01 is reserved for that one device', () => {
    const reservation = { purpose: 'device-label', text: 'trolley-2', holder: 'lt-014' };
    expect(devicesStream.reservation(labelled('trolley-2'), 'lt-014')).toEqual(reservation);
    expect(devicesStream.reservation(correct(1, { label: 'trolley-2' }), 'lt-014')).toEqual(reservation);
    expect(devicesStream.reservation(labelled(), 'lt-014')).toBeNull();
    expect(devicesStream.reservation({ type: 'ReturnDevice' }, 'lt-014')).toBeNull();
  });
});
