import { describe, expect, it } from 'vitest';
import { activitiesStream } from '../../../../domain/streams/activities/stream.ts';
import { trainingStream } from '../../../../domain/streams/training/stream.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { bodyOf, both, dueDays, hearers, larkfield, outcomes } from '../../../support/two-schools.ts';
import {
  assigned,
  assignedLead,
  audited,
  firstTopics,
  governor,
  held,
  lead,
  personWith,
  teacher,
} from '../streams/training/histories.ts';

const school = { years: [calendarExample], closures: [], dayEndsAt: null };
const due = (name: string, history: readonly { type: string; data: object }[], person: object) =>
  dueDays(trainingStream, name, { history, streamId: 'p-101', school, facts: { person } });
const times = { now: '2026-09-21T08:30:00.000Z', today: '2026-09-21' };

describe('the same training at both schools', () => {
  it('TRG-01 TRG-02 training of staff: falls due by the same days', () => {
    for (const [name, day] of [
      ['training-induction', '2026-12-18'],
      ['training-refresher', '2027-08-31'],
    ] as const)
      expect(due(name, [assigned()], teacher)).toEqual([[day], [day]]);
    expect(both(({ settings }) => trainingStream.settings(settings).inductionTopics)).toEqual([
      firstTopics,
      firstTopics,
    ]);
  });
  it('TRG-02 training against attacks on computers: each year at the infant school, its safeguarding governor, too; none at the primary school', () => {
    expect(due('training-cyber', [assigned()], teacher)).toEqual([['2027-09-21'], []]);
    const appointed = assigned({ trainings: ['governor'], topics: [], role: 'governor' });
    const overseer = personWith(held('governor'), { ...held('safeguarding-governor'), by: 9 });
    expect(due('training-cyber', [appointed], overseer)).toEqual([['2027-09-21'], []]);
    expect(due('training-cyber', [appointed], governor)).toEqual([[], []]);
  });
  it('TRG-03 TRG-05 training of leads and governors: a number for governors and new leads is the infant school’s', () => {
    expect(due('training-lead', [assignedLead()], lead)).toEqual([['2027-03-01'], ['2028-09-01']]);
    expect(due('training-knowledge', [assignedLead()], lead)).toEqual([['2027-09-01'], ['2027-09-01']]);
    const appointed = assigned({ trainings: ['governor'], topics: [], role: 'governor' });
    expect(due('training-governor', [appointed], governor)).toEqual([['2027-08-31'], []]);
  });
  it('TRG-11 platform for training: accounts and a course are the primary school’s', () => {
    const command = { type: 'CreatePlatformAccount', platform: 'course-platform' };
    const asked = { command, facts: { person: personWith(held('staff')) }, context: times };
    expect(outcomes(trainingStream, asked)).toEqual(['ProcessNotInUse', 'LearningPlatformAccountCreated']);
    expect(due('training-course', [assigned()], teacher)).toEqual([[], ['2026-11-20']]);
  });
  it('TRG-09 who uses the training audit: the computing lead and the head, or the safeguarding lead', () => {
    expect(hearers('training', audited())).toEqual([
      { 'needs-audit-completed': ['computing-lead', 'headteacher'] },
      { 'needs-audit-completed': ['dsl'] },
    ]);
    expect(due('needs-audit', [assigned()], teacher)).toEqual([['2027-08-31'], []]);
  });
  it('TRG-09 questions of the training audit: eight at the infant school, seven at the primary school', () => {
    const count = both((one) => {
      const { questions } = bodyOf(one, 'training-questions/publish-question-set');
      return Array.isArray(questions) ? questions.length : 0;
    });
    expect(count).toEqual([8, 7]);
    expect(bodyOf(larkfield, 'training-questions/publish-question-set')).toMatchObject({ edition: '2026' });
  });
  it('TRG-02 channels for updates: e-mail at both, others each of its own', () => {
    expect(both(({ settings }) => trainingStream.settings(settings).updateChannels)).toEqual([
      ['e-mail', 'briefing', 'staff-meeting'],
      ['e-mail', 'e-bulletin', 'staff-meeting'],
    ]);
  });
  it('TRG-02 who hears of overdue training: the headteacher and the lead at both', () => {
    const fell = {
      type: 'TrainingFellDue',
      data: { person: 'p-101', training: 'refresher', cycle: 'x', dueOn: '2027-08-31', notSince: null },
    };
    const heard = { 'training-overdue': ['headteacher', 'dsl'] };
    expect(hearers('training', fell)).toEqual([heard, heard]);
  });
  const activities = (key: 'parentChannels' | 'livePlatforms' | 'assemblyStrands') =>
    both(({ settings }) => activitiesStream.settings(settings)[key]?.length ?? 0);
  const yearDue = (name: string, kind: string) => {
    const history = [{ type: 'ActivityYearOpened', data: { kind, academicYear: '2026-27' } }];
    return dueDays(activitiesStream, name, { history, streamId: `${kind}.2026-27`, school });
  };
  it('CUR-03 strands in assemblies: two fall due at the infant school in the year, none at the primary school', () => {
    expect(activities('assemblyStrands')).toEqual([2, 0]);
    expect(yearDue('assembly-strand', 'assemblies')).toEqual([['2027-08-31', '2027-08-31'], []]);
  });
  it('CUR-08 workshops for parents: one falls due each year at the primary school alone', () => {
    expect(yearDue('parent-workshop', 'parent-workshop')).toEqual([[], ['2027-08-31']]);
  });
  it('CUR-07 channels to parents: of each school its own', () => {
    expect(activities('parentChannels')).toEqual([5, 7]);
  });
  it('HLP-06 platforms for live lessons: the infant school has two, the primary school gives none', () => {
    expect(activities('livePlatforms')).toEqual([2, 0]);
  });
});
