import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policiesInForceProjection } from '../../../../../domain/read-models/policies-in-force/projection.ts';
import { policiesInForceView } from '../../../../../domain/read-models/policies-in-force/view.ts';
import { policyHistoryProjection } from '../../../../../domain/read-models/policy-history/projection.ts';
import { policyHistoryView } from '../../../../../domain/read-models/policy-history/view.ts';
import { reviewCalendarProjection } from '../../../../../domain/read-models/review-calendar/projection.ts';
import { reviewCalendarView } from '../../../../../domain/read-models/review-calendar/view.ts';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import {
  adopted,
  approvedBy,
  changed,
  drafted,
  inHalfTerm,
  inTerm,
  onDate,
  reviewedOn,
  scheduled,
} from '../../../../support/policy-scenario.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const today = '2026-09-11';
const policy = 'policies/online-safety';
type Fact = { readonly type: string; readonly data: object };

describe('the change log', () => {
  const change = (on: string, place: string, next: Parameters<typeof changed>[1] = null): Fact => ({
    type: 'PolicyChangeRecorded',
    data: { ...changed(on, next).data, place, description: `sealed ${place}` },
  });
  const history = [
    adopted(),
    change('2026-09-07', 'b'),
    change('2026-08-01', 'a', inHalfTerm('2026-27.autumn-1')),
    change('2026-09-08', 'c', inTerm('2026-27.autumn')),
    drafted([2, 4]),
    approvedBy([3], { on: inHalfTerm('2026-27.autumn-1') }),
    approvedBy([2], { version: 2 }),
  ];
  const list = (events: readonly Fact[], query: Record<string, string> = {}) =>
    listOf(
      policyHistoryProjection,
      policyHistoryView,
      rowsOf(policyHistoryProjection, { [policy]: events }),
      {
        today,
        query,
      },
    );

  it('POL-01 has five columns a row, oldest first, made of the events alone', () => {
    expect(list(history).items).toEqual([
      {
        key: '3',
        on: '2026-08-01',
        place: 'a',
        description: 'sealed a',
        approval: { by: 'p-120', on: inHalfTerm('2026-27.autumn-1') },
        nextReview: inHalfTerm('2026-27.autumn-1'),
        version: null,
      },
      {
        key: '2',
        on: '2026-09-07',
        place: 'b',
        description: 'sealed b',
        approval: { by: 'p-120', on: onDate('2026-09-09') },
        nextReview: null,
        version: 2,
      },
      {
        key: '4',
        on: '2026-09-08',
        place: 'c',
        description: 'sealed c',
        approval: null,
        nextReview: inTerm('2026-27.autumn'),
        version: null,
      },
    ]);
  });
  it('POL-02 shows what waits for approval, and counts it', () => {
    expect(list(history, { status: 'unapproved' }).items.map(({ key }) => key)).toEqual(['4']);
    expect(list(history, { status: 'approved' }).items.map(({ key }) => key)).toEqual(['3', '2']);
    expect(list(history).summary).toEqual({ changes: 3, unapproved: 1 });
  });
  it('POL-02 shows the approval that a version was adopted with', () => {
    const approval = { by: 'p-120', on: onDate('2026-09-10') };
    const rows = list([...history, adopted(2, { approval })]).items;
    expect(rows.map((row) => row['approval'])).toEqual([
      { by: 'p-120', on: inHalfTerm('2026-27.autumn-1') },
      { by: 'p-120', on: onDate('2026-09-09') },
      approval,
    ]);
  });
  it('POL-01 shows a row as it was put right', () => {
    const correction = {
      type: 'PolicyCorrected',
      data: {
        corrects: 4,
        changes: { on: '2026-09-09', nextReview: null },
        place: 'd',
        reason: 'sealed',
      },
    };
    expect(list([...history, correction]).items.at(-1)).toEqual({
      key: '4',
      on: '2026-09-09',
      place: 'd',
      description: 'sealed c',
      approval: null,
      nextReview: null,
      version: null,
    });
  });
  it('POL-01 is the same however the events are cut into commits', () => {
    const whole = list(history);
    fc.assert(
      fc.property(fc.nat({ max: history.length }), (cut) => {
        const { streams } = policyHistoryProjection;
        const at = (events: readonly Fact[], from: number, row: object | null) =>
          events.reduce<object | null>(
            (kept, event, index) =>
              streams['policies']?.(
                kept as never,
                {
                  ...event,
                  streamId: 'online-safety',
                  occurredAt: '2026-09-03T08:30:00.000Z',
                  recordedAt: '2026-09-03T08:30:00.000Z',
                  actor: 'p-900',
                  version: from + index + 1,
                } as never,
              ) ?? kept,
            row,
          );
        // Stored in between, as rows are.
        const stored = JSON.parse(JSON.stringify(at(history.slice(0, cut), 0, null))) as object | null;
        const row = at(history.slice(cut), cut, stored);
        const source = { stream: 'policies', id: 'online-safety', commit: 2, row: row as never };
        expect(listOf(policyHistoryProjection, policyHistoryView, [source], { today })).toEqual(whole);
      }),
    );
  });
});

