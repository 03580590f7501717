import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../../domain/streams/policies/named-days.ts';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import {
  adopted,
  approvedBy,
  asGovernor,
  asHead,
  calendar,
  changed,
  computingLead,
  drafted,
  infant,
  inHalfTerm,
  inTerm,
  inYear,
  noticesAt,
  office,
  onDate,
  primary,
  reviewedOn,
  scheduled,
} from '../../../../support/policy-scenario.ts';
import { fold, given } from '../../../../support/scenario.ts';

const review = policiesStream.deadlines.find(({ name }) => name === 'policy-review');
const duesOf = (history: readonly { type: string; data: object }[], school = calendar) =>
  review?.duesOf(fold(policiesStream.decider, history), {
    streamId: 'online-safety',
    settings: infant,
    school,
    facts: {},
  }) ?? [];
const approve = (changes: readonly number[], on = '2026-09-09') => ({
  type: 'ApprovePolicy' as const,
  by: 'p-120',
  on: onDate(on),
  changes: [...changes],
});
const fellDue = (cycle: string) => ({ type: 'RecordReviewFellDue' as const, cycle });
const recordReview = (more: object = {}) => ({
  type: 'RecordReview' as const,
  on: '2026-09-08',
  by: 'p-106',
  outcome: 'unchanged' as const,
  ...more,
});
const reviewer = { ...asHead, facts: { ...asHead.facts, reviewer: computingLead } };
const onDay = (day: string) => ({ ...asHead, now: `${day}T09:00:00.000Z`, today: day });
const withGuidance = adopted(1, { cites: [{ list: 'kcsie', edition: '2025' }] });
const guidance = (edition: string) => ({
  type: 'ScheduleReview' as const,
  cause: { kind: 'guidance-change' as const, list: 'kcsie', edition },
});
const ofGuidance = scheduled(inHalfTerm('2026-27.autumn-2'), {
  cause: { kind: 'guidance-change', list: 'kcsie', edition: '2026' },
});

describe('the last day of a review', () => {
  it.each([
    [inHalfTerm('2026-27.autumn-1'), '2026-10-23'],
    [inHalfTerm('2026-27.autumn-2'), '2026-12-18'],
    [inTerm('2026-27.autumn'), '2026-12-18'],
    [inYear('2027'), '2027-12-31'],
    [onDate('2027-03-01'), '2027-03-01'],
  ])('POL-03 K10 of %o is the last of the period that the school published', (due, dueOn) => {
    expect(duesOf([adopted(), scheduled(due)])).toEqual([
      { dueOn, cycle: `2.-.${due.value}`, about: null, hasFallenDue: false },
    ]);
  });
  it('POL-03 K10 is the latest that it can be as long as no calendar says more', () => {
    const none = { years: [], closures: [], dayEndsAt: null };
    expect(duesOf([adopted(), scheduled(inTerm('2029-30.autumn'))], none)).toMatchObject([
      { dueOn: '2029-12-31' },
    ]);
  });
  it('POL-02 holds the days of each half-term, as long as no calendar says more', () => {
    for (const { name } of calendarExample.halfTerms) {
      const half = inHalfTerm(`2026-27.${name}`);
      const [own, widest] = [daysOf(half, calendar), daysOf(half, undefined)];
      expect(own !== null && widest !== null && own.to <= widest.to && widest.from <= own.from).toBe(true);
    }
    expect(daysOf(inHalfTerm('2026-27.winter-1'), undefined)).toBeNull();
  });
});

