import { describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import {
  accountMade,
  answers,
  assigned,
  assignedLead,
  audited,
  completed,
  governor,
  held,
  infant,
  lead,
  personWith,
  primary,
  updated,
} from './histories.ts';
import { daysDue, runThrough } from './running.ts';

const none = {
  ...infant,
  induction: null,
  refresher: null,
  lead: null,
  leadKnowledge: null,
  governor: null,
  cyber: null,
  cyberGovernors: null,
  needsAudit: null,
};
const END = '2029-12-31T00:00:00.000Z';

describe('the clocks of staff', () => {
  it('TRG-01 falls due at the end of the term until all of its topics were covered, also on several days', () => {
    const settings = { ...none, induction: infant.induction };
    const first = completed({ topics: ['safe-internet-use', 'online-safeguarding'] });
    const rest = completed({ topics: ['cyber-bullying', 'online-radicalisation'], on: '2026-10-01' });
    expect(daysDue([assigned()], { settings })).toEqual(['training-induction 2026-12-18']);
    expect(daysDue([assigned(), first], { settings })).toEqual(['training-induction 2026-12-18']);
    expect(daysDue([assigned(), first, rest], { settings })).toEqual([]);
    expect(runThrough([assigned(), first], END, { settings })).toEqual([
      '2026-12-19T00:00:00.000Z training-induction',
    ]);
    expect(daysDue([assigned({ isNew: false })], { settings })).toEqual([]);
    expect(daysDue([assigned()], { settings: none })).toEqual([]);
  });
  it('TRG-01 falls due anew for who comes back, and what was completed before does not count', () => {
    const settings = { ...none, induction: infant.induction };
    const back = personWith(
      held('staff', '2026-09-02', '2026-10-23', 1),
      held('staff', '2027-01-04', null, 5),
    );
    const over = {
      type: 'TrainingEnded',
      data: { person: 'p-101', role: 'staff', heldBy: 1, on: '2026-10-24' },
    };
    const again = assigned({ heldBy: 5, from: '2027-01-04', countsFrom: '2027-01-04' });
    const history = [assigned(), completed(), over, again];
    expect(daysDue(history, { settings, person: back })).toEqual(['training-induction 2027-03-25']);
    expect(daysDue([...history, completed({ on: '2027-01-05' })], { settings, person: back })).toEqual([]);
  });
  it('TRG-02 falls due at the end of each school year in which nobody was refreshed; any day of it will do', () => {
    const settings = { ...none, refresher: infant.refresher };
    const next = {
      ...calendarExample,
      academicYear: '2027-28',
      from: '2027-09-01',
      to: '2028-08-31',
      halfTerms: [],
    };
    const world = {
      settings,
      school: { years: [calendarExample, next], closures: [], dayEndsAt: null },
    };
    const refreshed = (on: string) => completed({ training: 'refresher', on });
    expect(daysDue([assigned()], world)).toEqual(['training-refresher 2027-08-31']);
    for (const day of ['2026-09-21', '2027-02-15', '2027-08-31'])
      expect(daysDue([assigned(), refreshed(day)], world)).toEqual(['training-refresher 2028-08-31']);
    expect(daysDue([assigned(), refreshed('2026-08-31')], world)).toEqual(['training-refresher 2027-08-31']);
    // Summer time on both days: midnight in London is an hour before that of UTC.
    expect(runThrough([assigned()], END, world)).toEqual([
      '2027-08-31T23:00:00.000Z training-refresher',
      '2028-08-31T23:00:00.000Z training-refresher',
    ]);
  });
  it('TRG-02 is no longer due of who leaves before its last day', () => {
    const person = personWith(held('staff', '2026-09-02', '2027-07-21'));
    expect(daysDue([assigned()], { person, settings: { ...none, refresher: infant.refresher } })).toEqual([]);
    const there = personWith(held('staff', '2026-09-02', '2027-08-31'));
    expect(daysDue([assigned()], { person: there })).toContain('training-refresher 2027-08-31');
  });
  it('TRG-02 falls due for cyber security as well, each year from the last one on', () => {
    const settings = { ...none, cyber: infant.cyber };
    const had = completed({ training: 'cyber-security', on: '2026-02-28' });
    expect(daysDue([assigned()], { settings })).toEqual(['training-cyber 2027-09-21']);
    expect(daysDue([assigned(), had], { settings })).toEqual(['training-cyber 2027-02-28']);
  });
  it('TRG-02 falls due for cyber security of a governor with an office that the school names, while it is held', () => {
    const settings = { ...none, cyber: infant.cyber, cyberGovernors: infant.cyberGovernors };
    const appointed = assigned({ trainings: ['governor'], topics: [], role: 'governor' });
    const days = (...offices: ReturnType<typeof held>[]) =>
      daysDue([appointed], { settings, person: personWith(held('governor'), ...offices) });
    expect(days()).toEqual([]);
    expect(days(held('chair-of-governors', '2026-10-01', null, 2))).toEqual([]);
    expect(days(held('safeguarding-governor', '2026-10-01', null, 2))).toEqual(['training-cyber 2027-10-01']);
    expect(days(held('safeguarding-governor', '2026-10-01', '2027-07-21', 2))).toEqual([]);
  });
  it('TRG-11 falls due so many days after the account, or after joining while there is none', () => {
    const settings = { ...none, platforms: primary.platforms, course: primary.course };
    const course = completed({ training: 'online-course', topics: [], on: '2026-10-05' });
    expect(daysDue([assigned()], { settings })).toEqual(['training-course 2026-11-20']);
    expect(daysDue([assigned(), accountMade('2026-09-28')], { settings })).toEqual([
      'training-course 2026-11-27',
    ]);
    expect(daysDue([assigned(), accountMade('2026-09-28'), course], { settings })).toEqual([]);
    expect(daysDue([assigned({ isNew: false })], { settings })).toEqual([]);
    expect(daysDue([assigned({ isNew: false }), accountMade()], { settings })).toEqual([
      'training-course 2026-11-20',
    ]);
    expect(runThrough([assigned()], END, { settings })).toEqual(['2026-11-21T00:00:00.000Z training-course']);
    expect(daysDue([assigned()], { settings: { ...settings, platforms: null } })).toEqual([]);
  });
  it('TRG-09 falls due at the school’s interval, or on the day somebody was asked for, until it is answered', () => {
    const settings = { ...none, needsAudit: infant.needsAudit };
    const asked = {
      type: 'NeedsAuditRequested',
      data: { person: 'p-101', requester: 'p-103', answerBy: '2026-10-05' },
    };
    expect(daysDue([assigned()], { settings })).toEqual(['needs-audit 2027-08-31']);
    expect(daysDue([assigned(), asked], { settings: none })).toEqual(['needs-audit 2026-10-05']);
    expect(runThrough([assigned(), asked], END, { settings })).toEqual([
      '2026-10-05T23:00:00.000Z needs-audit',
      '2027-08-31T23:00:00.000Z needs-audit',
    ]);
    expect(daysDue([assigned(), asked, audited({ answers: answers() })], { settings })).toEqual([]);
  });
});

describe('the clocks of leads, deputies and governors', () => {
  const settings = { ...none, lead: infant.lead };
  const trained = (on: string, coversOnlineSafety = true) =>
    completed({ training: 'safeguarding-lead', on, topics: [], coversOnlineSafety });
  it('TRG-03 falls due two years after training that covered online safety; another one moves nothing', () => {
    const history = [assignedLead(), trained('2024-10-14'), trained('2026-09-01', false)];
    const world = { settings, person: lead };
    expect(daysDue(history, world)).toEqual(['training-lead 2026-10-14']);
    expect(runThrough(history, '2026-10-15T09:00:00.000Z', world)).toEqual([
      '2026-10-14T23:00:00.000Z training-lead',
    ]);
    expect(runThrough(history, '2026-10-14T22:59:59.999Z', world)).toEqual([]);
    expect(daysDue([...history, trained('2026-09-02')], world)).toEqual(['training-lead 2028-09-02']);
  });
  it('TRG-03 falls due for who never was, at the interval, or sooner where the school says so', () => {
    const world = { settings: { ...settings, newLead: null }, person: lead };
    expect(daysDue([assignedLead()], world)).toEqual(['training-lead 2028-09-01']);
    expect(daysDue([assignedLead()], { settings, person: lead })).toEqual(['training-lead 2027-03-01']);
    expect(daysDue([assignedLead()], { settings: none, person: lead })).toEqual([]);
  });
  it('TRG-03 moves where a correction says that a course did not cover online safety, or was not so', () => {
    const wrong = (changes: object) => ({
      type: 'TrainingCorrected',
      data: { corrects: 3, changes, reason: '' },
    });
    const history = [assignedLead(), trained('2024-10-14'), trained('2026-09-01')];
    const world = { settings, person: lead };
    expect(daysDue(history, world)).toEqual(['training-lead 2028-09-01']);
    for (const changes of [{ coversOnlineSafety: false }, { counts: false }])
      expect(daysDue([...history, wrong(changes)], world)).toEqual(['training-lead 2026-10-14']);
  });
  it('TRG-04 falls due a year after the last update, whatever training there was', () => {
    const world = { settings: { ...none, leadKnowledge: infant.leadKnowledge }, person: lead };
    const history = [assignedLead(), updated('2026-02-10')];
    expect(daysDue(history, world)).toEqual(['training-knowledge 2027-02-10']);
    expect(daysDue([...history, trained('2026-09-01')], world)).toEqual(['training-knowledge 2027-02-10']);
    expect(runThrough(history, END, world)).toEqual(['2027-02-11T00:00:00.000Z training-knowledge']);
  });
  it('TRG-05 falls due for governors where the school has a number, once', () => {
    const appointed = assigned({ trainings: ['governor'], role: 'governor' });
    const had = completed({ training: 'governor' });
    expect(daysDue([appointed], { person: governor })).toEqual(['training-governor 2027-08-31']);
    expect(daysDue([appointed, had], { person: governor })).toEqual([]);
    expect(daysDue([appointed], { person: governor, settings: none })).toEqual([]);
    expect(runThrough([appointed], END, { person: governor })).toEqual([
      '2027-08-31T23:00:00.000Z training-governor',
    ]);
  });
});

describe('a school year with its holidays and both changes of the clock', () => {
  const days = (count: number) => ({ ...none, cyber: { kind: 'days' as const, count } });
  const endOf = (period: 'term' | 'half-term' | 'academic-year') => ({
    ...none,
    refresher: { kind: 'end-of' as const, period },
  });
  it.each([
    ['the last day of summer time', days(33), '2026-09-21', '2026-10-24T23:00:00.000Z'],
    ['the day on which the clocks go back', days(34), '2026-09-21', '2026-10-26T00:00:00.000Z'],
    ['the day after it', days(35), '2026-09-21', '2026-10-27T00:00:00.000Z'],
    ['the last day of winter time', days(187), '2026-09-21', '2027-03-28T00:00:00.000Z'],
    ['the day on which the clocks go forward', days(188), '2026-09-21', '2027-03-28T23:00:00.000Z'],
    ['a day of the Christmas holiday', days(95), '2026-09-21', '2026-12-26T00:00:00.000Z'],
    [
      'the leap day',
      { ...none, cyber: { kind: 'months' as const, count: 5 } },
      '2027-09-29',
      '2028-03-01T00:00:00.000Z',
    ],
    ['a half-term that ends in summer time', endOf('half-term'), '2026-09-21', '2026-10-23T23:00:00.000Z'],
    [
      'a half-term, begun in the holiday before it',
      endOf('half-term'),
      '2026-10-26',
      '2026-12-19T00:00:00.000Z',
    ],
    ['a term, begun in its half-term holiday', endOf('term'), '2026-10-26', '2026-12-19T00:00:00.000Z'],
    ['a term, begun in the holiday before it', endOf('term'), '2026-12-21', '2027-03-26T00:00:00.000Z'],
    [
      'the school year, begun in the summer holiday',
      endOf('academic-year'),
      '2027-08-02',
      '2027-08-31T23:00:00.000Z',
    ],
  ])('TRG-02 falls due on %s in London', (_, settings, countsFrom, at) => {
    const [first] = runThrough([assigned({ countsFrom })], END, { settings });
    expect(first?.split(' ')[0]).toBe(at);
  });
});
