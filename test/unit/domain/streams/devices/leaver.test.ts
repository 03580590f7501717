import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../../../domain/kernel/person.ts';
import type { DeviceFacts } from '../../../../../domain/streams/devices/facts.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';
import { allocatedTo, lentTo, registered, returned } from './histories.ts';

type Role = readonly [role: string, until: string | null];
const who = (...roles: readonly Role[]): PersonView =>
  ({
    kind: 'parent',
    roles: roles.map(([role, until]) => ({ role, from: '2026-09-01', until, by: 1 })),
  }) as unknown as PersonView;
const on = (facts: DeviceFacts, today = '2026-10-14') =>
  contextOf({ settings: devicesStream.settings({}), facts }, { today, now: `${today}T08:00:00.000Z` });
const ask = (handedOut: number) => ({ type: 'RequireReturnFromLeaver' as const, handedOut });
const lent = [registered, lentTo('p-201')];
const family = (parent: string | null, pupil: string | null): DeviceFacts => ({
  borrower: who(['parent', parent]),
  pupil: who(['pupil', pupil]),
});
const left = (person: string, holder = 'p-201') => ({
  type: 'DeviceHolderLeft' as const,
  data: { holder, handedOut: 2, left: person },
});

describe('a device whose holder leaves', () => {
  it('ORG-06 DEV-02 is asked back when borrower or pupil is gone, once for each of them', () => {
    given(devicesStream, lent)
      .when(ask(2), on(family('2026-10-13', null)))
      .thenEvents(left('p-201'));
    given(devicesStream, lent)
      .when(ask(2), on(family(null, '2026-10-13')))
      .thenEvents(left('u-301'));
    given(devicesStream, [...lent, left('p-201')])
      .when(ask(2), on(family('2026-10-13', '2026-10-13')))
      .thenEvents(left('u-301'));
    given(devicesStream, [...lent, left('p-201'), left('u-301')])
      .when(ask(2), on(family('2026-10-13', '2026-10-13')))
      .thenNothing();
  });
  it('ORG-06 DEV-02 stays where it is through their last day, and where another loan is meant', () => {
    given(devicesStream, lent)
      .when(ask(2), on(family('2026-10-14', null)))
      .thenNothing();
    given(devicesStream, lent)
      .when(ask(9), on(family('2026-10-13', null)))
      .thenNothing();
    given(devicesStream, [...lent, returned])
      .when(ask(2), on(family('2026-10-13', null)))
      .thenNothing();
  });
  it('ORG-06 DEV-03 is asked back from who works at the school no more', () => {
    const work = [registered, allocatedTo('p-401')];
    given(devicesStream, work)
      .when(ask(2), on({ person: who(['staff', '2026-10-13'], ['parent', null]) }))
      .thenEvents(left('p-401', 'p-401'));
    given(devicesStream, [...work, left('p-401', 'p-401')])
      .when(ask(2), on({ person: who(['staff', '2026-10-13']) }))
      .thenNothing();
    given(devicesStream, work)
      .when(ask(2), on({ person: who(['staff', null]) }))
      .thenNothing();
  });
});

describe('the day on which a holder leaves', () => {
  const deadline = devicesStream.deadlines.find(({ name }) => name === 'device-holder-leaves');
  const dues = (history: readonly { type: string; data: object }[], facts: DeviceFacts) =>
    deadline?.duesOf(fold(devicesStream.decider, history), {
      streamId: 'd-1',
      settings: devicesStream.settings({}),
      school: { years: [], closures: [], dayEndsAt: null },
      facts: { ...facts },
    });
  it('ORG-06 DEV-02 is due for a person who is known to leave, by the newest state of the people', () => {
    const due = { dueOn: '2027-07-21', cycle: '2.2027-07-21.u-301', about: 'u-301', hasFallenDue: false };
    expect(dues(lent, family(null, '2027-07-21'))).toEqual([due]);
    expect(dues(lent, family(null, null))).toEqual([]);
    expect(dues([registered], {})).toEqual([]);
    expect(deadline?.command(due)).toEqual(ask(2));
    expect(deadline?.factNeeds(fold(devicesStream.decider, lent), 'd-1')).toEqual({
      borrower: { stream: 'people', id: 'p-201' },
      pupil: { stream: 'people', id: 'u-301' },
    });
    expect(deadline?.factNeeds(fold(devicesStream.decider, [registered]), 'd-1')).toEqual({});
  });
});