describe('a scheduled review', () => {
  it('POL-03 is the earliest where rows of one version disagree', () => {
    const rows = [
      changed('2026-09-07', inHalfTerm('2026-27.autumn-1')),
      changed('2026-09-07', inHalfTerm('2026-27.autumn-2')),
      changed('2026-09-07', inTerm('2026-27.autumn')),
    ];
    given(policiesStream, [adopted(), ...rows])
      .when(approve([2, 3, 4]), asGovernor)
      .thenEvents(
        approvedBy([2, 3, 4]),
        scheduled(inHalfTerm('2026-27.autumn-1'), { cause: { kind: 'changes', changes: [2, 3, 4] } }),
      );
  });
  it('POL-03 is the earliest of rows of one draft on whatever days they are approved', () => {
    const rows = [
      changed('2026-09-07', inTerm('2026-27.spring')),
      changed('2026-09-07', inTerm('2026-27.summer')),
      changed('2026-09-07', inTerm('2026-27.autumn')),
      drafted([2, 3, 4]),
    ];
    const first = [
      approvedBy([2]),
      scheduled(inTerm('2026-27.spring'), { cause: { kind: 'changes', changes: [2] } }),
    ];
    given(policiesStream, [adopted(), ...rows, ...first])
      .when(approve([3]), asGovernor)
      .thenEvents(approvedBy([3]));
    given(policiesStream, [adopted(), ...rows, ...first])
      .when(approve([4]), asGovernor)
      .thenEvents(
        approvedBy([4]),
        scheduled(inTerm('2026-27.autumn'), { cause: { kind: 'changes', changes: [4] } }),
      );
    const adopt = {
      type: 'AdoptPolicy' as const,
      version: 2,
      effectiveFrom: '2026-09-10T09:00:00.000Z',
      settings: { incidents: { alertRoles: ['dsl' as const], harmfulMaterialRoles: ['dsl' as const] } },
      approval: null,
      review: { ...inTerm('2026-27.summer'), reviewer: 'dsl' as const },
    };
    const types = (state: readonly { type: string; data: object }[]) => {
      const decision = policiesStream.decider.decide(adopt, fold(policiesStream.decider, state), asHead);
      return decision.ok ? decision.events.map(({ type }) => type) : decision.rejection;
    };
    expect(types([adopted(), ...rows, ...first])).toEqual(['PolicyAdopted']);
    const partly = [
      approvedBy([2]),
      scheduled(inTerm('2026-27.spring'), { cause: { kind: 'changes', changes: [2, 9] } }),
    ];
    expect(types([adopted(), ...rows, ...partly])).toEqual(['PolicyAdopted']);
    expect(types([adopted(), ...rows])).toEqual(['PolicyAdopted', 'PolicyReviewScheduled']);
  });
  it('POL-03 takes the place of the one before it, which nobody waits for any more', () => {
    const history = [adopted(), scheduled(inTerm('2026-27.autumn')), scheduled(inTerm('2026-27.spring'))];
    expect(duesOf(history)).toMatchObject([{ dueOn: '2027-03-25' }]);
  });
  it('POL-03 that has fallen due stays until it is made, whatever a newer version says', () => {
    const overdue = { type: 'PolicyReviewFellDue', data: { review: 2, dueOn: '2026-12-18' } };
    const history = [
      adopted(),
      scheduled(inTerm('2026-27.autumn')),
      overdue,
      scheduled(inTerm('2026-27.spring')),
    ];
    expect(duesOf(history).map(({ hasFallenDue }) => hasFallenDue)).toEqual([true, false]);
    given(policiesStream, history).when(recordReview(), reviewer).thenEvents(reviewedOn('2026-09-08'));
  });
  it('POL-03 is brought forward by a decision, and not put off', () => {
    const history = [adopted(), scheduled(inTerm('2026-27.spring'))];
    const ask = (due: ReturnType<typeof inHalfTerm>) => ({
      type: 'ScheduleReview' as const,
      cause: { kind: 'decision' as const },
      due,
    });
    given(policiesStream, history)
      .when(ask(inHalfTerm('2026-27.autumn-2')), asHead)
      .thenEvents(scheduled(inHalfTerm('2026-27.autumn-2'), { cause: { kind: 'decision' } }));
    given(policiesStream, history)
      .when(ask(inHalfTerm('2026-27.summer-1')), asHead)
      .thenRejected('EarlierReviewStands', 'POL-03');
    given(policiesStream, history)
      .when(ask(inHalfTerm('2025-26.summer-2')), asHead)
      .thenRejected('ReviewInPast', 'POL-03');
    given(policiesStream, history)
      .when({ ...ask(inHalfTerm('2026-27.autumn-1')), due: onDate('2026-09-10') }, asHead)
      .thenEvents(scheduled(onDate('2026-09-10'), { cause: { kind: 'decision' } }));
    given(policiesStream, history)
      .when({ ...ask(inHalfTerm('2026-27.autumn-1')), due: onDate('2027-03-25') }, asHead)
      .thenRejected('EarlierReviewStands');
  });
});

