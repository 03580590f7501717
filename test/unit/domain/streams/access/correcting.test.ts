import { describe, expect, it } from 'vitest';
import type { OfType } from '../../../../../domain/kernel/of-type.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import type { AccessEvent } from '../../../../../events/catalogue/access.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, authorised, ended, facts, granted, holds, primary, right, wifiRefused } from './histories.ts';

type Correction = OfType<AccessEvent, 'AccessCorrected'>['data'];
const HEAD = ['headteacher', 'staff'];
const IT = ['it-support', 'staff'];
const visitor = facts([holds('visitor', '2026-10-14', '2026-10-15')]);
const correct = (changes: Correction['changes'], corrects = 1, more: { purpose?: string } = {}) => ({
  type: 'CorrectAccess' as const,
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});
const corrected = (changes: Correction['changes'], corrects = 1, more: { purpose?: string } = {}) => ({
  type: 'AccessCorrected' as const,
  data: { corrects, changes, reason: 'A slip.', ...more },
});

describe('correcting an authorisation of the wifi', () => {
  it('NET-01 puts its dates and purpose right, for the headteacher and within the visit', () => {
    for (const changes of [{ until: '2026-10-15' }, { from: '2026-10-14' }]) {
      given(accessStream, [authorised()])
        .when(correct(changes), at(visitor, HEAD))
        .thenEvents(corrected(changes));
      expect(fold(accessStream.decider, [authorised(), corrected(changes)]).wifi).toMatchObject([
        { ...authorised().data, ...changes },
      ]);
    }
    const purpose = { purpose: 'A talk about the sea.' };
    given(accessStream, [authorised()])
      .when(correct({}, 1, purpose), at(visitor, HEAD))
      .thenEvents(corrected({}, 1, purpose));
    expect(fold(accessStream.decider, [authorised(), corrected({}, 1, purpose)]).wifi).toMatchObject([
      purpose,
    ]);
  });
  it.each([['it-support'], ['office'], ['computing-lead']])(
    'NET-01 is refused to anybody but the headteacher: %s',
    (role) => {
      given(accessStream, [authorised()])
        .when(correct({ until: '2026-10-15' }), at(visitor, [role, 'staff']))
        .thenRejected('HeadteacherRequired', 'NET-01');
    },
  );
  it('NET-01 does not stretch a one-day authorisation to next July', () => {
    given(accessStream, [authorised()])
      .when(correct({ until: '2027-07-21' }), at(visitor, HEAD))
      .thenRejected('PeriodNotCovered', 'NET-01');
  });
  it('NET-01 AGR-04 asks for ground, agreement and order of days as the authorisation did', () => {
    const change = correct({ until: '2026-10-15' });
    const history = [authorised()];
    given(accessStream, history)
      .when(correct({ until: '2026-10-13' }), at(visitor, HEAD))
      .thenRejected('PeriodNotAhead');
    given(accessStream, history)
      .when(correct({ basis: 'official-capacity' }), at(visitor, HEAD))
      .thenRejected('OfficialCapacityRequired');
    given(accessStream, history)
      .when(change, at(facts(visitor.person.roles, 'withdrawn'), HEAD))
      .thenRejected('AgreementRequired');
    given(accessStream, history)
      .when(change, at(visitor, HEAD, primary))
      .thenRejected('ProcessNotInUse');
  });
  it('AGR-14 reads the agreement of the ground as it should have been, and rests on it then', () => {
    const state = fold(accessStream.decider, [authorised()]);
    const change = correct({ basis: 'official-capacity' });
    expect(accessStream.facts.needsOfState?.(change, state, 'v-9', 's-1')).toEqual({
      person: { stream: 'people', id: 'v-9' },
      agreement: { stream: 'agreements', id: 'v-9.volunteer' },
      template: { stream: 'agreement-templates', id: 'volunteer' },
    });
    const after = fold(accessStream.decider, [authorised(), corrected({ basis: 'official-capacity' })]);
    expect(after.wifi).toMatchObject([{ basis: 'official-capacity', agreement: 'v-9.volunteer' }]);
  });
  it('NET-01 reaches each of several authorisations by its number, and no other', () => {
    const second = authorised({ from: '2026-10-15', until: '2026-10-15' });
    const { wifi } = fold(accessStream.decider, [authorised(), second, corrected({ from: '2026-10-14' }, 2)]);
    expect(wifi).toMatchObject([
      { from: '2026-10-14', until: '2026-10-14' },
      { from: '2026-10-14', by: 2 },
    ]);
  });
});

describe('correcting a grant', () => {
  const staff = facts([holds('staff')]);
  const other = { kind: 'file' as const, name: 'timetable' };
  const on = (roles: readonly string[]) => at(staff, roles, undefined, 'p-101');
  it('ACC-01 puts right what it opens, for IT support alone', () => {
    given(accessStream, [granted])
      .when(correct({ right: other }), on(IT))
      .thenEvents(corrected({ right: other }));
    expect(fold(accessStream.decider, [granted, corrected({ right: other })]).rights).toMatchObject([
      { right: other, by: 1 },
    ]);
    given(accessStream, [granted])
      .when(correct({ right: other }), on(['office']))
      .thenRejected('ItSupportRequired', 'ACC-01');
  });
  it('ACC-01 is no way to a right that is held already, or to dates', () => {
    const second = { ...granted, data: { ...granted.data, right: other } };
    given(accessStream, [granted, second])
      .when(correct({ right: other }), on(IT))
      .thenRejected('CorrectionNotPossible');
    given(accessStream, [granted])
      .when(correct({ right, until: '2027-07-21' }), on(IT))
      .thenRejected('CorrectionNotPossible');
  });
});

describe('what can not be corrected', () => {
  it('NET-01 is what has ended, was refused, or was never given; and such a history folds unchanged', () => {
    const late = { until: '2026-10-15' };
    for (const history of [[authorised(), ended], [wifiRefused], []]) {
      given(accessStream, history)
        .when(correct(late), at(visitor, HEAD))
        .thenRejected('CorrectionNotPossible');
      const before = fold(accessStream.decider, history);
      expect(fold(accessStream.decider, [...history, corrected(late)])).toEqual({
        ...before,
        events: before.events + 1,
      });
    }
    given(accessStream, [authorised()])
      .when(correct(late, 2), at(visitor, HEAD))
      .thenRejected('CorrectionNotPossible');
  });
  it('NET-01 records nothing of a correction that changes nothing', () => {
    given(accessStream, [authorised()]).when(correct({}), at(visitor, HEAD)).thenNothing();
  });
});
