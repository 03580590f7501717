import { describe, expect, it } from 'vitest';
import { homeLearningStream as stream } from '../../../../../domain/streams/home-learning/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, decidedAs, has, primary, reminded, today } from './histories.ts';

const record = {
  type: 'RecordHomeAccess' as const,
  internet: 'mobile' as const,
  devices: 0,
  saidBy: 'p-201',
};
const remind = { type: 'RemindOfOnlineRisks' as const };
const offered = (...events: readonly Parameters<typeof fold>[1][number][]) =>
  stream.offers?.(fold(stream.decider, events), 'u-301.4');

describe('what a family has at home', () => {
  it('HLP-05 is on record as a parent said, also before the closure begins', () => {
    given(stream, []).when(record, at()).thenEvents(decidedAs(has()));
    given(stream, [])
      .when(record, at('2027-01-15T10:00:00.000Z'))
      .thenEvents(decidedAs(has({ on: '2027-01-15' })));
    given(stream, [])
      .when({ ...record, comments: 'In the evening.' }, at())
      .thenEvents(decidedAs(has({ comments: 'In the evening.' })));
  });
  it('HLP-05 is recorded again where it is said again, and changes where it changed', () => {
    given(stream, [has()]).when(record, at()).thenEvents();
    given(stream, [has()])
      .when({ ...record, devices: 1 }, at())
      .thenEvents(decidedAs(has({ devices: 1 })));
  });
  it('HLP-05 refuses what nobody said who may be told of the pupil', () => {
    for (const saidBy of ['p-202', 'p-101'])
      given(stream, [])
        .when({ ...record, saidBy }, at())
        .thenRejected('SayingParentRequired', 'HLP-05');
  });
  it('HLP-05 refuses a closure that is over, and a school that does not follow it', () => {
    given(stream, []).when(record, at('2027-02-01T10:00:00.000Z')).thenRejected('PupilNotAtHome', 'HLP-03');
    given(stream, [])
      .when(record, at(undefined, {}, primary))
      .thenRejected('ProcessNotInUse', 'HLP-03');
  });
  it('HLP-05 DEV-02 is what a loan may rely on, by the day on which it was said', () => {
    expect(offered()).toEqual({ access: null });
    expect(offered(has({ on: '2027-01-19', devices: 2 }), has())).toEqual({
      access: { by: 1, on: '2027-01-19', internet: 'mobile', devices: 2 },
    });
  });
});

describe('the reminder of the risks of being online', () => {
  it('HLP-05 is recorded once a day', () => {
    given(stream, []).when(remind, at()).thenEvents(decidedAs(reminded));
    given(stream, [reminded]).when(remind, at()).thenEvents();
    given(stream, [reminded])
      .when(remind, at('2027-01-19T10:00:00.000Z'))
      .thenEvents({ ...decidedAs(reminded), data: { ...reminded.data, on: '2027-01-19' } });
  });
  it('HLP-05 refuses it to a family whose child is at school', () => {
    expect(today).toBe('2027-01-18');
    given(stream, []).when(remind, at('2027-02-01T10:00:00.000Z')).thenRejected('PupilNotAtHome', 'HLP-03');
  });
});
