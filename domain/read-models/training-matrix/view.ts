import * as z from 'zod/mini';
import { trainings, trainingTopic, trainingTopics } from '../../../events/catalogue/training-forms.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { fromDay } from '../../kernel/list-keys.ts';
import { OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedTraining, OVERDUE, topicIn } from './lists.ts';

const query = z.strictObject({
  overdue: z.optional(z.literal('true').check(z.describe('Only those of whom something is overdue'))),
  lacks: z.optional(trainingTopic.check(z.describe('Only those whom no training told of a topic'))),
  training: z.optional(z.enum(trainings).check(z.describe('Only those who had it, or are overdue with it'))),
});

/** Everybody who works at the school, governs it or helps there: what is done, overdue, and not covered. */
export const trainingMatrixView = defineView({
  model: 'training-matrix',
  items: ['TRG-01', 'TRG-02', 'TRG-03', 'TRG-04', 'TRG-05', 'TRG-06', 'TRG-07', 'TRG-11'],
  permissions: [
    { roles: [...SAFEGUARDING, ...OFFICE, 'computing-lead'] },
    { roles: ['safeguarding-governor', ...OVERSIGHT], withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedTraining,
  ranges: ({ today, query: { overdue, lacks } }) => {
    if (overdue === 'true') return [fromDay(today, OVERDUE)];
    return [lacks === undefined ? fromDay(today, ALL) : fromDay(today, 'topic', lacks)];
  },
  item: (listed, { today, query: { lacks, training } }) => {
    if (isOver(listed, today)) return null;
    const isLacking = ({ topic, lastOn }: (typeof listed.topics)[number]) =>
      topic === lacks && lastOn === null;
    const isAsked =
      (lacks === undefined || listed.topics.some(isLacking)) &&
      (training === undefined || listed.trainings.some((one) => one.training === training));
    return isAsked ? listed : null;
  },
  summary: ({ numbers }) => ({
    people: numbers[ALL] ?? 0,
    overdue: numbers[OVERDUE] ?? 0,
    lacking: Object.fromEntries(trainingTopics.map((topic) => [topic, numbers[topicIn(topic)] ?? 0])),
  }),
});
