import { describe, expect, it } from 'vitest';
import { oversightStream } from '../../../../../domain/streams/oversight/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, decided, governor, incident, provided, seen, withdrawn } from './histories.ts';

const EXTRACT = 'extract.i-55';
const on = (changes: object = {}) => at('2026-11-05', EXTRACT, changes);
const provide = (asOf?: number) => ({ type: 'ProvideLogs' as const, asOf });
const review = { type: 'ReviewLogs' as const, on: '2026-11-05' };
const withdraw = { type: 'WithdrawLogs' as const, reason: 'sealed' };
const accused = { person: 'p-401', roles: ['dsl', 'governor'] };

describe('the log of an incident for governors', () => {
  it('GOV-02 is given as it stood after an event, by default the newest', () => {
    given(oversightStream, []).when(provide(), on()).thenEvents(decided(provided()));
    given(oversightStream, [])
      .when(provide(2), on())
      .thenEvents(decided(provided(2)));
    given(oversightStream, [provided()]).when(provide(), on()).thenNothing();
    given(oversightStream, [provided(2)])
      .when(provide(), on())
      .thenEvents(decided(provided()));
  });
  it('GOV-02 refuses what is on no record, or not yet', () => {
    const unknown = { facts: { incident: { ...incident, isReported: false } } };
    given(oversightStream, []).when(provide(), on(unknown)).thenRejected('IncidentUnknown', 'GOV-02');
    given(oversightStream, [])
      .when(provide(), on({ facts: {} }))
      .thenRejected('IncidentUnknown');
    given(oversightStream, []).when(provide(5), on()).thenRejected('EventUnknown', 'GOV-02');
  });
  it('GOV-02 INC-14 refuses whose own matter it is, on both sides', () => {
    given(oversightStream, [])
      .when(provide(), on({ actor: accused }))
      .thenRejected('OwnMatter', 'GOV-02');
    given(oversightStream, [provided()])
      .when(review, on({ actor: accused }))
      .thenRejected('OwnMatter');
  });
  it('GOV-02 is looked at once by the board, and only what was given', () => {
    const board = on({ actor: governor });
    given(oversightStream, []).when(review, board).thenRejected('NotProvided', 'GOV-02');
    given(oversightStream, [provided()]).when(review, board).thenEvents(decided(seen()));
    given(oversightStream, [provided()])
      .when({ ...review, on: undefined }, board)
      .thenEvents(decided(seen()));
    given(oversightStream, [provided(), seen()]).when(review, board).thenNothing();
    given(oversightStream, [provided(2), seen(), provided()])
      .when(review, board)
      .thenEvents(decided(seen(3)));
  });
  it('GOV-02 is taken back as a whole, and stays so until it is given again', () => {
    given(oversightStream, []).when(withdraw, on()).thenRejected('NotProvided');
    const twice = [provided(2), provided()];
    given(oversightStream, twice)
      .when(withdraw, on())
      .thenEvents(decided(withdrawn(2)));
    given(oversightStream, [...twice, withdrawn(2)])
      .when(withdraw, on())
      .thenNothing();
    given(oversightStream, [...twice, withdrawn(2)])
      .when(review, on())
      .thenRejected('NotProvided');
    given(oversightStream, [...twice, withdrawn(2)])
      .when(provide(), on())
      .thenEvents(decided(provided()));
    expect(given(oversightStream, [withdrawn()]).state.extracts).toEqual([]);
  });
  it('GOV-02 refuses what is of the other kind of record, or of none', () => {
    given(oversightStream, [])
      .when({ type: 'PlanOversight' }, on())
      .thenRejected('OversightMismatch', 'GOV-02');
    for (const command of [provide(), review, withdraw])
      given(oversightStream, []).when(command, at('2026-11-05')).thenRejected('OversightMismatch');
    for (const id of ['2026-28', 'extract.', 'autumn'])
      given(oversightStream, []).when(provide(), at('2026-11-05', id)).thenRejected('OversightUnknown');
  });
});
