import { describe, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import type { Consequence } from '../../../../../events/catalogue/breach-forms.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  byStaff,
  disclose,
  disclosed,
  infant,
  nobody,
  primary,
  pupil,
  sanction,
  sanctioned,
  staff,
} from './histories.ts';

const fresh = given(breachesStream, []);
const personTo = (id: string) => ({ to: id });
const to = personTo('p-141');

describe('a password that was given away', () => {
  it('ACC-06 is flagged with who gave what to whom; nobody is named where it went outside', () => {
    fresh.when(disclose(to), at(infant, staff, { to: pupil })).thenEvents({
      ...disclosed(),
      data: { ...disclosed().data, ...to },
    });
    fresh.when(disclose({ secret: 'device-code' }), at(infant, staff)).thenEvents({
      ...disclosed(),
      data: { ...disclosed().data, secret: 'device-code' },
    });
  });
  it('ACC-06 refuses a receiver whom nobody knows, or who gave it', () => {
    fresh.when(disclose(to), at(infant, staff, { to: nobody })).thenRejected('ReceiverNotKnown', 'ACC-06');
    fresh
      .when(disclose(personTo('p-101')), at(infant, staff, { to: staff }))
      .thenRejected('ReceiverNotKnown');
    fresh.when(disclose(), at(infant, nobody)).thenRejected('PersonNotKnown');
    fresh
      .when(disclose({ on: '2026-10-07' }), at(infant, staff))
      .thenRejected('OccurredInFuture' as never, 'ACC-06');
    given(breachesStream, [disclosed()]).when(disclose(), at(infant, staff)).thenRejected('AlreadyRecorded');
  });

  const follows: readonly (readonly [
    capacity: 'staff' | 'pupil' | 'parent' | 'volunteer',
    ...Consequence[],
  ])[] = [
    ['staff', 'staff-discipline', 'code-of-conduct'],
    ['pupil', 'behaviour-procedure'],
    ['parent', 'access-revoked'],
    ['volunteer', 'access-revoked'],
  ];
  const all = [
    'behaviour-procedure',
    'device-confiscated',
    'staff-discipline',
    'code-of-conduct',
    'access-revoked',
  ] as const;
  it('ACC-06 refuses every consequence but the one that the policy has for the role', () => {
    for (const [capacity, ...allowed] of follows)
      for (const consequence of all) {
        const tried = given(breachesStream, [disclosed({ ...byStaff, capacity })]).when(
          sanction({ consequence }),
          at(infant),
        );
        if (allowed.includes(consequence))
          tried.thenEvents(sanctioned({ ...byStaff, capacity, consequence }));
        else tried.thenRejected('PasswordConsequenceMismatch', 'ACC-06');
      }
  });
  it('ACC-06 refuses any for a role that the policy does not speak of', () => {
    for (const capacity of ['governor', 'contractor', 'visitor'] as const)
      given(breachesStream, [disclosed({ capacity })])
        .when(sanction({ consequence: 'access-revoked' }), at(infant))
        .thenRejected('PasswordConsequenceMismatch', 'ACC-06');
  });
  it('ACC-06 has its own consequences where the policy states them, else those of other breaches', () => {
    const own = { ...infant, passwordConsequences: { staff: ['code-of-conduct' as const] } };
    const discipline = sanction({ consequence: 'staff-discipline' });
    given(breachesStream, [disclosed()])
      .when(discipline, at(own))
      .thenRejected('PasswordConsequenceMismatch');
    given(breachesStream, [disclosed()])
      .when(discipline, at(primary))
      .thenEvents(sanctioned({ ...byStaff, consequence: 'staff-discipline' }));
  });
});
