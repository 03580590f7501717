import * as z from 'zod/mini';
import { slug } from '../../../events/catalogue/fields.ts';
import { under } from '../../kernel/list-keys.ts';
import { OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { listedNeed, needStatus, OPEN, questionOf } from './lists.ts';

const query = z.strictObject({
  status: z.optional(needStatus.check(z.describe('Left out: open needs'))),
  question: z.optional(slug.check(z.describe('Needs found by one question of the school’s set'))),
});

/** Open needs, from which further training is planned; of each question how many have it (TRG-09, TRG-10). */
export const trainingNeedsView = defineView({
  model: 'training-needs',
  items: ['TRG-09', 'TRG-10'],
  permissions: [
    { roles: [...SAFEGUARDING, 'computing-lead'] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedNeed,
  ranges: ({ query: { status = 'open', question } }) => [
    question === undefined ? under('status', status) : under('question', question, status),
  ],
  item: (listed) => listed,
  summary: ({ numbers }) => ({
    open: numbers[OPEN] ?? 0,
    byQuestion: Object.fromEntries(
      Object.entries(numbers).flatMap(([name, count]) => {
        const question = questionOf(name);
        return question === null || count === undefined || count === 0 ? [] : [[question, count]];
      }),
    ),
  }),
});
