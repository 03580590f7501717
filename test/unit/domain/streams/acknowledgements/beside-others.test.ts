import { describe, expect, it } from 'vitest';
import { acknowledgementsStream as stream } from '../../../../../domain/streams/acknowledgements/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  acknowledged,
  document,
  expected,
  facts,
  held,
  infant,
  listWith,
  office,
  onPaper,
  policy,
  primary,
  self,
} from './histories.ts';

/** Somebody who has said and was given several things: what is said of one leaves the others as they are. */
type Fact = { readonly type: string; readonly data: object };
const known = (list: string, edition: string, more: object = {}) => ({
  type: list.startsWith('guidance.') ? ('GuidanceAcknowledged' as const) : ('GuidelineAcknowledged' as const),
  data: {
    person: 'p-101',
    list,
    edition,
    on: '2026-09-02',
    method: 'paper' as const,
    recorder: 'p-102',
    ...more,
  },
});
const aware = (from: string, until: string | null) => ({
  type: 'VisitorMadeAwareOfPolicy' as const,
  data: { person: 'p-101', version: 1, on: '2026-09-03', from, until, recorder: 'p-102' },
});
const issued = (edition: string, channel = 'mail') => ({
  type: 'PrivacyNoticeIssued' as const,
  data: { person: 'p-101', edition, channel, on: '2026-09-03', recorder: 'p-102' },
});
const history: readonly Fact[] = [
  onPaper(),
  onPaper({ version: 2 }),
  known('guideline.social-media', '2026'),
  known('guidance.keeping-safe', '2026'),
  aware('2026-09-03', '2026-09-03'),
  aware('2026-10-01', null),
  issued('2025'),
  issued('2026', 'paper'),
];
const put = (corrects: number, changes: object) => ({ corrects, changes, reason: 'Misread.' });
const corrected = (corrects: number, changes: object) =>
  ({ type: 'AcknowledgementCorrected', data: put(corrects, changes) }) as never;
const correct = (corrects: number, changes: object) =>
  given(stream, history).when({ type: 'CorrectAcknowledgement', ...put(corrects, changes) } as never, office);
const lists = ['policies', 'documents', 'visits', 'notices'] as const;

describe('what is put right of one record', () => {
  it.each([
    ['policies', 0, 1, { on: '2026-09-03' }],
    ['documents', 0, 3, { on: '2026-09-03' }],
    ['documents', 1, 4, { on: '2026-09-03' }],
    ['visits', 0, 5, { on: '2026-09-02' }],
    ['visits', 1, 6, { version: 2 }],
    ['notices', 0, 7, { channel: 'paper' }],
    ['notices', 1, 8, { edition: '2025', on: '2026-09-02' }],
  ] as const)('POL-06 PUB-09 is in %s, number %i, and nothing else changes', (list, at, number, changes) => {
    correct(number, changes).thenEvents(corrected(number, changes));
    const before = fold(stream.decider, history);
    const after = fold(stream.decider, [...history, corrected(number, changes)]);
    for (const other of lists.filter((one) => one !== list)) expect(after[other]).toEqual(before[other]);
    expect(after[list]).toEqual(before[list].map((one, i) => (i === at ? { ...one, ...changes } : one)));
  });
  it.each([
    [1, { on: '2026-09-03', edition: '2026' }],
    [3, { on: '2026-09-03', version: 2 }],
    [5, { on: '2026-09-02', channel: 'paper' }],
    [7, { on: '2026-09-02', version: 2 }],
    [99, { on: '2026-09-02' }],
  ])('POL-06 refuses a field that the event %i does not have', (number, changes) => {
    correct(number, changes).thenRejected('CorrectionNotPossible');
  });
  it('PUB-09 refuses an edition of the list that was not in force, and what was said in person', () => {
    correct(3, { edition: '2025' }).thenRejected('EditionNotInForce');
    const itself = known('guideline.social-media', '2026', { method: 'log-in', recorder: 'p-101' });
    given(stream, [itself])
      .when({ type: 'CorrectAcknowledgement', ...put(1, { on: '2026-09-03' }) } as never, office)
      .thenRejected('CorrectionNotPossible');
  });
  it('POL-06 PUB-09 is asked of the rule of entering it, as if it had not been entered', () => {
    const original = (number: number, changes: object) =>
      stream.originalOf(
        { type: 'CorrectAcknowledgement', ...put(number, changes) } as never,
        fold(stream.decider, history) as never,
      );
    expect(original(2, { on: '2026-09-03' })).toMatchObject({
      command: { type: 'AcknowledgePolicy', version: 2, on: '2026-09-03' },
      state: { policies: [{ by: 1 }], documents: [{ by: 3 }, { by: 4 }] },
    });
    expect(original(4, { edition: '2027' })).toMatchObject({
      command: {
        type: 'AcknowledgeDocument',
        list: 'guidance.keeping-safe',
        edition: '2027',
        on: '2026-09-02',
      },
      state: { policies: [{ by: 1 }, { by: 2 }], documents: [{ by: 3 }] },
    });
    expect(original(5, { on: '2026-09-02' })).toBeNull();
  });
});

