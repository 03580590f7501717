import { describe, expect, it } from 'vitest';
import { mayWriteOn } from '../../../../../domain/kernel/social-access.ts';
import { authorisationsStream } from '../../../../../domain/streams/authorisations/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  at,
  decided,
  facts,
  head,
  holding,
  name,
  named,
  office,
  on,
  settings,
  takeBack,
  takenBack,
} from './histories.ts';

describe('who runs or writes for the school’s accounts in social media', () => {
  it('PUB-07 is named by the headteacher, and taken back', () => {
    given(authorisationsStream, []).when(name(), at()).thenEvents(decided(named()));
    given(authorisationsStream, [])
      .when(name({ scope: 'manage', until: '2026-12-18' }), at())
      .thenEvents(decided(named({ scope: 'manage', until: '2026-12-18' })));
    given(authorisationsStream, [named()]).when(takeBack, at()).thenEvents(decided(takenBack()));
  });
  it('PUB-07 refuses others than the headteacher, and the headteacher for herself', () => {
    given(authorisationsStream, []).when(name(), at(office)).thenRejected('HeadteacherRequired', 'PUB-07');
    given(authorisationsStream, [named()]).when(takeBack, at(office)).thenRejected('HeadteacherRequired');
    given(authorisationsStream, [])
      .when(name(), at({ person: 'p-101', roles: ['headteacher'] }))
      .thenRejected('ConflictOfInterest', 'PUB-07');
  });
  it('PUB-07 refuses nobody of the staff, no account of the school, days that are over, and no reason', () => {
    given(authorisationsStream, [])
      .when(name(), at(head, facts(holding('parent'))))
      .thenRejected('StaffRequired', 'PUB-07');
    given(authorisationsStream, [])
      .when(name({ account: 'else' }), at())
      .thenRejected('AccountNotRegistered', 'PUB-07');
    given(authorisationsStream, [])
      .when(name({ until: '2026-09-06' }), at())
      .thenRejected('PeriodNotAhead', 'PUB-07');
    given(authorisationsStream, [named()])
      .when({ ...takeBack, reason: '' }, at())
      .thenRejected('ReasonRequired', 'PUB-07');
    given(authorisationsStream, []).when(takeBack, at()).thenRejected('NotAuthorised', 'PUB-07');
  });
  it('PUB-07 refuses all of it where the school names nobody here', () => {
    const elsewhere = at(head, undefined, { settings: { ...settings, socialAccounts: null } });
    given(authorisationsStream, []).when(name(), elsewhere).thenRejected('ProcessNotInUse', 'PUB-07');
    given(authorisationsStream, [named()]).when(takeBack, elsewhere).thenEvents(decided(takenBack()));
  });
  it('PUB-07 names once for the same again, and refuses other days beside those that stand', () => {
    given(authorisationsStream, [named()]).when(name(), at()).thenNothing();
    given(authorisationsStream, [named()])
      .when(name({ until: '2026-12-18' }), at())
      .thenRejected('AlreadyAuthorised', 'PUB-07');
    given(authorisationsStream, [named()])
      .when(name({ from: '2026-09-08' }), at())
      .thenRejected('AlreadyAuthorised');
    given(authorisationsStream, [named()])
      .when(name({ account: 'school-videos' }), at())
      .thenEvents(decided(named({ account: 'school-videos' })));
    given(authorisationsStream, [named()])
      .when(name({ scope: 'manage' }), at())
      .thenEvents(decided(named({ scope: 'manage' })));
    given(authorisationsStream, [named(), takenBack()]).when(takeBack, at()).thenNothing();
    given(authorisationsStream, [named(), takenBack()]).when(name(), at()).thenEvents(decided(named()));
  });
  it('PUB-07 is taken back for one account alone, and once: the first day counts', () => {
    const later = { ...takenBack(), occurredAt: '2026-10-05T09:00:00.000Z' };
    const history = [named(), named({ account: 'school-videos' }), takenBack(), later];
    const { social } = fold(authorisationsStream.decider, history);
    expect(social.map(({ endedOn }) => endedOn)).toEqual(['2026-09-07', null]);
  });
  it('PUB-07 asks the settings of the name as it was given, with its last day', () => {
    for (const days of [{}, { until: '2026-12-18' }])
      expect(authorisationsStream.commandOf(named(days) as never)).toEqual(name(days));
  });
  it('PUB-07 ends with the work at the school, or with its own last day', () => {
    const endWith = { type: 'EndWithCapacity' as const };
    const left = facts(holding('staff', '2026-09-01', '2026-10-23'));
    given(authorisationsStream, [named()]).when(endWith, on('2026-10-23', left)).thenNothing();
    given(authorisationsStream, [named()])
      .when(endWith, on('2026-10-24', left))
      .thenEvents(decided(takenBack('capacity-over', {})));
    given(authorisationsStream, [named({ until: '2026-10-09' })])
      .when(endWith, on('2026-10-10', left))
      .thenEvents(decided(takenBack('period-over', {})));
    given(authorisationsStream, [named(), takenBack()]).when(endWith, on('2026-10-24', left)).thenNothing();
    given(authorisationsStream, [named()]).when(endWith, on('2026-10-24', {})).thenNothing();
  });
  it('PUB-07 offers for which account and days somebody was named', () => {
    const held = (...history: readonly { readonly type: string; readonly data: object }[]) =>
      authorisationsStream.offers?.(fold(authorisationsStream.decider, history), 'p-101');
    const days = ['2026-09-06', '2026-09-07', '2026-10-09', '2026-10-10'];
    const until = named({ until: '2026-10-09' });
    expect(days.map((day) => mayWriteOn(held(until), 'school-page', day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(mayWriteOn(held(until), 'else', '2026-09-07')).toBe(false);
    expect(mayWriteOn(held(until, takenBack()), 'school-page', '2026-09-07')).toBe(false);
    expect(mayWriteOn(undefined, 'school-page', '2026-09-07')).toBe(false);
  });
});
