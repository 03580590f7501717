import { describe, expect, it } from 'vitest';
import { dataBreachesStream as stream } from '../../../../../domain/streams/data-breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  assessedAs,
  authorityTold,
  closed,
  context,
  informed,
  lost,
  notifiedAs,
  report,
  sent,
  words,
} from './histories.ts';

const correct = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'CorrectDataBreach', corrects, changes, reason: words, ...more }) as never;
const corrected = (corrects: number, changes: object, more: object = {}) => ({
  type: 'DataBreachCorrected' as const,
  data: { corrects, changes, reason: words, ...more },
});
const whole = [sent, assessedAs('likely'), authorityTold(true), informed, notifiedAs('dpo')];

describe('correcting a data breach', () => {
  it('EML-05 EML-06 puts right each event in what it says', () => {
    for (const [corrects, changes] of [
      [1, { causedBy: 'p-402', sentOn: '2026-08-31' }],
      [2, { people: 30, kinds: ['health'], risk: 'high' }],
      [3, { reference: 'ic-7', isComplete: false }],
      [4, { on: '2026-09-02', how: 'publicly' }],
      [5, { person: 'p-131', role: 'it-support' }],
    ] as const)
      given(stream, whole)
        .when(correct(corrects, changes), context)
        .thenEvents(corrected(corrects, changes) as never);
    const [slip] = [corrected(1, { causedBy: 'p-402' })];
    expect(given(stream, [sent, slip]).state).toMatchObject({ reported: { causedBy: 'p-402', report } });
    given(stream, [...whole, closed])
      .when(correct(6, {}, { words }), context)
      .thenEvents(corrected(6, {}, { words }) as never);
  });

  it('EML-06 counts the time anew from when somebody knew', () => {
    const awareAt = '2026-09-01T20:00:00.000Z';
    const anew = { edition: 'uk-gdpr-2018', dueAt: '2026-09-04T20:00:00.000Z' };
    given(stream, [lost])
      .when(correct(1, { awareAt }), context)
      .thenEvents(corrected(1, { awareAt }, { report: anew }) as never);
    const { state } = given(stream, [lost, corrected(1, { awareAt }, { report: anew })]);
    expect(state).toMatchObject({ reported: { awareAt, report: anew } });
  });

  it('EML-05 EML-06 refuses what the event does not have, and says nothing where nothing changes', () => {
    for (const [corrects, changes, more] of [
      [1, { cause: 'lost' }, {}],
      [1, { causedBy: null }, {}],
      [2, { causedBy: 'p-402' }, {}],
      [5, {}, { words }],
      [9, { on: '2026-09-02' }, {}],
    ] as const)
      given(stream, whole)
        .when(correct(corrects, changes, more), context)
        .thenRejected('CorrectionNotPossible', 'EML-05');
    given(stream, whole)
      .when(correct(1, { causedBy: 'p-401' }), context)
      .thenNothing();
    given(stream, []).when(correct(1, {}), context).thenRejected('CorrectionNotPossible');
  });

  it('EML-05 EML-06 goes by the rule of the original', () => {
    given(stream, whole)
      .when(correct(1, { causedBy: 'p-999' }), { ...context, facts: { person: { kind: null } } })
      .thenRejected('PersonNotKnown');
    given(stream, whole)
      .when(correct(5, { role: 'dsl' }), context)
      .thenRejected('NotToHear');
    given(stream, [lost, authorityTold(true)])
      .when(correct(2, { reportedAt: '2026-09-02T07:00:00.000Z' }), context)
      .thenRejected('OccurredTooEarly' as never);
    const late = { ...context, now: '2026-09-07T08:00:00.000Z', today: '2026-09-07' };
    given(stream, [lost, authorityTold(true)])
      .when(correct(2, { reportedAt: '2026-09-06T08:00:00.000Z' }), late)
      .thenRejected('ReasonsForDelayRequired');
  });

  it('EML-06 leaves a closed breach whole', () => {
    const history = [sent, assessedAs('likely'), authorityTold(true), closed];
    for (const [corrects, changes] of [
      [2, { risk: 'high' }],
      [3, { isComplete: false }],
    ] as const)
      given(stream, history).when(correct(corrects, changes), context).thenRejected('CorrectionNotPossible');
  });
});
