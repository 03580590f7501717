import { describe, expect, it } from 'vitest';
import { trainingMatrixProjection } from '../../../../../domain/read-models/training-matrix/projection.ts';
import { trainingMatrixView } from '../../../../../domain/read-models/training-matrix/view.ts';
import { trainingNeedsProjection } from '../../../../../domain/read-models/training-needs/projection.ts';
import { trainingNeedsView } from '../../../../../domain/read-models/training-needs/view.ts';
import { parent, role, staff } from '../../../../support/people.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  assigned,
  assignedLead,
  audited,
  completed,
  firstTopics,
  need,
  updated,
} from '../../streams/training/histories.ts';

const volunteer = { type: 'VolunteerRegistered', data: { ...staff.data, from: '2026-09-02' } };
const matrix = (histories: Histories, query: Record<string, string> = {}, today = '2027-09-01') =>
  listOf(trainingMatrixProjection, trainingMatrixView, rowsOf(trainingMatrixProjection, histories), {
    today,
    query,
  });
const needs = (histories: Histories, query: Record<string, string> = {}) =>
  listOf(trainingNeedsProjection, trainingNeedsView, rowsOf(trainingNeedsProjection, histories), {
    today: '2026-11-20',
    query,
  });
const fell = (training: string, notSince: string | null, dueOn = '2027-08-31') => ({
  type: 'TrainingFellDue',
  data: { person: 'p-101', training, cycle: `${training}.1`, dueOn, notSince },
});
const refreshed = (on: string) => completed({ training: 'refresher', on, topics: ['cyber-bullying'] });
const people = (names: Histories) => ({ 'people/p-101': [staff], ...names });
const first = (...history: { type: string; data: object }[]) =>
  matrix(people({ 'training/p-101': history })).items[0] as Record<string, unknown>;

describe('the training of everybody', () => {
  it('TRG-02 shows what was had and what is overdue, until it is had in its own year', () => {
    const overdue = { training: 'refresher', lastOn: null, overdueSince: '2027-08-31' };
    const fallen = fell('refresher', '2026-08-31');
    expect(first(assigned(), fallen)).toMatchObject({ isOverdue: true, trainings: [overdue] });
    const old = refreshed('2026-08-31');
    expect(first(assigned(), fallen, old)).toMatchObject({ isOverdue: true });
    expect(first(assigned(), fallen, refreshed('2027-09-06'))).toMatchObject({
      isOverdue: false,
      trainings: [{ training: 'refresher', lastOn: '2027-09-06', overdueSince: null }],
    });
  });
  it('TRG-01 shows what a first training has still to cover, and keeps it overdue until then', () => {
    const half = completed({ topics: ['safe-internet-use', 'cyber-bullying'] });
    const fallen = fell('induction', null, '2026-12-18');
    expect(first(assigned(), half, fallen)).toMatchObject({
      isOverdue: true,
      firstTopicsMissing: ['online-safeguarding', 'online-radicalisation'],
    });
    expect(first(assigned(), half, fallen, completed({ topics: [...firstTopics] }))).toMatchObject({
      isOverdue: false,
      firstTopicsMissing: [],
    });
  });
  it('TRG-03 counts only what covered online safety, TRG-04 an update of its own', () => {
    const training = 'safeguarding-lead';
    const without = completed({ training, on: '2026-09-01', topics: [], coversOnlineSafety: false });
    const had = completed({ training, on: '2024-10-14', topics: [] });
    const fallen = fell(training, '2024-10-14', '2026-10-14');
    expect(first(assignedLead(), had, without, fallen, updated())).toMatchObject({
      isOverdue: true,
      trainings: [
        { training, lastOn: '2024-10-14', overdueSince: '2026-10-14' },
        { training: 'knowledge-update', lastOn: '2026-09-21', overdueSince: null },
      ],
    });
  });
  it('TRG-07 shows by topic who never heard of it, and who did when', () => {
    const histories = people({
      'people/p-102': [staff],
      'training/p-101': [refreshed('2026-10-05'), refreshed('2027-01-11')],
    });
    const lacking = matrix(histories, { lacks: 'cyber-bullying' });
    expect(lacking.items.map(({ person }) => person)).toEqual(['p-102']);
    expect(lacking.summary).toMatchObject({
      people: 2,
      lacking: { 'cyber-bullying': 1, 'cyber-security': 2 },
    });
    const [row] = matrix(histories, { training: 'refresher' }).items;
    expect(row).toMatchObject({ person: 'p-101' });
    expect(row?.['topics']).toContainEqual({ topic: 'cyber-bullying', lastOn: '2027-01-11' });
  });
  it('TRG-06 shows what was decided of volunteers, and of whom nobody has decided', () => {
    const no = { type: 'TrainingNotApplicable', data: { person: 'p-113', on: '2026-09-07', reason: '' } };
    const histories = { 'people/p-113': [volunteer], 'people/p-114': [volunteer], 'training/p-113': [no] };
    expect(matrix(histories).items).toMatchObject([
      { person: 'p-113', volunteer: 'not-needed' },
      { person: 'p-114', volunteer: 'undecided' },
    ]);
  });
  it('TRG-02 lists those who are overdue, and nobody who has left or is a parent alone', () => {
    const fallen = [assigned(), fell('refresher', '2026-08-31')];
    const left = { type: 'PersonLeft', data: { on: '2027-07-22' } };
    const histories = {
      'people/p-101': [staff],
      'people/p-102': [staff, left],
      'people/p-201': [parent],
      'people/p-202': [parent, role('volunteer')],
      'training/p-101': fallen,
      'training/p-102': fallen,
    };
    expect(matrix(histories).items.map(({ person }) => person)).toEqual(['p-101', 'p-202']);
    const overdue = matrix(histories, { overdue: 'true' });
    expect(overdue.items.map(({ person }) => person)).toEqual(['p-101']);
    expect(overdue.summary).toMatchObject({ people: 2, overdue: 1 });
  });
});

describe('what people say to need', () => {
  const ended = {
    type: 'TrainingNeedEnded',
    data: { person: 'p-101', need: 2, by: 'training', activity: 'cpd.1', on: '2026-11-18' },
  };
  const history = [audited(), need(), need('wants-more', '2026-11-16')];
  const histories = { 'training/p-101': [...history, ended], 'training/p-102': history };
  it('TRG-09 lists open needs, the newest first, and how many have each', () => {
    const listed = needs(histories);
    expect(listed.items.map(({ person, question }) => [person, question])).toEqual([
      ['p-101', 'wants-more'],
      ['p-102', 'wants-more'],
      ['p-102', 'handles-cyber-bullying'],
    ]);
    expect(listed.summary).toEqual({ open: 3, byQuestion: { 'handles-cyber-bullying': 1, 'wants-more': 2 } });
  });
  it('TRG-10 lists what ended, and by which training; and the needs of one question', () => {
    expect(needs(histories, { status: 'ended' }).items).toMatchObject([
      { person: 'p-101', need: 2, endedBy: 'training', activity: 'cpd.1' },
    ]);
    expect(needs(histories, { question: 'handles-cyber-bullying' }).items).toHaveLength(1);
  });
});
