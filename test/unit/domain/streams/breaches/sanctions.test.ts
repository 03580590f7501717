import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  business,
  byStaff,
  determined,
  disclosed,
  infant,
  language,
  lifted,
  primary,
  pupil,
  sanction,
  sanctioned,
  today,
  used,
} from './histories.ts';

const listed = used({ cites: language });
const determine = (isUnacceptable: boolean, on?: string) => ({
  type: 'DetermineBreach' as const,
  isUnacceptable,
  reasons: 'It kept others from their work.',
  ...(on === undefined ? {} : { on }),
});
const lift = (number: number) => ({
  type: 'LiftSanction' as const,
  sanction: number,
  reason: 'Another child.',
});

describe('what is on no list', () => {
  it('UNA-01 refuses a sanction before the headteacher has determined that it is unacceptable', () => {
    given(breachesStream, [used()])
      .when(sanction(), at(infant))
      .thenRejected('DeterminationRequired', 'UNA-01');
    given(breachesStream, [used(), determined(true)])
      .when(sanction(), at(infant))
      .thenEvents(sanctioned());
    given(breachesStream, [used(), determined(false)])
      .when(sanction(), at(infant))
      .thenRejected('NotABreach', 'UNA-04');
  });
  it('UNA-01 is determined with reasons, anew as long as nothing rests on it, and once the same', () => {
    const fresh = given(breachesStream, [used()]);
    fresh.when(determine(true), at(infant)).thenEvents(determined(true));
    fresh.when(determine(false), at(infant)).thenEvents(determined(false));
    const done = given(breachesStream, [used(), determined(true)]);
    done.when(determine(true), at(infant)).thenNothing();
    done.when(determine(false), at(infant)).thenEvents(determined(false));
    const sanctionStands = [used(), determined(true), sanctioned()];
    given(breachesStream, sanctionStands)
      .when(determine(false), at(infant))
      .thenRejected('SanctionStands', 'UNA-04');
    given(breachesStream, [...sanctionStands, lifted(3)])
      .when(determine(false), at(infant))
      .thenEvents(determined(false));
  });
  it('UNA-01 refuses to determine what is on a list or excused, what is not on record, and days before it', () => {
    const excused = used({ ...byStaff, excuse: 'evacuation' });
    for (const known of [listed, excused])
      given(breachesStream, [known])
        .when(determine(true), at(infant))
        .thenRejected('NothingToDetermine', 'UNA-01');
    given(breachesStream, []).when(determine(true), at(infant)).thenRejected('BreachNotRecorded', 'UNA-04');
    given(breachesStream, [used()])
      .when(determine(true, '2026-10-05'), at(infant))
      .thenRejected('OccurredTooEarly' as never, 'UNA-01');
  });
  it('UNA-01 refuses a sanction of a day before it was determined', () => {
    const history = [used({ on: '2026-10-01' }), determined(true, '2026-10-05')];
    given(breachesStream, history)
      .when(sanction({ on: '2026-10-04' }), at(infant))
      .thenRejected('OccurredTooEarly' as never, 'UNA-04');
    given(breachesStream, history)
      .when(sanction({ on: '2026-10-05' }), at(infant))
      .thenEvents(sanctioned({ on: '2026-10-05' }));
  });
});

