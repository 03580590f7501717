import { describe, expect, it } from 'vitest';
import { holderIn } from '../../../../../domain/streams/reservations/offers.ts';
import { reservationsStream } from '../../../../../domain/streams/reservations/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} }, { streamId: 'log-in-name.q3Zt0vYbN1xKc8Rw' });
const byTrust = { ...context, actor: { person: 't-1', roles: ['trust-admin'] } };
const [school, other] = ['larkfield-infant', 'hollowbrook-primary'];
const name = { purpose: 'log-in-name' as const, school };
const logIn = { purpose: 'identity' as const, school };
const reserve = (holder: string, what: typeof name | typeof logIn = name) => ({
  type: 'ReserveName' as const,
  ...what,
  holder,
});
const reserved = { type: 'NameReserved' as const, data: { ...name, holder: 'p-101' } };
const reservedLogIn = { type: 'NameReserved' as const, data: { ...logIn, holder: 'p-101' } };
const shared = { type: 'LogInShared' as const, data: { school: other, holder: 'p-212' } };
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
const holders = (...history: readonly { readonly type: string; readonly data: object }[]) =>
  [school, other, '_trust'].map((one) => holderIn(fold(reservationsStream.decider, history), one));

describe('a name that must be unique', () => {
  it('ACC-02 is reserved for its first holder', () => {
    given(reservationsStream, []).when(reserve('p-101'), context).thenEvents(reserved);
  });
  it("ACC-02 stays the same holder's when it is reserved again", () => {
    given(reservationsStream, [reserved]).when(reserve('p-101'), context).thenNothing();
  });
  it('ACC-02 is never given to anybody else, not even by the trust', () => {
    for (const by of [context, byTrust]) {
      given(reservationsStream, [reserved]).when(reserve('p-102'), by).thenRejected('NameTaken', 'ACC-02');
      const elsewhere = { ...reserve('p-212'), school: other };
      given(reservationsStream, [reserved]).when(elsewhere, by).thenRejected('NameTaken', 'ACC-02');
    }
  });
  it('DEV-01 is one device’s where it is a label, until that device goes by another', () => {
    const label = { purpose: 'device-label' as const, school };
    const of1 = { type: 'NameReserved' as const, data: { ...label, holder: 'lt-014' } };
    const forOther = { type: 'ReserveName' as const, ...label, holder: 'lt-015' };
    const labels = { ...context, streamId: 'device-label.q3Zt0vYbN1xKc8Rw' };
    given(reservationsStream, [of1]).when(forOther, labels).thenRejected('LabelTaken', 'DEV-01');
    given(reservationsStream, [of1])
      .when({ ...forOther, isGivenUp: true }, labels)
      .thenEvents({
        type: 'NameReservationCorrected',
        data: { corrects: 1, changes: { holder: 'lt-015' }, reason: 'The holder before has it no more.' },
      });
    given(reservationsStream, [reserved])
      .when({ ...reserve('p-102'), isGivenUp: true }, context)
      .thenRejected('NameTaken');
  });
  it('ACC-02 passes to the person for whom it should have been reserved', () => {
    given(reservationsStream, [reserved]).when(correct(1), context).thenEvents(corrected);
    expect(holders(reserved, corrected)).toEqual(['p-102', null, null]);
  });
  it('ACC-02 refuses to correct what is no reservation', () => {
    given(reservationsStream, []).when(correct(1), context).thenRejected('CorrectionNotPossible');
    given(reservationsStream, [reserved]).when(correct(2), context).thenRejected('CorrectionNotPossible');
  });
  it("ACC-02 is nobody's while it is free, and keeps its holder when a correction names none", () => {
    expect(holders(corrected)).toEqual([null, null, null]);
    const empty = { ...corrected, data: { ...corrected.data, changes: {} } };
    expect(holders(reserved, empty)).toEqual(['p-101', null, null]);
  });
});

describe('a log-in of the identity provider', () => {
  const there = { ...logIn, school: other };

  it('ACC-02 is one person’s in the whole trust: no school takes one that is known at another', () => {
    given(reservationsStream, [reservedLogIn])
      .when(reserve('p-212', there), context)
      .thenRejected('NameTaken');
    given(reservationsStream, [reservedLogIn])
      .when(reserve('p-102', logIn), byTrust)
      .thenRejected('NameTaken');
  });

  it('ACC-02 is somebody’s at a second school when the trust says that they are one human', () => {
    given(reservationsStream, [reservedLogIn]).when(reserve('p-212', there), byTrust).thenEvents(shared);
    expect(holders(reservedLogIn, shared)).toEqual(['p-101', 'p-212', null]);
    given(reservationsStream, [reservedLogIn, shared]).when(reserve('p-212', there), context).thenNothing();
    given(reservationsStream, [reservedLogIn, shared])
      .when(reserve('p-213', there), byTrust)
      .thenRejected('NameTaken');
  });

  it('ACC-02 is nobody’s where it is shared before it was reserved', () => {
    expect(holders(shared)).toEqual([null, null, null]);
  });

  it('DPR-04 is given up with whom it was for, once, and is somebody else’s then', () => {
    const giveUp = { type: 'GiveUpLogIn' as const, school, holder: 'p-101' };
    const givenUp = { type: 'LogInGivenUp' as const, data: { school, holder: 'p-101' } };
    given(reservationsStream, [reservedLogIn]).when(giveUp, context).thenEvents(givenUp);
    for (const history of [
      [],
      [reservedLogIn, givenUp],
      [{ ...reservedLogIn, data: { ...logIn, holder: 'p-102' } }],
    ])
      given(reservationsStream, history).when(giveUp, context).thenNothing();
    given(reservationsStream, [reservedLogIn, givenUp])
      .when(reserve('p-102', logIn), context)
      .thenEvents({ type: 'NameReserved', data: { ...logIn, holder: 'p-102' } });
  });
  it('DPR-04 is still that of the same human at another school, when one school has given it up', () => {
    const givenUp = { type: 'LogInGivenUp' as const, data: { school, holder: 'p-101' } };
    expect(holders(reservedLogIn, shared, givenUp)).toEqual([null, 'p-212', null]);
    expect(holders(reservedLogIn, givenUp, givenUp)).toEqual([null, null, null]);
    given(reservationsStream, [reservedLogIn, shared, givenUp])
      .when(reserve('p-102', logIn), context)
      .thenRejected('NameTaken', 'ACC-02');
  });
});
