import { describe, expect, it } from 'vitest';
import { concernsStream as stream } from '../../../../../domain/streams/concerns/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { alerted, as, context, emailed, ofAlert, raised, settled } from './histories.ts';

const correct = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'CorrectConcern', corrects, changes, reason: 'A slip.', ...more }) as never;
const corrected = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'ConcernCorrected', data: { corrects, changes, reason: 'A slip.', ...more } }) as never;

describe('a slip in a concern', () => {
  it('INC-15 INC-17 is put right in what was reported', () => {
    const worry = { from: 'p-202', about: 'u-302', conductOf: 'p-403' };
    given(stream, [raised()]).when(correct(1, worry), context).thenEvents(corrected(1, worry));
    expect(given(stream, [raised(), corrected(1, worry)]).state).toMatchObject({ raised: worry });
    const mail = { receivedOn: '2026-09-01', origin: 'external', conductOf: 'p-410' };
    given(stream, [emailed()]).when(correct(1, mail), context).thenEvents(corrected(1, mail));
    expect(given(stream, [emailed(), corrected(1, mail)]).state).toMatchObject({
      raised: { ...mail, lineManagers: [] },
    });
    given(stream, [emailed()])
      .when(correct(1, { origin: 'internal' }), context)
      .thenNothing();
    const text = { words: 'In other words.' };
    given(stream, [raised()])
      .when(correct(1, {}, text), context)
      .thenEvents(corrected(1, {}, text));
    expect(given(stream, [raised(), corrected(1, {}, text)]).state).toMatchObject({ raised: text });
  });

  it('INC-15 INC-17 MON-04 is put right in the words of what came of it, by who could have settled it', () => {
    const text = { words: 'In other words.' };
    const resolved = { type: 'OffensiveEmailResolved', data: { ...settled().data } };
    const judged = { ...settled().data, decision: 'dismissed' };
    const assessed = { type: 'MonitoringAlertAssessed', data: judged };
    for (const history of [
      [raised(), settled()],
      [emailed(), resolved],
      [alerted(), assessed],
    ]) {
      given(stream, history)
        .when(correct(2, {}, text), ofAlert)
        .thenEvents(corrected(2, {}, text));
      expect(given(stream, [...history, corrected(2, {}, text)]).state).toMatchObject({ settling: text });
      given(stream, history)
        .when(correct(2, { about: 'u-1' }), ofAlert)
        .thenRejected('CorrectionNotPossible');
    }
    given(stream, [emailed(), resolved])
      .when(correct(2, {}, text), as('p-401', 'dsl'))
      .thenRejected('OwnEmail', 'INC-17');
  });

  it('MON-04 leaves what a product sent as it came', () => {
    given(stream, [alerted()]).when(correct(1, {}), ofAlert).thenRejected('CorrectionNotPossible', 'INC-15');
    for (const wrong of [correct(1, { origin: 'internal' }), correct(2, {}), correct(3, {})])
      given(stream, [raised()]).when(wrong, context).thenRejected('CorrectionNotPossible');
    given(stream, []).when(correct(1, {}), context).thenRejected('CorrectionNotPossible');
    given(stream, [raised()])
      .when(correct(1, { about: 'u-9' }), { ...context, facts: { people: [{ kind: null }] } })
      .thenRejected('PersonNotKnown');
  });
});
