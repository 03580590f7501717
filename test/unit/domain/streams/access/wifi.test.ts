import { describe, expect, it } from 'vitest';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  at,
  authorised,
  ended,
  endedOf,
  facts,
  holds,
  left,
  nobody,
  primary,
  wifiRefused,
} from './histories.ts';

const visitor = facts([holds('visitor', '2026-10-14', '2026-10-14')]);
const volunteer = facts([holds('parent'), holds('volunteer', '2026-09-10', '2026-12-18')]);
const HEAD = ['headteacher', 'staff'];
const authorise = (changes: object = {}) => ({
  type: 'AuthoriseWifi' as const,
  basis: 'visit' as const,
  purpose: 'A talk, shown from an own laptop.',
  from: '2026-10-14',
  until: '2026-10-14',
  ...changes,
});

describe('S17 the wifi for parents and visitors', () => {
  it('NET-01 refuses an authorisation by the computing lead', () => {
    given(accessStream, [])
      .when(authorise(), at(visitor, ['computing-lead', 'staff']))
      .thenRejected('HeadteacherRequired', 'NET-01');
  });
  it.each(['official-capacity', 'visit'])(
    'NET-01 refuses a parent without an official capacity, on whichever ground',
    (basis) => {
      given(accessStream, [])
        .when(authorise({ basis }), at(facts([holds('parent')]), HEAD))
        .thenRejected('OfficialCapacityRequired', 'NET-01');
    },
  );
  it('NET-01 refuses an authorisation that says no purpose', () => {
    given(accessStream, [])
      .when(authorise({ purpose: '' }), at(visitor, HEAD))
      .thenRejected('PurposeRequired', 'NET-01');
  });
  it('NET-01 authorises a visitor who signed, for the day of the visit', () => {
    given(accessStream, []).when(authorise(), at(visitor, HEAD)).thenEvents(authorised());
  });
});

describe('authorising the wifi', () => {
  const inCapacity = { basis: 'official-capacity' as const, from: '2026-10-14', until: '2026-12-18' };
  it('AGR-14 authorises a parent who volunteers, on the agreement of volunteers', () => {
    given(accessStream, [])
      .when(authorise(inCapacity), at(volunteer, HEAD))
      .thenEvents(authorised({ ...inCapacity, agreement: 'v-9.volunteer' }));
  });
  it('NET-01 authorises a member of the parents’ association', () => {
    given(accessStream, [])
      .when(authorise(inCapacity), at(facts([holds('pta-member')]), HEAD))
      .thenEvents(authorised({ ...inCapacity, agreement: 'v-9.volunteer' }));
  });
  it('AGR-04 AGR-14 asks for the agreement that goes with the ground', () => {
    expect(accessStream.factNeeds(authorise(), 'v-9')).toEqual({
      person: { stream: 'people', id: 'v-9' },
      agreement: { stream: 'agreements', id: 'v-9.visitor' },
      template: { stream: 'agreement-templates', id: 'visitor' },
      awareness: { stream: 'acknowledgements', id: 'v-9' },
    });
    expect(accessStream.factNeeds(authorise(inCapacity), 'p-203').agreement).toEqual({
      stream: 'agreements',
      id: 'p-203.volunteer',
    });
  });
  it.each(['none', 'withdrawn'] as const)(
    'AGR-04 refuses anyone who has not signed, or no longer agrees',
    (status) => {
      given(accessStream, [])
        .when(
          authorise(),
          at({ ...visitor, agreement: { status, templateVersion: null, signedBy: null } }, HEAD),
        )
        .thenRejected('AgreementRequired', 'NET-01');
    },
  );
  it('NET-01 refuses everybody at a school that authorises no wifi', () => {
    given(accessStream, [])
      .when(authorise(), at(visitor, HEAD, primary))
      .thenRejected('ProcessNotInUse', 'NET-01');
  });
  it.each([nobody, left])('NET-01 refuses anyone who is not at the school', (who) => {
    given(accessStream, []).when(authorise(), at(who, HEAD)).thenRejected('PersonNotRegistered');
  });
  it('ACC-07 refuses a capacity that is over', () => {
    given(accessStream, [])
      .when(
        authorise(inCapacity),
        at(facts([holds('parent'), holds('volunteer', '2026-09-01', '2026-10-13')]), HEAD),
      )
      .thenRejected('OfficialCapacityRequired');
  });
  it.each([
    { from: '2026-10-15', until: '2026-10-14' },
    { from: '2026-10-13', until: '2026-10-13' },
  ])('NET-01 refuses a period that ends before it begins, or is over', (period) => {
    given(accessStream, [])
      .when(authorise(period), at(visitor, HEAD))
      .thenRejected('PeriodNotAhead', 'NET-01');
  });
  it.each([
    { ...inCapacity, from: '2026-09-09' },
    { ...inCapacity, until: '2026-12-19' },
  ])('NET-01 refuses a period that the capacity does not last for', (period) => {
    given(accessStream, [])
      .when(authorise(period), at(volunteer, HEAD))
      .thenRejected('PeriodNotCovered', 'NET-01');
  });
});