describe('a sanction', () => {
  it('UNA-04 is recorded under the procedure for who did it, and once as long as it stands', () => {
    given(breachesStream, [listed]).when(sanction(), at(infant)).thenEvents(sanctioned());
    given(breachesStream, [used({ ...byStaff, cites: language })])
      .when(sanction({ consequence: 'code-of-conduct', until: '2026-12-18' }), at(infant))
      .thenEvents(sanctioned({ ...byStaff, consequence: 'code-of-conduct', until: '2026-12-18' }));
    given(breachesStream, [listed, sanctioned()]).when(sanction(), at(infant)).thenNothing();
    given(breachesStream, [listed, sanctioned(), lifted(2)])
      .when(sanction(), at(infant))
      .thenEvents(sanctioned());
  });
  it('UNA-04 refuses a wrong consequence for a role, and any of a role that the policy has none for', () => {
    const of = (
      capacity: 'pupil' | 'staff' | 'parent' | 'volunteer' | 'governor' | 'visitor' | 'contractor',
    ) => given(breachesStream, [used({ capacity, cites: language })]);
    for (const [capacity, consequence] of [
      ['pupil', 'staff-discipline'],
      ['pupil', 'access-revoked'],
      ['staff', 'behaviour-procedure'],
      ['parent', 'staff-discipline'],
      ['volunteer', 'behaviour-procedure'],
      ['governor', 'access-revoked'],
      ['visitor', 'access-revoked'],
      ['contractor', 'staff-discipline'],
    ] as const)
      of(capacity).when(sanction({ consequence }), at(infant)).thenRejected('ConsequenceMismatch', 'UNA-04');
    of('parent')
      .when(sanction({ consequence: 'access-revoked' }), at(primary))
      .thenRejected('ConsequenceMismatch');
    const silent = { ...infant, consequences: null };
    of('pupil').when(sanction(), at(silent)).thenRejected('ConsequenceMismatch', 'UNA-04');
  });
  it('UNA-04 refuses one of nothing on record, of nobody known, and of what an emergency excuses', () => {
    given(breachesStream, []).when(sanction(), at(infant)).thenRejected('BreachNotRecorded', 'UNA-04');
    given(breachesStream, [used({ person: null, capacity: null, cites: language })])
      .when(sanction(), at(infant))
      .thenRejected('PersonRequired', 'UNA-04');
    given(breachesStream, [used({ ...byStaff, cites: language, excuse: 'evacuation' })])
      .when(sanction({ consequence: 'staff-discipline' }), at(primary))
      .thenRejected('ExcusedByEmergency', 'NET-09');
  });
  it('UNA-02 is recorded of a pupil outside school where the list has it, and refuses what it has not', () => {
    const outside = (cites: object | null) => used({ where: 'outside-school', cites: cites as never });
    given(breachesStream, [outside(language)])
      .when(sanction(), at(infant))
      .thenEvents(sanctioned());
    for (const cites of [business, { policy: 1, rule: 'damage-on-purpose' }, { ...language, entry: 'gone' }])
      given(breachesStream, [outside(cites)])
        .when(sanction(), at(infant))
        .thenRejected('NotSanctionedOutsideSchool', 'UNA-02');
    given(breachesStream, [outside(language)])
      .when(sanction(), at(infant, pupil, { list: undefined as never }))
      .thenRejected('NotSanctionedOutsideSchool');
    given(breachesStream, [outside(null), determined(true)])
      .when(sanction(), at(infant))
      .thenRejected('NotSanctionedOutsideSchool', 'UNA-02');
    // In school, and of others, the list holds whole.
    given(breachesStream, [used({ cites: business })])
      .when(sanction(), at(infant))
      .thenEvents(sanctioned());
    given(breachesStream, [outside({ policy: 1, rule: 'phone-used' })])
      .when(sanction(), at(primary))
      .thenEvents(sanctioned());
  });
  it('UNA-03 refuses one of what an exemption of the person allowed on that day, and of nothing else', () => {
    const granted = {
      entry: 'language',
      edition: '2026',
      from: '2026-10-01',
      until: '2026-10-31',
      endedOn: null,
    };
    const exempt = (changes: object) =>
      at(infant, pupil, { exemptions: { granted: [{ ...granted, ...changes }] } });
    const tried = (changes: object, event = listed) =>
      given(breachesStream, [event]).when(sanction(), exempt(changes));
    tried({}).thenRejected('ExemptOnThatDay', 'UNA-03');
    for (const changes of [
      { entry: 'business' },
      { from: '2026-10-07' },
      { until: '2026-10-05' },
      { endedOn: today },
    ])
      tried(changes).thenEvents(sanctioned());
    const stated = used({ rule: 'damage-on-purpose', cites: { policy: 1, rule: 'damage-on-purpose' } });
    tried({}, stated).thenEvents(sanctioned());
    tried({}, used({ cites: { ...language, list: 'other' } })).thenEvents(sanctioned());
  });
  it('UNA-04 refuses a policy that is not among the linked ones of its day, where the school keeps that list', () => {
    const under = { policy: 'behaviour', edition: '2026', section: '7.2' };
    const edition = {
      edition: '2026',
      title: null,
      publishedOn: '2026-08-20',
      effectiveFrom: '2026-08-31T23:00:00.000Z',
      withdrawnFrom: null,
      entries: [{ id: 'behaviour', title: 'How pupils behave' }],
      lessons: [],
    };
    const linked = at(infant, pupil, { linkedPolicies: { editions: [edition] } });
    given(breachesStream, [listed]).when(sanction({ under }), linked).thenEvents(sanctioned({ under }));
    for (const wrong of [{ policy: 'complaints' }, { edition: '2025' }])
      given(breachesStream, [listed])
        .when(sanction({ under: { ...under, ...wrong } }), linked)
        .thenRejected('PolicyNotLinked', 'UNA-04');
    const none = at(infant, pupil, { linkedPolicies: { editions: [] } });
    given(breachesStream, [listed]).when(sanction({ under }), none).thenEvents(sanctioned({ under }));
  });
  it('UNA-04 is lifted once, and refuses to lift what was never imposed', () => {
    const history = [listed, sanctioned()];
    given(breachesStream, history).when(lift(2), at(infant)).thenEvents(lifted(2));
    given(breachesStream, [...history, lifted(2)])
      .when(lift(2), at(infant))
      .thenNothing();
    given(breachesStream, history).when(lift(1), at(infant)).thenRejected('SanctionNotThere', 'UNA-04');
    given(breachesStream, history)
      .when({ ...lift(2), on: '2026-10-05' }, at(infant))
      .thenRejected('OccurredTooEarly' as never, 'UNA-04');
    expect(given(breachesStream, [...history, lifted(2)]).state.sanctions).toMatchObject([
      { by: 2, liftedOn: today },
    ]);
  });
  it('ACC-06 is recorded of a password given away, by who gave it', () => {
    given(breachesStream, [disclosed()])
      .when(sanction({ consequence: 'staff-discipline' }), at(infant))
      .thenEvents(sanctioned({ ...byStaff, consequence: 'staff-discipline' }));
  });
});
