import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, authorised, endedOf, facts, granted, holds, issued, primary, right } from './histories.ts';

const SYSTEM = ['system.leaving'];
const endWithCapacity = { type: 'EndWithCapacity' as const };
const on = (roles: readonly ReturnType<typeof holds>[], today = '2026-10-14') =>
  at(facts(roles), SYSTEM, primary, 'p-101', today);
const staffUntil = (until: string | null) => [holds('staff', '2026-09-01', until)];
const because = 'capacity-over' as const;
const closed = { type: 'UserAccountClosed' as const, data: { person: 'p-101', account: 1, because } };
const revoked = { type: 'AccessRevoked' as const, data: { person: 'p-101', right, grant: 2, because } };
const wifi = authorised({
  person: 'p-101',
  basis: 'official-capacity',
  from: '2026-10-01',
  until: '2026-12-18',
  agreement: 'p-101.volunteer',
});
const wifiEnded = (authorisation: number) => ({
  type: 'WifiAccessEnded' as const,
  data: { person: 'p-101', authorisation, because },
});

describe('what rests on a capacity', () => {
  it('ORG-06 ACC-07 ends all at once when the capacity is over, whatever the school’s settings are by then', () => {
    const left = [...staffUntil('2026-10-13'), holds('volunteer', '2026-09-01', '2026-10-13')];
    given(accessStream, [issued, granted, wifi])
      .when(endWithCapacity, on(left))
      .thenEvents(wifiEnded(3), closed, revoked);
  });
  it('ACC-07 stays as long as the capacity lasts, and is ended once', () => {
    given(accessStream, [issued, granted])
      .when(endWithCapacity, on(staffUntil(null)))
      .thenNothing();
    given(accessStream, [issued, granted])
      .when(endWithCapacity, on(staffUntil('2026-10-14')))
      .thenNothing();
    given(accessStream, [issued, granted, closed, revoked])
      .when(endWithCapacity, on(staffUntil('2026-10-13')))
      .thenNothing();
    given(accessStream, []).when(endWithCapacity, on([])).thenNothing();
  });
  it('ACC-07 ends by itself where another capacity goes on', () => {
    const roles = [...staffUntil(null), holds('volunteer', '2026-09-01', '2026-10-13'), holds('parent')];
    given(accessStream, [issued, granted, wifi]).when(endWithCapacity, on(roles)).thenEvents(wifiEnded(3));
  });
  it('ACC-07 ends on the day that was known when it was given, also where the person comes again later', () => {
    const visit = { audience: 'visitor' as const, agreement: 'p-101.visitor', until: '2026-10-14' };
    const history = [
      { ...issued, data: { ...issued.data, ...visit } },
      { ...granted, data: { ...granted.data, ...visit } },
    ];
    const visits = [
      holds('visitor', '2026-10-14', '2026-10-14'),
      holds('visitor', '2026-10-20', '2026-10-20'),
      holds('parent'),
    ];
    given(accessStream, history).when(endWithCapacity, on(visits)).thenNothing();
    given(accessStream, history).when(endWithCapacity, on(visits, '2026-10-15')).thenEvents(closed, revoked);
  });
  it('ORG-06 ends nothing that was given after coming back', () => {
    const backAgain = [...staffUntil('2026-09-30'), holds('staff', '2026-10-10')];
    given(accessStream, [issued, granted]).when(endWithCapacity, on(backAgain)).thenNothing();
  });
  it('NET-01 says nothing of an authorisation whose days are over anyway', () => {
    const day = authorised({ person: 'p-101', from: '2026-10-14', until: '2026-10-14' });
    given(accessStream, [day])
      .when(endWithCapacity, on([holds('visitor', '2026-10-14', '2026-10-14')], '2026-10-15'))
      .thenNothing();
    given(accessStream, [day, endedOf(1)])
      .when(endWithCapacity, on([], '2026-10-14'))
      .thenNothing();
  });
});

describe('the day on which access ends', () => {
  const [deadline] = accessStream.deadlines;
  const dues = (history: Parameters<typeof fold>[1], roles: readonly ReturnType<typeof holds>[]) => {
    const state = fold(accessStream.decider, history);
    const needs = deadline?.factNeeds(state, 'p-101');
    const context = {
      streamId: 'p-101',
      settings: primary,
      school: { years: [], closures: [], dayEndsAt: null },
      facts: Object.keys(needs ?? {}).length === 0 ? {} : { person: facts(roles).person },
    };
    return deadline?.duesOf(state, context);
  };
  const due = (dueOn: string, by: number) => ({
    dueOn,
    cycle: `${by}.${dueOn}`,
    about: 'p-101',
    hasFallenDue: false,
  });
  it('ORG-06 ACC-07 is due for each thing on the last day of its capacity, by the newest state of the person', () => {
    expect(dues([issued, granted], staffUntil(null))).toEqual([]);
    expect(dues([issued, granted], staffUntil('2027-07-21'))).toEqual([
      due('2027-07-21', 1),
      due('2027-07-21', 2),
    ]);
    expect(dues([issued, closed, wifi], [holds('volunteer', '2026-09-01', '2026-11-30')])).toEqual([
      due('2026-11-30', 3),
    ]);
    expect(dues([wifi], [holds('volunteer')])).toEqual([]);
    expect(dues([granted], [])).toEqual([due('2026-10-13', 1)]);
  });
  it('ACC-07 asks about nobody who may use nothing', () => {
    for (const history of [[], [issued, closed]])
      expect(deadline?.factNeeds(fold(accessStream.decider, history), 'p-101')).toEqual({});
    expect(dues([], staffUntil('2027-07-21'))).toEqual([]);
  });
  it('ACC-07 sends what ends it, and tells IT support', () => {
    const one = due('2027-07-21', 1);
    expect(deadline?.command(one)).toEqual(endWithCapacity);
    expect(deadline?.recipients(one, {} as never)).toEqual([{ role: 'it-support' }]);
    expect(deadline?.line(one)).toBe('What somebody may use ends on 2027-07-21.');
  });
});