describe('refusing and ending the wifi', () => {
  const refuseWifi = (reason = 'Not needed.') => ({ type: 'RefuseWifi' as const, reason });
  const end = { type: 'EndWifiAccess' as const };
  it('NET-01 records the headteacher’s refusal, also after an authorisation that is over', () => {
    given(accessStream, []).when(refuseWifi(), at(visitor, HEAD)).thenEvents(wifiRefused);
    const yesterday = authorised({ from: '2026-10-13', until: '2026-10-13' });
    given(accessStream, [yesterday]).when(refuseWifi(), at(visitor, HEAD)).thenEvents(wifiRefused);
  });
  it('NET-01 refuses a refusal by somebody else, without a reason, or while an authorisation stands', () => {
    given(accessStream, [])
      .when(refuseWifi(), at(visitor, ['dsl']))
      .thenRejected('HeadteacherRequired');
    given(accessStream, []).when(refuseWifi(''), at(visitor, HEAD)).thenRejected('ReasonRequired');
    given(accessStream, [authorised()])
      .when(refuseWifi(), at(visitor, HEAD))
      .thenRejected('WifiAlreadyAuthorised');
  });
  it('NET-01 ends an authorisation, no matter who asks and what the settings are', () => {
    given(accessStream, [authorised()])
      .when(end, at(nobody, ['office'], primary))
      .thenEvents(ended);
  });
  it('NET-01 does nothing when it ended already', () => {
    given(accessStream, [authorised(), ended]).when(end, at(visitor, HEAD)).thenNothing();
  });
  it.each([[[]], [[wifiRefused]]])('NET-01 refuses to end what was never authorised', (history) => {
    given(accessStream, history).when(end, at(visitor, HEAD)).thenRejected('WifiNotAuthorised', 'NET-01');
  });
});

describe('several authorisations', () => {
  const later = authorised({ from: '2026-10-21', until: '2026-10-21' });
  const twice = facts([
    holds('visitor', '2026-10-14', '2026-10-14'),
    holds('visitor', '2026-10-21', '2026-10-21'),
  ]);
  it('NET-01 stand side by side: a second one takes nothing from the first', () => {
    given(accessStream, [authorised()])
      .when(authorise({ from: '2026-10-21', until: '2026-10-21' }), at(twice, HEAD))
      .thenEvents(later);
    expect(fold(accessStream.decider, [authorised(), later]).wifi).toMatchObject([
      { status: 'authorised', by: 1, until: '2026-10-14' },
      { status: 'authorised', by: 2, until: '2026-10-21' },
    ]);
  });
  it('NET-01 end one by one, or all that are not over', () => {
    const both = [authorised(), later];
    const end = (authorisation?: number) =>
      authorisation === undefined
        ? { type: 'EndWifiAccess' as const }
        : { type: 'EndWifiAccess' as const, authorisation };
    given(accessStream, both).when(end(1), at(twice, HEAD)).thenEvents(ended);
    given(accessStream, [...both, ended])
      .when(end(1), at(twice, HEAD))
      .thenNothing();
    given(accessStream, both).when(end(3), at(twice, HEAD)).thenRejected('WifiNotAuthorised');
    given(accessStream, both).when(end(), at(twice, HEAD)).thenEvents(ended, endedOf(2));
    given(accessStream, both)
      .when(end(), at(twice, HEAD, undefined, 'v-9', '2026-10-20'))
      .thenEvents(endedOf(2));
    expect(fold(accessStream.decider, [...both, ended]).wifi.map(({ status }) => status)).toEqual([
      'ended',
      'authorised',
    ]);
  });
  it('NET-01 are kept as many as a state may hold, those that stand before those that ended', () => {
    const many = Array.from({ length: 100 }, () => authorised());
    const { wifi } = fold(accessStream.decider, [...many, endedOf(7), authorised(), authorised()]);
    expect(wifi).toHaveLength(100);
    expect(wifi.map(({ by }) => by)).toEqual(expect.not.arrayContaining([1, 7]));
    expect(wifi.at(-1)).toMatchObject({ by: 103 });
  });
});
