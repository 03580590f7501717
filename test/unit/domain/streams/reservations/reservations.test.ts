import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../../../../domain/streams/reservations/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} });
const reserve = (holder: string) => ({
  type: 'ReserveName' as const,
  purpose: 'log-in-name' as const,
  holder,
});
const reserved = {
  type: 'NameReserved' as const,
  data: { purpose: 'log-in-name' as const, holder: 'p-101' },
};
const correct = (corrects: number) => ({
  type: 'CorrectReservation' as const,
  corrects,
  changes: { holder: 'p-102' },
  reason: 'A slip.',
});
const corrected = {
  type: 'NameReservationCorrected' as const,
  data: { corrects: 1, changes: { holder: 'p-102' }, reason: 'A slip.' },
};

describe('a name that must be unique', () => {
  it('ACC-02 is reserved for its first holder', () => {
    given(reservationsStream, []).when(reserve('p-101'), context).thenEvents(reserved);
  });
  it("ACC-02 stays the same holder's when it is reserved again", () => {
    given(reservationsStream, [reserved]).when(reserve('p-101'), context).thenNothing();
  });
  it('ACC-02 is never given to anybody else', () => {
    given(reservationsStream, [reserved]).when(reserve('p-102'), context).thenRejected('NameTaken', 'ACC-02');
  });
  it('ACC-02 passes to the person for whom it should have been reserved', () => {
    given(reservationsStream, [reserved]).when(correct(1), context).thenEvents(corrected);
    expect(holderOf(fold(reservationsStream.decider, [reserved, corrected]))).toBe('p-102');
  });
  it('ACC-02 refuses to correct what is no reservation', () => {
    given(reservationsStream, []).when(correct(1), context).thenRejected('CorrectionNotPossible');
    given(reservationsStream, [reserved]).when(correct(2), context).thenRejected('CorrectionNotPossible');
  });
  it("ACC-02 is nobody's while it is free, and keeps its holder when a correction names none", () => {
    expect(holderOf(fold(reservationsStream.decider, [corrected]))).toBeNull();
    const empty = { ...corrected, data: { ...corrected.data, changes: {} } };
    expect(holderOf(fold(reservationsStream.decider, [reserved, empty]))).toBe('p-101');
  });
});