describe('a review that is not made', () => {
  const history = [adopted(), scheduled(inHalfTerm('2026-27.autumn-1'), { reviewer: 'computing-lead' })];
  const cycle = '2.computing-lead.2026-27.autumn-1';
  const event = { type: 'PolicyReviewFellDue' as const, data: { review: 2, dueOn: '2026-10-23' } };

  it('POL-03 falls due on the day after the last, once', () => {
    given(policiesStream, history).when(fellDue(cycle), onDay('2026-10-23')).thenNothing();
    given(policiesStream, history).when(fellDue(cycle), onDay('2026-10-24')).thenEvents(event);
    given(policiesStream, [...history, event])
      .when(fellDue(cycle), onDay('2026-10-25'))
      .thenNothing();
  });
  it('POL-03 does not fall due once it was made, or another took its place', () => {
    given(policiesStream, [...history, reviewedOn('2026-10-20')])
      .when(fellDue(cycle), onDay('2026-10-24'))
      .thenNothing();
    given(policiesStream, [...history, scheduled(inTerm('2026-27.spring'))])
      .when(fellDue(cycle), onDay('2026-10-24'))
      .thenNothing();
  });
  it('POL-03 falls due again only where its day was corrected', () => {
    const corrected = {
      type: 'PolicyCorrected',
      data: { corrects: 2, changes: { due: inHalfTerm('2026-27.autumn-2') }, reason: 'A slip.' },
    };
    given(policiesStream, [...history, event, corrected])
      .when(fellDue('2.computing-lead.2026-27.autumn-2'), onDay('2026-12-19'))
      .thenEvents({ ...event, data: { review: 2, dueOn: '2026-12-18' } });
  });
  it('POL-03 notifies those who review at this school and the headteacher; the role that it names is reminded', () => {
    const notice = { ...event, streamId: 'online-safety', actor: 'system.deadlines' };
    expect(policiesStream.notices(notice, noticesAt({ reviewerRoles: ['slt'] }))).toMatchObject([
      { notice: 'policy-review-fell-due', recipients: [{ role: 'slt' }, { role: 'headteacher' }] },
    ]);
    const due = duesOf(history)[0]!;
    expect(review?.recipients(due, noticesAt({}))).toEqual([{ role: 'computing-lead' }]);
    expect(review?.recipients({ ...due, hasFallenDue: true }, noticesAt({}))).toEqual([
      { role: 'computing-lead' },
      { role: 'headteacher' },
    ]);
    const unnamed = duesOf([adopted(), scheduled(inTerm('2026-27.autumn'))])[0]!;
    expect(review?.recipients(unnamed, noticesAt({ reviewerRoles: ['business-manager'] }))).toEqual([
      { role: 'business-manager' },
    ]);
    expect(review?.line(due)).toBe('The policy is to be reviewed by 2026-10-23.');
  });
});

