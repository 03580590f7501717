import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  business,
  byStaff,
  correct,
  disclosed,
  language,
  lifted,
  personOf,
  primary,
  pupil,
  sanction,
  sanctioned,
  staff,
  today,
  used,
} from './histories.ts';

const breach = used({ cites: language });
const other = { consequence: 'suspend-access' as const };
const tomorrow = '2026-10-07';

describe('several consequences of one breach', () => {
  it('UNA-04 stand side by side, each lifted and corrected by itself', () => {
    const both = [breach, sanctioned(), sanctioned(other)];
    const changes = { until: tomorrow };
    const corrected = { type: 'BreachCorrected', data: { corrects: 3, changes, reason: 'A slip.' } };
    expect(given(breachesStream, [...both, lifted(2), corrected]).state).toMatchObject({
      sanctions: [
        { by: 2, liftedOn: today, until: null },
        { by: 3, liftedOn: null, until: tomorrow },
      ],
    });
  });
  it('UNA-04 are recorded beside one that stands', () => {
    const [first, second] = primary.consequences?.pupil ?? [];
    const one = sanctioned({ consequence: first });
    if (second === undefined) throw new Error('the example school has one consequence alone');
    given(breachesStream, [breach, one])
      .when(sanction({ consequence: second }), at(primary))
      .thenEvents(sanctioned({ consequence: second }));
  });
  it('UNA-02 follow for staff wherever it was done: the list for outside school is of pupils', () => {
    const outside = used({ ...byStaff, where: 'outside-school', cites: business });
    const [consequence] = primary.consequences?.staff ?? [];
    if (consequence === undefined) throw new Error('the example school has no consequence for staff');
    given(breachesStream, [outside])
      .when(sanction({ consequence }), at(primary, staff))
      .thenEvents(sanctioned({ ...byStaff, consequence }));
  });
  it('UNA-04 can be asked again with their policy and their end', () => {
    const under = { policy: 'behaviour', edition: '2026', section: '4' };
    const data = sanctioned({ under, until: tomorrow });
    expect(breachesStream.commandOf?.(data as never)).toEqual({
      ...sanction({ on: today, under, until: tomorrow }),
    });
    expect(breachesStream.commandOf?.(sanctioned() as never)).toEqual(sanction({ on: today }));
  });
});

describe('correcting what a sanction rests on', () => {
  it('UNA-04 puts right the incident while it stands, and refuses it together with the day', () => {
    const history = [breach, sanctioned()];
    given(breachesStream, history)
      .when(correct({ incident: 'i-55' }), at(primary))
      .thenEvents({
        type: 'BreachCorrected',
        data: { corrects: 1, changes: { incident: 'i-55' }, reason: 'A slip.' },
      });
    given(breachesStream, history)
      .when(correct({ incident: 'i-55', where: 'lesson' }), at(primary))
      .thenRejected('SanctionStands', 'UNA-04');
  });
  it('ACC-06 puts right what was given to whom while it stands', () => {
    const changes = { to: 'p-102', secret: 'device-code' as const };
    given(breachesStream, [disclosed(), sanctioned(byStaff)])
      .when(correct(changes), at(primary, staff, { to: staff }))
      .thenEvents({ type: 'BreachCorrected', data: { corrects: 1, changes, reason: 'A slip.' } });
  });
  it('UNA-04 leaves the capacity that was said, where it is still the same person', () => {
    const asParent = { person: 'p-101', capacity: 'parent' as const, cites: language };
    const both = personOf('staff', 'staff', 'parent');
    given(breachesStream, [used(asParent)])
      .when(correct({ person: 'p-101', where: 'lesson' }), at(primary, both))
      .thenEvents({
        type: 'BreachCorrected',
        data: { corrects: 1, changes: { where: 'lesson' }, reason: 'A slip.' },
      });
    given(breachesStream, [used(asParent)])
      .when(correct({ person: 'p-102' }), at(primary, both))
      .thenRejected('CapacityRequired');
    given(breachesStream, [used(asParent)])
      .when(correct({ person: 'u-301' }), at(primary, pupil))
      .thenEvents({
        type: 'BreachCorrected',
        data: { corrects: 1, changes: { person: 'u-301', capacity: 'pupil' }, reason: 'A slip.' },
      });
  });
});
