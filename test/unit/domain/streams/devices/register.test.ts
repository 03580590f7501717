import { describe, expect, it } from 'vitest';
import type { DeviceCommand } from '../../../../../domain/streams/devices/commands.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { allocatedTo, at, infant, lentTo, registered, safeguarded } from './histories.ts';

const register = (changes: Partial<Extract<DeviceCommand, { type: 'RegisterDevice' }>> = {}) => ({
  type: 'RegisterDevice' as const,
  kind: 'pupil-laptop' as const,
  ...changes,
});

describe('registering a device', () => {
  it('DEV-01 enters a device into the register', () => {
    given(devicesStream, []).when(register(), at(infant)).thenEvents(registered);
    given(devicesStream, [])
      .when(register({ label: 'trolley-2' }), at(infant))
      .thenEvents({ type: 'DeviceRegistered', data: { ...registered.data, label: 'trolley-2' } });
  });
  it.each([
    [{ kind: 'teacher-laptop' as const }, { form: 'laptop' as const, intendedFor: 'teacher' as const }],
    [{ kind: 'ta-laptop' as const }, { form: 'laptop' as const, intendedFor: 'teaching-assistant' as const }],
    [{ kind: 'tablet' as const }, { form: 'tablet' as const, intendedFor: null }],
    [
      { kind: 'tablet' as const, intendedFor: 'teacher' as const },
      { form: 'tablet' as const, intendedFor: 'teacher' as const },
    ],
    [{ kind: 'desktop' as const }, { form: 'desktop' as const, intendedFor: null }],
  ])('DEV-01 tells what a device is from whom it is meant for, of %o', (said, description) => {
    given(devicesStream, [])
      .when(register(said), at(infant))
      .thenEvents({ type: 'DeviceRegistered', data: { ...registered.data, ...description } });
  });
  it.each([true, false])(
    'DEV-07 records whether a device takes updates, where somebody says so: %s',
    (supportsUpdates) => {
      given(devicesStream, [])
        .when(register({ supportsUpdates }), at(infant))
        .thenEvents({ type: 'DeviceRegistered', data: { ...registered.data, supportsUpdates } });
      given(devicesStream, [registered])
        .when(register({ supportsUpdates }), at(infant))
        .thenRejected('DeviceAlreadyRegistered');
    },
  );
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
      .when(
        {
          type: 'InstallSafeguards',
          safeguards: ['web-filter', 'web-filter'],
          occurredAt: '2026-09-09T10:00:00.000Z',
        },
        at(infant),
      )
      .thenEvents(safeguarded);
  });
  it('DEV-01 reads from the policy what the school does', () => {
    expect(devicesStream.settings({ devices: { loansToParents: true } })).toEqual({
      ...devicesStream.settings({}),
      loansToParents: true,
    });
    expect(devicesStream.settings({ devices: { complianceDocument: true } })).toEqual({
      ...devicesStream.settings({}),
      complianceDocument: true,
    });
    expect(Object.values(devicesStream.settings({})).every((value) => value === null)).toBe(true);
  });
});

describe('correcting a device', () => {
  const correct = (
    corrects: number,
    changes: Extract<DeviceCommand, { type: 'CorrectDevice' }>['changes'],
  ) => ({
    type: 'CorrectDevice' as const,
    corrects,
    changes,
    reason: 'A slip.',
  });
  const corrected = (corrects: number, changes: object) => ({
    type: 'DeviceCorrected',
    data: { corrects, changes, reason: 'sealed' },
  });
  const lent = [registered, safeguarded, lentTo('p-201', '2026-10-23')];

  it.each([
    [
      { kind: 'tablet' as const, label: 'trolley-2' },
      { form: 'tablet' as const, intendedFor: null, label: 'trolley-2' },
    ],
    [
      { kind: 'teacher-laptop' as const, intendedFor: 'pupil' as const },
      { form: 'laptop' as const, intendedFor: 'pupil' as const },
    ],
    [{ intendedFor: null }, { intendedFor: null }],
    [{ supportsUpdates: true }, { supportsUpdates: true }],
  ])('DEV-01 corrects what a registration says: %o', (said, changes) => {
    given(devicesStream, [registered])
      .when(correct(1, said), at(infant))
      .thenEvents({ type: 'DeviceCorrected', data: { corrects: 1, changes, reason: 'A slip.' } });
  });
  it('DEV-02 corrects the date on which the loan at hand is due', () => {
    for (const returnDue of ['2026-09-11', null]) {
      given(devicesStream, lent)
        .when(correct(3, { returnDue }), at(infant))
        .thenEvents({
          type: 'DeviceCorrected',
          data: { corrects: 3, changes: { returnDue }, reason: 'A slip.' },
        });
    }
  });
  it('DEV-02 refuses a date before the loan began', () => {
    given(devicesStream, lent)
      .when(correct(3, { returnDue: '2026-09-10' }), at(infant))
      .thenRejected('OccurredTooEarly');
  });
  it.each([
    correct(2, { kind: 'tablet' }),
    correct(1, { returnDue: null }),
    correct(3, { kind: 'tablet' }),
    correct(3, { label: null }),
  ])('DEV-01 refuses to correct anything else', (command) => {
    given(devicesStream, lent).when(command, at(infant)).thenRejected('CorrectionNotPossible');
    given(devicesStream, []).when(command, at(infant)).thenRejected('DeviceNotRegistered');
  });
  it('DEV-01 shows what was corrected and leaves the rest', () => {
    expect(fold(devicesStream.decider, [...lent, corrected(1, { label: 'trolley-2' })])).toMatchObject({
      form: 'laptop',
      intendedFor: 'pupil',
      label: 'trolley-2',
    });
    const corrections = [
      corrected(1, { form: 'tablet', intendedFor: null }),
      corrected(1, { supportsUpdates: true }),
    ];
    expect(fold(devicesStream.decider, [...lent, ...corrections])).toMatchObject({
      form: 'tablet',
      intendedFor: null,
      label: null,
      supportsUpdates: true,
    });
    expect(fold(devicesStream.decider, [...lent, corrected(3, { returnDue: null })])).toMatchObject({
      loan: { returnDue: null },
    });
  });
  it.each([corrected(2, { returnDue: null }), corrected(3, {})])(
    'DEV-02 leaves the loan when another event is corrected',
    (event) => {
      expect(fold(devicesStream.decider, [...lent, event])).toMatchObject({
        loan: { returnDue: '2026-10-23' },
      });
      expect(fold(devicesStream.decider, [registered, allocatedTo('p-401'), event])).toMatchObject({
        status: 'allocated',
      });
    },
  );
});