describe('a review that was made', () => {
  const history = [adopted(), scheduled(inHalfTerm('2026-27.autumn-1'), { reviewer: 'computing-lead' })];

  it('POL-03 settles what was scheduled, and names the next', () => {
    given(policiesStream, history)
      .when(recordReview({ next: inTerm('2027-28.autumn') }), reviewer)
      .thenEvents(
        reviewedOn('2026-09-08'),
        scheduled(inTerm('2027-28.autumn'), { cause: { kind: 'review', reviewed: 3 } }),
      );
    expect(duesOf([...history, reviewedOn('2026-09-08')])).toEqual([]);
  });
  it('POL-03 is recorded no matter who made it, and says whether that was a role that reviews', () => {
    given(policiesStream, history)
      .when(recordReview(), { ...reviewer, facts: { reviewer: office } })
      .thenEvents(reviewedOn('2026-09-08', { byReviewer: false }));
    given(policiesStream, [adopted()])
      .when(recordReview(), { ...reviewer, settings: primary })
      .thenEvents(reviewedOn('2026-09-08', { review: null, byReviewer: false }));
  });
  it('POL-03 is recorded once, and never of a review or a person that is not there', () => {
    const made = [...history, reviewedOn('2026-09-08')];
    given(policiesStream, made).when(recordReview(), reviewer).thenNothing();
    given(policiesStream, made)
      .when(recordReview({ review: 2 }), reviewer)
      .thenNothing();
    given(policiesStream, made)
      .when(recordReview({ on: '2026-09-09', review: 2 }), reviewer)
      .thenRejected('ReviewOver', 'POL-03');
    given(policiesStream, history)
      .when(recordReview({ review: 9 }), reviewer)
      .thenRejected('ReviewUnknown');
    given(policiesStream, history)
      .when(recordReview(), { ...reviewer, facts: {} })
      .thenRejected('ReviewerUnknown');
    given(policiesStream, history)
      .when(recordReview({ on: '2026-09-11' }), reviewer)
      .thenRejected('OccurredInFuture');
  });
  it('POL-03 is put right', () => {
    const made = [...history, reviewedOn('2026-09-08')];
    const correct = (changes: object) => ({
      type: 'CorrectPolicy' as const,
      corrects: 3,
      changes,
      reason: 'A slip.',
    });
    given(policiesStream, made)
      .when(correct({ by: 'p-999' }), asHead)
      .thenRejected('ReviewerUnknown');
    const event = { type: 'PolicyCorrected', data: correct({ on: '2026-09-07', by: 'p-100' }) };
    expect(fold(policiesStream.decider, [...made, event]).made).toMatchObject([
      { on: '2026-09-07', by: 'p-100' },
    ]);
  });
});

describe('what a review relies on', () => {
  const school = 'larkfield-infant';
  const days = { calendar: { stream: 'schools', id: school } };
  const needs = (command: Parameters<typeof policiesStream.factNeeds>[0]) =>
    policiesStream.factNeeds(command, 'online-safety', school);

  it('POL-03 is the calendar, for periods that have a name alone', () => {
    expect(needs(guidance('2026'))).toEqual(days);
    expect(needs(fellDue('2.-.2026-27.autumn-2'))).toEqual(days);
    expect(needs({ type: 'RecordSharingFellDue', cycle: '3' })).toEqual(days);
    expect(needs(approve([2]))).toEqual({ approver: { stream: 'people', id: 'p-120' }, ...days });
  });
  it('POL-03 is who reviewed', () => {
    const person = { reviewer: { stream: 'people', id: 'p-106' } };
    expect(needs(recordReview())).toEqual(person);
    const by = { type: 'CorrectPolicy' as const, corrects: 3, changes: { by: 'p-106' }, reason: 'A slip.' };
    expect(needs(by)).toEqual(person);
  });
  it('POL-03 is the calendar for a version, where its review is compared with one that is scheduled', () => {
    const adopt = (review: object | null) => ({
      type: 'AdoptPolicy' as const,
      version: 2,
      settings: {},
      approval: null,
      review: review as null,
    });
    const of = (review: object | null, history: readonly { type: string; data: object }[]) =>
      policiesStream.facts.needsOfState?.(
        adopt(review),
        fold(policiesStream.decider, history),
        'online-safety',
        school,
      );
    const named = { ...inTerm('2026-27.spring'), reviewer: 'slt' };
    expect(of(named, [adopted(), scheduled(inTerm('2026-27.autumn'))])).toEqual(days);
    expect(of(named, [adopted()])).toEqual({});
    expect(of(null, [adopted(), scheduled(inTerm('2026-27.autumn'))])).toEqual({});
  });
});

