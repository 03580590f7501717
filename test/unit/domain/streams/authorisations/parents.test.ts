import { describe, expect, it } from 'vitest';
import { authorisationsProjection } from '../../../../../domain/read-models/authorisations/projection.ts';
import { authorisationsView } from '../../../../../domain/read-models/authorisations/view.ts';
import { authorisationsStream as stream } from '../../../../../domain/streams/authorisations/stream.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { given } from '../../../../support/scenario.ts';
import { at, facts, head, holding, it_, office, PERSON, TODAY } from './histories.ts';

const helper = facts(holding('parent'), holding('volunteer', '2026-09-01', '2026-12-18'));
const letUse = { type: 'AuthoriseParentAccess' as const, level: 'access' as const };
const doNot = { type: 'RefuseParentAccess' as const, reason: 'The work needs no computer.' };
const authorised = {
  type: 'ParentAccessAuthorised' as const,
  data: {
    person: PERSON,
    level: 'access' as const,
    capacity: 'volunteer' as const,
    from: TODAY,
    until: '2026-12-18',
  },
};
const refused = { type: 'ParentAccessRefused' as const, data: { person: PERSON, reason: doNot.reason } };

describe('a parent who works for the school', () => {
  it('ACC-07 is let use its computers by the headteacher, for the days of that work, once', () => {
    given(stream, []).when(letUse, at(head, helper)).thenEvents(authorised);
    given(stream, [authorised]).when(letUse, at(head, helper)).thenNothing();
    const longer = facts(
      holding('parent'),
      holding('volunteer', '2026-09-01', '2026-12-18'),
      holding('pta-member'),
    );
    given(stream, [authorised])
      .when(letUse, at(head, longer))
      .thenEvents({ ...authorised, data: { ...authorised.data, capacity: 'pta-member', until: null } });
  });
  it('ACC-07 is let in the capacity that lasts longest, whichever was recorded first', () => {
    const capacities = [
      [holding('pta-member'), 'pta-member', null],
      [holding('pta-member', '2026-09-01', '2026-10-23'), 'volunteer', '2026-12-18'],
      [holding('pta-member', '2026-09-01', '2027-07-16'), 'pta-member', '2027-07-16'],
    ] as const;
    const volunteer = holding('volunteer', '2026-09-01', '2026-12-18');
    for (const [other, capacity, until] of capacities)
      for (const held of [
        [other, volunteer],
        [volunteer, other],
      ])
        given(stream, [])
          .when(letUse, at(head, facts(...held, holding('parent'))))
          .thenEvents({ ...authorised, data: { ...authorised.data, capacity, until } });
  });
  it('ACC-07 is let again where the level, the capacity or its last day has changed', () => {
    const before = [{ level: 'facilities' }, { capacity: 'pta-member' }, { until: '2026-10-23' }];
    for (const change of before)
      given(stream, [{ ...authorised, data: { ...authorised.data, ...change } }])
        .when(letUse, at(head, helper))
        .thenEvents(authorised);
  });
  it('ACC-07 is refused by the headteacher with a reason, also after it was let', () => {
    given(stream, [authorised]).when(doNot, at(head, helper)).thenEvents(refused);
    given(stream, [refused]).when(doNot, at(head, helper)).thenNothing();
    given(stream, [refused]).when(letUse, at(head, helper)).thenEvents(authorised);
    given(stream, [])
      .when({ ...doNot, reason: '' }, at(head, helper))
      .thenRejected('ReasonRequired', 'ACC-07');
  });
  it('ACC-07 refuses a parent without an official capacity, and whoever is no parent', () => {
    for (const who of [facts(holding('parent')), facts(holding('volunteer')), facts()])
      given(stream, []).when(letUse, at(head, who)).thenRejected('OfficialCapacityRequired', 'ACC-07');
    const over = facts(holding('parent'), holding('volunteer', '2026-01-01', '2026-07-31'));
    given(stream, []).when(letUse, at(head, over)).thenRejected('OfficialCapacityRequired', 'ACC-07');
  });
  it('ACC-07 refuses any other than the headteacher, and the headteacher for themselves', () => {
    for (const command of [letUse, doNot])
      for (const actor of [it_, office, { ...head, person: PERSON }])
        given(stream, []).when(command, at(actor, helper)).thenRejected('HeadteacherRequired', 'ACC-07');
  });
  it('ACC-07 shows who may, with the days, and nobody who may not', () => {
    const listed = (...events: { type: string; data: object }[]) =>
      listOf(
        authorisationsProjection,
        authorisationsView,
        rowsOf(authorisationsProjection, { [`authorisations/${PERSON}`]: events }),
        { today: TODAY, query: { kind: 'parent-access' } },
      ).items;
    expect(listed(authorised)).toMatchObject([
      { what: 'access', scope: 'volunteer', until: '2026-12-18', isInForce: true },
    ]);
    expect(listed(authorised, refused)).toEqual([]);
  });
});
