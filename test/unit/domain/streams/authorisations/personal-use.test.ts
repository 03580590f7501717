import { describe, expect, it } from 'vitest';
import { authorisationsStream } from '../../../../../domain/streams/authorisations/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  at,
  decided,
  facts,
  head,
  holding,
  it_,
  restore,
  restored,
  restrict,
  restricted,
  settings,
  withdraw,
  withdrawn,
} from './histories.ts';

describe('the personal use of the school’s computers', () => {
  it('ACC-09 is taken away, narrowed and given back by IT support, in any order', () => {
    given(authorisationsStream, []).when(withdraw, at(it_)).thenEvents(decided(withdrawn));
    given(authorisationsStream, [withdrawn]).when(restrict, at(it_)).thenEvents(decided(restricted));
    given(authorisationsStream, [restricted]).when(restrict, at(it_)).thenEvents(decided(restricted));
    given(authorisationsStream, [restricted]).when(restore, at(it_)).thenEvents(decided(restored));
    given(authorisationsStream, [withdrawn, restored]).when(withdraw, at(it_)).thenEvents(decided(withdrawn));
    expect(fold(authorisationsStream.decider, [withdrawn, restricted]).personalUse).toEqual({
      status: 'restricted',
      since: '2026-09-07',
      by: 2,
    });
  });
  it('ACC-09 is recorded once for the same again', () => {
    given(authorisationsStream, [withdrawn]).when(withdraw, at(it_)).thenNothing();
    given(authorisationsStream, []).when(restore, at(it_)).thenNothing();
  });
  it('ACC-09 refuses the headteacher, and IT support for themself', () => {
    for (const command of [withdraw, restrict, restore])
      given(authorisationsStream, []).when(command, at(head)).thenRejected('ItSupportRequired', 'ACC-09');
    given(authorisationsStream, [withdrawn])
      .when(restore, at({ person: 'p-101', roles: ['it-support'] }))
      .thenRejected('ConflictOfInterest', 'ACC-09');
  });
  it('ACC-09 refuses what names no reason, nothing that is left, no term of the school, or nobody of the staff', () => {
    given(authorisationsStream, [])
      .when({ ...withdraw, reason: '' }, at(it_))
      .thenRejected('ReasonRequired', 'ACC-09');
    given(authorisationsStream, [])
      .when({ ...restrict, to: '' }, at(it_))
      .thenRejected('RestrictionRequired', 'ACC-09');
    given(authorisationsStream, [])
      .when({ ...withdraw, term: 'else' }, at(it_))
      .thenRejected('TermUnknown', 'ACC-09');
    given(authorisationsStream, [])
      .when({ ...restrict, term: 'else' }, at(it_))
      .thenRejected('TermUnknown');
    given(authorisationsStream, [])
      .when(withdraw, at(it_, facts(holding('parent'))))
      .thenRejected('StaffRequired', 'ACC-09');
  });
  it('ACC-09 refuses all of it where the computers are for work alone, or nothing is said', () => {
    for (const command of [withdraw, restrict, restore]) {
      const where = (personalUse: 'not-allowed' | null) =>
        at(it_, undefined, { settings: { ...settings, personalUse } });
      given(authorisationsStream, [])
        .when(command, where('not-allowed'))
        .thenRejected('PersonalUseNotAllowed', 'ACC-09');
      given(authorisationsStream, []).when(command, where(null)).thenRejected('ProcessNotInUse', 'ACC-09');
    }
  });
});