describe('the review of a version that is put right', () => {
  const named = { ...inTerm('2026-27.spring'), reviewer: 'slt' as const };
  const correct = (corrects: number, review: object | null) => ({
    type: 'PolicyCorrected',
    data: { corrects, changes: { review }, reason: 'A slip.' },
  });
  const history = [
    adopted(),
    scheduled(inTerm('2026-27.autumn'), { reviewer: 'dsl' }),
    adopted(2, { effectiveFrom: '2026-09-05T07:00:00.000Z' }),
  ];

  it('POL-03 is due on the day that the version should have named, and by that role', () => {
    expect(duesOf([...history, correct(1, named)])).toMatchObject([
      { dueOn: '2027-03-25', cycle: '2.slt.2026-27.spring' },
    ]);
  });
  it('POL-03 is not due any more where the version should have named none', () => {
    expect(duesOf([...history, correct(1, null)])).toEqual([]);
  });
  it('POL-03 is scheduled where the version should have named one', () => {
    expect(duesOf([...history, correct(3, named)]).map(({ cycle }) => cycle)).toEqual([
      '2.dsl.2026-27.autumn',
      '4.slt.2026-27.spring',
    ]);
  });
  it('POL-03 leaves what is from before the system alone', () => {
    const before = adopted(0, { takenOver: { source: 'minutes', by: 'p-100' } });
    expect(duesOf([adopted(), before, correct(2, named)])).toEqual([]);
  });
});

describe('guidance that changes', () => {
  it('POL-08 opens a review of the policy that cites it, by the end of the term, once an edition', () => {
    const event = scheduled(onDate('2026-12-18'), {
      cause: { kind: 'guidance-change', list: 'kcsie', edition: '2026' },
    });
    given(policiesStream, [withGuidance]).when(guidance('2026'), asHead).thenEvents(event);
    given(policiesStream, [withGuidance, event]).when(guidance('2026'), asHead).thenNothing();
    given(policiesStream, [withGuidance]).when(guidance('2025'), asHead).thenNothing();
  });
  it('POL-08 opens one for each guidance that changes, also where two have an edition of one name', () => {
    const cites = ['kcsie', 'teaching'].map((list) => ({ list, edition: '2025' }));
    const teaching = { kind: 'guidance-change' as const, list: 'teaching', edition: '2026' };
    const history = [adopted(1, { cites }), ofGuidance];
    given(policiesStream, history)
      .when({ type: 'ScheduleReview', cause: teaching }, asHead)
      .thenEvents(scheduled(onDate('2026-12-18'), { cause: teaching }));
    given(policiesStream, history)
      .when(guidance('2027'), asHead)
      .thenEvents(
        scheduled(onDate('2026-12-18'), {
          cause: { kind: 'guidance-change', list: 'kcsie', edition: '2027' },
        }),
      );
  });
  it('POL-08 opens none where the policy does not cite it, or is not in force yet', () => {
    given(policiesStream, [adopted()]).when(guidance('2026'), asHead).thenNothing();
    given(policiesStream, []).when(guidance('2026'), asHead).thenNothing();
  });
  it('POL-08 stands beside the review that the policy names', () => {
    const history = [withGuidance, scheduled(inTerm('2026-27.spring')), ofGuidance];
    expect(duesOf(history)).toHaveLength(2);
    expect(duesOf([...history, scheduled(inTerm('2026-27.summer'))]).map((due) => due.cycle)).toEqual([
      '3.-.2026-27.autumn-2',
      '4.-.2026-27.summer',
    ]);
  });
  it('POL-08 falls due where the review is not made', () => {
    given(policiesStream, [withGuidance, ofGuidance])
      .when(fellDue('2.-.2026-27.autumn-2'), onDay('2026-12-19'))
      .thenEvents({ type: 'PolicyReviewFellDue', data: { review: 2, dueOn: '2026-12-18' } });
  });
  it('POL-08 notifies those who review: the lists tell the computing lead and the headteacher of the guidance', () => {
    const event = { ...ofGuidance, streamId: 'online-safety', actor: 'system.guidance-change' };
    expect(policiesStream.notices(event as never, noticesAt({ reviewerRoles: ['slt'] }))).toMatchObject([
      { recipients: [{ role: 'slt' }] },
    ]);
    const named = { ...scheduled(inTerm('2026-27.spring')), streamId: 'online-safety', actor: 'p-100' };
    expect(policiesStream.notices(named as never, noticesAt({}))).toEqual([]);
  });
});
