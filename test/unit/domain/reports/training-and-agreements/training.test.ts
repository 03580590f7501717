import { describe, expect, it } from 'vitest';
import { trainingAndAgreementsReport as report } from '../../../../../domain/reports/training-and-agreements/report.ts';
import { isLacking } from '../../../../../domain/reports/training-and-agreements/training.ts';
import { documentOf, figureIn, publishedYear, rowsIn } from '../../../../support/documents.ts';
import { staff } from '../../../../support/people.ts';
import type { Histories } from '../../../../support/projecting.ts';
import { assigned, completed, firstTopics, infant } from '../../streams/training/histories.ts';

const of = (person: string, ...history: ReturnType<typeof assigned | typeof completed>[]) =>
  history.map(({ type, data }) => ({ type, data: { ...data, person } }));
const stated = { training: JSON.parse(JSON.stringify(infant)) };
const told = (histories: Histories, today = '2026-10-30', settings = stated) =>
  documentOf(report, histories, { today, settings });
const refreshed = (on: string) => completed({ training: 'refresher', on, topics: [] });
const both: Histories = {
  'people/p-101': [staff],
  'people/p-102': [staff],
  'training/p-101': of('p-101', assigned(), completed({ topics: [...firstTopics] }), refreshed('2026-10-05')),
  'training/p-102': of('p-102', assigned(), completed({ topics: ['cyber-bullying'] })),
};

describe('coverage of training', () => {
  it('TRG-01 TRG-02 says how many of those asked have had it, by training and by role', () => {
    const document = told(both);
    expect(figureIn(document, 'training-refresher')).toMatchObject({ text: '1 of 2', standing: 'amber' });
    expect(figureIn(document, 'training-refresher-staff')).toMatchObject({ text: '1 of 2' });
    expect(figureIn(document, 'training-induction')).toMatchObject({ text: '1 of 2', standing: 'amber' });
    expect(figureIn(document, 'training-governor')).toBeUndefined();
  });

  it('TRG-01 lists who lacks which training, and by when: a first one that was had in part is not had', () => {
    expect(rowsIn(told(both), 'training-lacking')).toContainEqual([
      { person: 'p-102' },
      'staff',
      'First training of who is new',
      '21 September 2026',
      'by 18 December 2026',
    ]);
    expect(rowsIn(told(both), 'training-lacking')).not.toContainEqual(
      expect.arrayContaining([{ person: 'p-101' }, 'Refresher of all who work here']),
    );
  });

  it('TRG-02 is red once something is late', () => {
    const late = told(both, '2027-01-04');
    expect(figureIn(late, 'training-induction')).toMatchObject({ text: '1 of 2', standing: 'red' });
    expect(figureIn(late, 'late-induction-staff')).toMatchObject({ value: 1, standing: 'red' });
    expect(rowsIn(late, 'training-lacking')).toContainEqual(
      expect.arrayContaining([{ person: 'p-102' }, 'late since 18 December 2026']),
    );
  });

  it('TRG-02 judges nothing where the school states no number', () => {
    const silent = told(both, '2026-10-30', { training: {} });
    expect(figureIn(silent, 'training-refresher')).toMatchObject({ text: '1 of 2', standing: null });
  });

  it('TRG-07 counts topics among all who work there, had in whatever training', () => {
    expect(figureIn(told(both), 'topic-cyber-bullying')).toMatchObject({ text: '2 of 2' });
    expect(figureIn(told(both), 'topic-lesson-delivery')).toMatchObject({ text: '0 of 2' });
  });

  it('TRG-06 counts volunteers of whom nobody has decided', () => {
    const volunteer = { type: 'VolunteerRegistered', data: { ...staff.data, from: '2026-09-02' } };
    const document = told({ 'people/p-103': [volunteer] });
    expect(figureIn(document, 'volunteers-undecided')).toMatchObject({ value: 1, standing: 'amber' });
  });

  it('TRG-04 asks no more of whoever had in the year what is due each term', () => {
    const period = { name: '2026-27.autumn-1', from: '2026-09-02', to: '2026-10-23' };
    const asked = { today: '2026-12-01', calendar: publishedYear, period };
    const each = { isTimed: true, isOnce: false, lastOn: '2026-11-05', dueOn: '2027-03-25' };
    expect(isLacking(each, asked)).toBe(false);
    expect(isLacking({ ...each, lastOn: '2026-07-01' }, asked)).toBe(true);
    expect(isLacking(each, { ...asked, today: '2027-03-26' })).toBe(true);
    expect(isLacking({ ...each, lastOn: null, dueOn: '2027-09-30' }, asked)).toBe(false);
  });
});
