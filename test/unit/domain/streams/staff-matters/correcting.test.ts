import { describe, expect, it } from 'vitest';
import { staffMattersStream as stream } from '../../../../../domain/streams/staff-matters/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { authorised, concluded, context, ended, misused, procedure, referred } from './histories.ts';

const correct = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'CorrectStaffMatter', corrects, changes, reason: 'A slip.', ...more }) as never;
const corrected = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'StaffMatterCorrected', data: { corrects, changes, reason: 'A slip.', ...more } }) as never;
const known = { ...context, facts: { ...context.facts, incident: { isReported: true } } };
const whole = [misused(), referred, concluded];

describe('a slip in a matter of staff', () => {
  it.each([
    [
      whole,
      1,
      { on: '2026-09-01', onPersonalDevice: true, incident: 'i-1' },
      { on: '2026-09-01', incident: 'i-1' },
    ],
    [
      whole,
      2,
      { procedure: { ...procedure, edition: '2026-08' } },
      { referral: { procedure: { edition: '2026-08' } } },
    ],
    [whole, 3, { outcome: 'unfounded' }, { ending: { outcome: 'unfounded' } }],
    [[authorised()], 1, { until: '2026-09-10' }, { until: '2026-09-10' }],
    [[authorised({ from: '2026-09-01' }), ended], 2, { on: '2026-09-02' }, { ended: { on: '2026-09-02' } }],
  ])('INC-14 is put right: %#', (history, number, changes, state) => {
    given(stream, history).when(correct(number, changes), known).thenEvents(corrected(number, changes));
    expect(given(stream, [...history, corrected(number, changes)]).state).toMatchObject(state);
  });

  it('INC-14 EML-08 is put right in its words, wherever there are some', () => {
    const text = { words: 'In other words.' };
    for (const [history, numbers] of [
      [whole, [1, 2, 3]],
      [
        [authorised(), ended],
        [1, 2],
      ],
    ] as const)
      for (const number of numbers) {
        given(stream, history)
          .when(correct(number, {}, text), context)
          .thenEvents(corrected(number, {}, text));
        expect(JSON.stringify(given(stream, [...history, corrected(number, {}, text)]).state)).toContain(
          text.words,
        );
      }
    given(stream, whole)
      .when(correct(1, { on: '2026-09-02' }), context)
      .thenNothing();
  });

  it('INC-14 goes by the rule of the original, and by what the event has', () => {
    given(stream, whole)
      .when(correct(1, { incident: 'i-9' }), context)
      .thenRejected('IncidentNotReported');
    given(stream, whole)
      .when(correct(2, { procedure: { ...procedure, policy: 'other' } }), context)
      .thenRejected('ProcedureNotLinked');
    for (const wrong of [
      correct(1, { until: '2026-09-10' }),
      correct(2, { on: '2026-09-01' }),
      correct(4, {}),
    ])
      given(stream, whole).when(wrong, context).thenRejected('CorrectionNotPossible', 'INC-14');
    given(stream, []).when(correct(1, {}), context).thenRejected('CorrectionNotPossible');
  });

  it('EML-08 is put right to one day alone, and to the day that it had there is nothing to do', () => {
    given(stream, [authorised()])
      .when(correct(1, { until: '2026-09-03' }), context)
      .thenEvents(corrected(1, { until: '2026-09-03' }));
    given(stream, [authorised()])
      .when(correct(1, { until: '2026-09-17' }), context)
      .thenNothing();
  });

  it('EML-08 refuses a correction by which mail is read for longer, or for no day', () => {
    for (const until of ['2026-09-18', '2026-09-02'])
      given(stream, [authorised()])
        .when(correct(1, { until }), context)
        .thenRejected('PeriodMismatch', 'EML-08');
  });
});
