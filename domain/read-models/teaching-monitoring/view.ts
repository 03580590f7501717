import * as z from 'zod/mini';
import { monitoringMethod, monitoringMethods } from '../../../events/catalogue/class-year-words.ts';
import { personId, slug } from '../../../events/catalogue/fields.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { HEAD, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { listedLook } from './lists.ts';

const query = z.strictObject({
  class: z.optional(slug.check(z.describe('Looks at one class'))),
  method: z.optional(monitoringMethod.check(z.describe('Looks by one method'))),
  teacher: z.optional(personId.check(z.describe('Looks at the teaching of one person'))),
});
type Query = Asked<typeof query>['query'];

const rangeFor = ({ class: ofClass, method, teacher }: Query): KeyRange => {
  if (teacher !== undefined) return under('teacher', teacher);
  if (ofClass !== undefined) return under('class', ofClass);
  return method === undefined ? under('all') : under('method', method);
};

const isAsked = (listed: z.output<typeof listedLook>, asked: Query): boolean =>
  (asked.class === undefined || listed.class === asked.class) &&
  (asked.method === undefined || listed.method === asked.method);

/** The log of looks at teaching, newest first, for those who lead it (TRG-08). */
export const teachingMonitoringView = defineView({
  model: 'teaching-monitoring',
  items: ['TRG-08'],
  permissions: [
    { roles: [...HEAD, ...SAFEGUARDING, 'computing-lead', 'slt'] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedLook,
  ranges: ({ query: asked }) => [rangeFor(asked)],
  item: (listed, { query: asked }): Item | null => (isAsked(listed, asked) ? listed : null),
  summary: ({ numbers }) => ({
    byMethod: Object.fromEntries(monitoringMethods.map((method) => [method, numbers[method] ?? 0])),
  }),
});