describe('the versions of the policy', () => {
  const history = [
    adopted(1, { cites: [{ list: 'kcsie', edition: '2026' }] }),
    adopted(0, {
      effectiveFrom: '2022-09-01T00:00:00.000Z',
      takenOver: { source: 'minutes', by: 'p-100' },
    }),
    adopted(2, { effectiveFrom: '2026-09-12T00:00:00.000Z' }),
    { type: 'PolicyPublishedToParents', data: { version: 1, channel: 'website', on: '2026-09-02' } },
  ];
  const list = (query: Record<string, string> = {}) =>
    listOf(
      policiesInForceProjection,
      policiesInForceView,
      rowsOf(policiesInForceProjection, { [policy]: history }),
      { today, query },
    );

  it('POL-02 POL-05 are those to come, in force and over, with what parents were given', () => {
    expect(list().items.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'online-safety.2 to-come',
      'online-safety.1 in-force',
      'online-safety.0 over',
    ]);
    expect(list({ status: 'in-force' }).items).toEqual([
      {
        key: 'online-safety.1',
        policy: 'online-safety',
        version: 1,
        title: null,
        effectiveFrom: '2026-09-01T07:00:00.000Z',
        until: '2026-09-12T00:00:00.000Z',
        approval: null,
        cites: [{ list: 'kcsie', edition: '2026' }],
        isTakenOver: false,
        published: [{ channel: 'website', on: '2026-09-02' }],
        status: 'in-force',
      },
    ]);
    expect(list().summary).toEqual({ versions: 3 });
  });
});

describe('the calendar of reviews', () => {
  const registered = {
    type: 'SchoolRegistered',
    data: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R'] },
  };
  const published = { type: 'AcademicCalendarPublished', data: calendarExample };
  const list = (
    events: readonly Fact[],
    query: Record<string, string> = {},
    seen = today,
    calendar: readonly Fact[] = [published],
  ) =>
    listOf(
      reviewCalendarProjection,
      reviewCalendarView,
      rowsOf(reviewCalendarProjection, {
        'schools/larkfield-infant': [registered, ...calendar],
        [policy]: events,
      }),
      { today: seen, query },
    );
  const shares = adopted(1, { settings: { policies: { shareAtReview: true } } });
  const open = [adopted(), scheduled(inHalfTerm('2026-27.autumn-1'), { reviewer: 'computing-lead' })];

  it('POL-03 K10 shows what is due by the school’s own calendar, and what is overdue', () => {
    expect(list(open).items).toEqual([
      {
        key: '2',
        policy: 'online-safety',
        due: inHalfTerm('2026-27.autumn-1'),
        dueOn: '2026-10-23',
        reviewer: 'computing-lead',
        cause: 'version',
        reviewedOn: null,
        reviewedBy: null,
        sharedOn: null,
        isIncomplete: false,
        isOverdue: false,
      },
    ]);
    expect(list(open).summary).toEqual({ open: 1, overdue: 0, made: 0, incomplete: 0 });
    expect(list(open, { status: 'overdue' }, '2026-10-23').items).toEqual([]);
    expect(list(open, { status: 'overdue' }, '2026-10-24').items).toMatchObject([{ isOverdue: true }]);
    expect(list(open, {}, '2026-10-24').summary).toMatchObject({ overdue: 1 });
    expect(list(open, {}, today, []).items).toMatchObject([{ dueOn: '2026-12-31' }]);
    const moved = {
      ...calendarExample,
      halfTerms: calendarExample.halfTerms.map((one) =>
        one.name === 'autumn-1' ? { ...one, to: '2026-10-16' } : one,
      ),
    };
    const again = [published, { type: 'AcademicCalendarPublished', data: moved }];
    expect(list(open, {}, today, again).items).toMatchObject([{ dueOn: '2026-10-16' }]);
  });
  it('POL-03 shows what was made, newest first', () => {
    const made = [...open, reviewedOn('2026-09-08'), reviewedOn('2026-09-10', { review: null, by: 'p-100' })];
    expect(list(made).items.map(({ reviewedOn: on, reviewedBy, dueOn }) => [on, reviewedBy, dueOn])).toEqual([
      ['2026-09-10', 'p-100', null],
      ['2026-09-08', 'p-106', '2026-10-23'],
    ]);
    expect(list(made, { status: 'open' }).items).toEqual([]);
    expect(list(made, { status: 'made' }).items).toHaveLength(2);
  });
  it('POL-04 shows a review as not complete until the board was given the policy, where the school shares', () => {
    const due = scheduled(inTerm('2026-27.autumn'));
    const made = [shares, due, reviewedOn('2026-09-08')];
    const shared = { type: 'PolicySharedWithGoverningBoard', data: { reviewed: 3, on: '2026-09-09' } };
    expect(list(made, { status: 'incomplete' }).items).toMatchObject([{ key: '3', isIncomplete: true }]);
    expect(list([...made, shared], { status: 'incomplete' }).items).toEqual([]);
    expect(list([...made, shared]).items).toMatchObject([{ sharedOn: '2026-09-09', isIncomplete: false }]);
    expect(list([adopted(), due, reviewedOn('2026-09-08')]).items).toMatchObject([{ isIncomplete: false }]);
  });
});