describe('what is said once', () => {
  it('PUB-09 is an edition of a list, whatever else was said', () => {
    const say = (list: string, edition: string) =>
      given(stream, history.slice(0, 4)).when({ type: 'AcknowledgeDocument', list, edition } as never, {
        ...self,
        facts: {
          ...facts,
          document: listWith(['2026', '2026-09-01T08:00:00.000Z'], ['2027', '2026-09-02T08:00:00.000Z']),
        },
      });
    say('guideline.social-media', '2026').thenNothing();
    say('guideline.social-media', '2027').thenEvents(
      known('guideline.social-media', '2027', { on: '2026-09-03', method: 'log-in', recorder: 'p-101' }),
    );
    given(stream, [known('guidance.keeping-safe', '2026')])
      .when({ type: 'AcknowledgeDocument', list: 'guideline.social-media', edition: '2026' }, self)
      .thenEvents(
        known('guideline.social-media', '2026', { on: '2026-09-03', method: 'log-in', recorder: 'p-101' }),
      );
    expect(document.editions).toHaveLength(1);
  });
  it('POL-06 is of a version from the day on which it took effect', () => {
    const say = (on: string) =>
      given(stream, []).when(
        { type: 'AcknowledgePolicy', version: 1, on },
        {
          ...office,
          facts: { ...facts, person: { roles: [held('staff', '2026-08-01')] } },
        },
      );
    say('2026-08-31').thenRejected('VersionNotInForce');
    say('2026-09-01').thenEvents(onPaper({ on: '2026-09-01' }));
  });
  it('POL-11 is for the visit of the day, or the first that is to come', () => {
    const visits = [
      held('visitor', '2026-10-01'),
      held('visitor', '2026-09-03', '2026-09-04'),
      held('visitor', '2026-09-01', '2026-09-02'),
    ];
    for (const roles of [visits, visits.toReversed()])
      given(stream, [])
        .when({ type: 'MakeVisitorAware' }, { ...office, facts: { ...facts, person: { roles } } })
        .thenEvents(aware('2026-09-03', '2026-09-04'));
  });
  it('DPR-03 is the newest notice that nobody withdrew', () => {
    const [older, newer] = listWith(
      ['2025', '2025-09-01T08:00:00.000Z'],
      ['2026', '2026-09-01T08:00:00.000Z'],
    ).editions;
    const editions = [older!, { ...newer!, withdrawnFrom: '2026-09-02T08:00:00.000Z' as never }];
    given(stream, [])
      .when(
        { type: 'IssuePrivacyNotice', channel: 'mail' },
        {
          ...office,
          settings: primary,
          facts: { ...facts, person: { roles: [held('parent')] }, document: { editions } },
        },
      )
      .thenEvents(issued('2025') as never);
  });
});

describe('by when somebody is to say that they know the policy', () => {
  const [deadline] = stream.deadlines;
  const dueOf = (...roles: readonly ReturnType<typeof held>[]) =>
    deadline
      ?.duesOf(fold(stream.decider, [expected]), {
        streamId: 'p-101',
        settings: infant,
        school: facts.school,
        facts: { person: { roles }, policy },
      })
      .map((due) => `${due.cycle} by ${'dueOn' in due ? due.dueOn : due.dueAt}`);
  it('POL-06 is counted from the stay that began last, in whatever order they were recorded', () => {
    const [first, last] = [held('governor', '2026-09-02'), held('staff', '2026-10-01')];
    for (const roles of [
      [first, last],
      [last, first],
    ])
      expect(dueOf(...roles)).toEqual(['1.2026-10-01 by 2026-10-15']);
    expect(dueOf(held('governor', '2020-09-01'))).toEqual(['1.2020-09-01 by 2026-09-15']);
  });
  it('POL-06 falls due of who ends one thing and stays another', () => {
    const governor = held('governor', '2020-09-01');
    expect(dueOf(governor, held('staff', '2026-09-02', '2026-09-10'))).toEqual([
      '1.2020-09-01 by 2026-09-15',
    ]);
    expect(dueOf(held('staff', '2026-09-02', '2026-09-15'))).toEqual([]);
    expect(dueOf(held('staff', '2026-09-02', '2026-09-16'))).toEqual(['1.2026-09-02 by 2026-09-16']);
    expect(dueOf(held('parent', '2026-09-02'))).toEqual([]);
  });
  it('POL-06 is recorded for the run that stands, and for no other', () => {
    const fall = (cycle: string, today: string) =>
      given(stream, [expected]).when({ type: 'RecordAcknowledgementFellDue', cycle }, { ...self, today });
    fall('1.2026-09-02', '2026-09-16').thenNothing();
    fall('1.2026-09-02', '2026-09-17').thenEvents({
      type: 'PolicyAcknowledgementFellDue',
      data: { person: 'p-101', version: 1, since: '2026-09-02', dueOn: '2026-09-16' },
    });
    fall('1.2026-09-01', '2026-09-17').thenNothing();
    fall('2.2026-09-02', '2026-09-17').thenNothing();
    expect(acknowledged().type).toBe('PolicyAcknowledged');
  });
});
