import { describe, expect, it } from 'vitest';
import { pupilDevicesStream } from '../../../../../domain/streams/pupil-devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, givenBack, primary, taken, under } from './histories.ts';

describe('correcting what was taken or given back', () => {
  const correct = (corrects: number, changes: object, texts: object = {}) => ({
    type: 'CorrectPupilDevice' as const,
    corrects,
    changes,
    ...texts,
    reason: 'A slip.',
  });
  const corrected = (corrects: number, changes: object, texts: object = {}) =>
    ({
      type: 'PupilDeviceCorrected',
      data: { corrects, changes, ...texts, reason: 'A slip.' },
    }) as const;
  const history = [taken(), givenBack(1)];
  it('SRC-04 puts right device, cause and receiver', () => {
    given(pupilDevicesStream, history)
      .when(correct(1, { device: 'watch' }, { cause: 'Rang twice.' }), at())
      .thenEvents(corrected(1, { device: 'watch' }, { cause: 'Rang twice.' }));
    given(pupilDevicesStream, history)
      .when(correct(2, { to: 'u-350' }), at())
      .thenEvents(corrected(2, { to: 'u-350' }));
    given(pupilDevicesStream, [taken()])
      .when(correct(1, {}, { cause: 'Rang twice.' }), at())
      .thenEvents(corrected(1, {}, { cause: 'Rang twice.' }));
  });
  it('SRC-04 holds what was put right, each of it, and all else as it was', () => {
    const before = [taken({ incident: 'i-55' }), taken({ device: 'tablet' }), givenBack(1)];
    const confiscationsAfter = (corrects: number, changes: object, texts: object = {}) =>
      given(pupilDevicesStream, [...before, corrected(corrects, changes, texts)]).state.confiscations;
    const stood = given(pupilDevicesStream, before).state.confiscations;
    const other = { ...under, section: '7.3' };
    const slips = [
      [{ device: 'watch' }, {}],
      [{ under: other }, {}],
      [{ incident: null }, {}],
      [{ incident: 'i-56' }, {}],
      [{}, { cause: 'Rang twice.' }],
    ] as const;
    for (const [changes, texts] of slips)
      expect(confiscationsAfter(1, changes, texts)).toEqual([
        { ...stood[0], ...changes, ...texts },
        stood[1],
      ]);
    const returned = { ...stood[0]?.returned, to: 'u-350' };
    expect(confiscationsAfter(3, { to: 'u-350' })).toEqual([{ ...stood[0], returned }, stood[1]]);
    expect(confiscationsAfter(3, {})).toEqual(stood);
  });
  it('SRC-04 takes away an incident that it was not taken for, and asks of another whether it is on record', () => {
    const known = (isReported: boolean) => at(primary, { incident: { isReported } });
    given(pupilDevicesStream, [taken({ incident: 'i-55' })])
      .when(correct(1, { incident: null }), known(true))
      .thenEvents(corrected(1, { incident: null }));
    given(pupilDevicesStream, [taken()])
      .when(correct(1, { incident: 'i-0' }), known(false))
      .thenRejected('IncidentNotReported', 'SRC-04');
    const needs = (changes: object, history = [taken({ incident: 'i-55' })]) => {
      const { state } = given(pupilDevicesStream, history);
      return pupilDevicesStream.facts.needsOfState?.(correct(1, changes), state, 'u-350', 'thornbury');
    };
    const incident = (id: string) => ({ incident: { stream: 'incidents', id } });
    expect(needs({ device: 'watch' })).toMatchObject(incident('i-55'));
    expect(needs({ incident: 'i-56' })).toMatchObject(incident('i-56'));
    for (const none of [needs({ incident: null }), needs({}, [taken()])])
      expect(none).not.toHaveProperty('incident');
  });
  it('SRC-04 does nothing where nothing is different', () => {
    given(pupilDevicesStream, history)
      .when(correct(1, { device: 'phone' }), at())
      .thenNothing();
  });
  it('SRC-04 refuses by the rule of the original, and what the event does not say', () => {
    given(pupilDevicesStream, history)
      .when(correct(2, { to: 'p-452' }), at())
      .thenRejected('ReceiverNotOfPupil', 'SRC-04');
    given(pupilDevicesStream, [taken(), taken({ device: 'watch' })])
      .when(correct(1, { device: 'watch' }), at())
      .thenRejected('DeviceAlreadyConfiscated', 'SRC-04');
    const others = [
      correct(1, { to: 'u-350' }),
      correct(1, { device: 'watch', to: 'u-350' }),
      correct(9, {}),
      correct(2, {}, { cause: 'No.' }),
    ];
    for (const command of others)
      given(pupilDevicesStream, history).when(command, at()).thenRejected('CorrectionNotPossible', 'SRC-04');
  });
});
