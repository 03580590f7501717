import { describe, expect, it } from 'vitest';
import { devicesStream } from '../../../../domain/devices/stream.ts';
import { fold, given } from '../../../support/scenario.ts';
import { allocatedTo, at, infant, lentTo, registered, safeguarded } from './histories.ts';

const register = (changes: { kind?: 'tablet'; label?: string } = {}) => ({
  type: 'RegisterDevice' as const,
  kind: 'pupil-laptop' as const,
  ...changes,
});

describe('registering a device', () => {
  it('DEV-01 enters a device into the register', () => {
    given(devicesStream, []).when(register(), at(infant)).thenEvents(registered);
    given(devicesStream, [])
      .when(register({ label: 'trolley-2' }), at(infant))
      .thenEvents({ type: 'DeviceRegistered', data: { kind: 'pupil-laptop', label: 'trolley-2' } });
  });
  it('DEV-01 does nothing when the same device is registered again', () => {
    given(devicesStream, [registered]).when(register(), at(infant)).thenNothing();
  });
  it('DEV-01 refuses another device under the same number', () => {
    given(devicesStream, [registered])
      .when(register({ kind: 'tablet' }), at(infant))
      .thenRejected('DeviceAlreadyRegistered', 'DEV-01');
    given(devicesStream, [registered])
      .when(register({ label: 'trolley-2' }), at(infant))
      .thenRejected('DeviceAlreadyRegistered');
  });
  it('DEV-01 refuses a registration that lies in the future', () => {
    given(devicesStream, [])
      .when({ ...register(), occurredAt: '2026-09-12T00:00:00.000Z' }, at(infant))
      .thenRejected('OccurredInFuture');
  });
  it('DEV-02 records each protection once', () => {
    given(devicesStream, [registered])
      .when({ type: 'InstallSafeguards', safeguards: ['web-filter', 'web-filter'], occurredAt: '2026-09-09T10:00:00.000Z' }, at(infant))
      .thenEvents(safeguarded);
  });
  it('DEV-01 reads from the policy what the school does', () => {
    expect(devicesStream.settings({ devices: { loansToParents: true } })).toEqual({ loansToParents: true, complianceDocument: null });
    expect(devicesStream.settings({ devices: { complianceDocument: true } })).toEqual({ loansToParents: null, complianceDocument: true });
  });
});

describe('correcting a device', () => {
  const correct = (corrects: number, changes: { kind?: 'tablet'; label?: string | null; returnDue?: string | null }) => ({
    type: 'CorrectDevice' as const,
    corrects,
    changes,
    reason: 'A slip.',
  });
  const corrected = (corrects: number, changes: object) => ({ type: 'DeviceCorrected', data: { corrects, changes, reason: 'sealed' } });
  const lent = [registered, safeguarded, lentTo('p-201', '2026-10-23')];

  it('DEV-01 corrects the kind and the label of a registration', () => {
    given(devicesStream, [registered])
      .when(correct(1, { kind: 'tablet', label: 'trolley-2' }), at(infant))
      .thenEvents({ type: 'DeviceCorrected', data: { corrects: 1, changes: { kind: 'tablet', label: 'trolley-2' }, reason: 'A slip.' } });
  });
  it('DEV-02 corrects the date on which the loan at hand is due', () => {
    for (const returnDue of ['2026-09-11', null]) {
      given(devicesStream, lent)
        .when(correct(3, { returnDue }), at(infant))
        .thenEvents({ type: 'DeviceCorrected', data: { corrects: 3, changes: { returnDue }, reason: 'A slip.' } });
    }
  });
  it('DEV-02 refuses a date before the loan began', () => {
    given(devicesStream, lent)
      .when(correct(3, { returnDue: '2026-09-10' }), at(infant))
      .thenRejected('ReturnDueBeforeLoan');
  });
  it.each([correct(2, { kind: 'tablet' }), correct(1, { returnDue: null }), correct(3, { kind: 'tablet' }), correct(3, { label: null })])(
    'DEV-01 refuses to correct anything else',
    (command) => {
      given(devicesStream, lent).when(command, at(infant)).thenRejected('CorrectionNotPossible');
      given(devicesStream, []).when(command, at(infant)).thenRejected('DeviceNotRegistered');
    },
  );
  it('DEV-01 shows what was corrected and leaves the rest', () => {
    expect(fold(devicesStream.decider, [...lent, corrected(1, { label: 'trolley-2' })])).toMatchObject({
      kind: 'pupil-laptop',
      label: 'trolley-2',
    });
    expect(fold(devicesStream.decider, [...lent, corrected(1, { kind: 'tablet' })])).toMatchObject({ kind: 'tablet', label: null });
    expect(fold(devicesStream.decider, [...lent, corrected(3, { returnDue: null })])).toMatchObject({ loan: { returnDue: null } });
  });
  it.each([corrected(2, { returnDue: null }), corrected(3, {})])('DEV-02 leaves the loan when another event is corrected', (event) => {
    expect(fold(devicesStream.decider, [...lent, event])).toMatchObject({ loan: { returnDue: '2026-10-23' } });
    expect(fold(devicesStream.decider, [registered, allocatedTo('p-401'), event])).toMatchObject({ status: 'allocated' });
  });
});
