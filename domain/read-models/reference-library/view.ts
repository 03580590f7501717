import * as z from 'zod/mini';
import { date, slug } from '../../../events/catalogue/fields.ts';
import { keyStage } from '../../../events/catalogue/reference-forms.ts';
import { halfTermName, yearGroup } from '../../../events/catalogue/words.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { fromDay, type KeyRange } from '../../kernel/list-keys.ts';
import { ANYONE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { ALL, LIST, listedEntry, STAGE, YEAR } from './lists.ts';

const query = z.strictObject({
  list: z.optional(slug.check(z.describe('Of one list, such as `parent-resources` or `linked-policies`'))),
  on: z.optional(date.check(z.describe('In force on this day; left out: today'))),
  yearGroup: z.optional(yearGroup.check(z.describe('What a year group is taught'))),
  halfTerm: z.optional(halfTermName.check(z.describe('What is taught in a half-term'))),
  keyStage: z.optional(keyStage.check(z.describe('Objectives of a key stage'))),
});

const rangeFor = ({ today, query: asked }: Asked<typeof query>): KeyRange => {
  const on = asked.on ?? today;
  if (asked.yearGroup !== undefined) return fromDay(on, YEAR, asked.yearGroup);
  if (asked.keyStage !== undefined) return fromDay(on, STAGE, asked.keyStage);
  return asked.list === undefined ? fromDay(on, ALL) : fromDay(on, LIST, asked.list);
};

const itemFor = (
  listed: z.output<typeof listedEntry>,
  { today, query: asked }: Asked<typeof query>,
): Item | null => {
  const { on = today, list, halfTerm, yearGroup: year, keyStage: stage } = asked;
  const isAsked =
    listed.from <= on &&
    (list === undefined || listed.list === list) &&
    (halfTerm === undefined || listed.halfTerm === halfTerm) &&
    (year === undefined || listed.yearGroup === year) &&
    (stage === undefined || listed.keyStage === stage);
  return isAsked ? { ...asStored(listed), key: listed.key } : null;
};

/**
 * What may be cited and looked up: guidance, linked policies, resources, objectives, the plan, unacceptable
 * uses.
 */
export const referenceLibraryView = defineView({
  model: 'reference-library',
  permissions: [{ roles: [...ANYONE, ...OVERSIGHT] }],
  sensitive: false,
  items: ['POL-08', 'POL-09', 'POL-12', 'CUR-01', 'CUR-05', 'UNA-01'],
  query,
  row: listedEntry,
  ranges: (asked) => [rangeFor(asked)],
  item: itemFor,
  summary: ({ numbers }) => ({
    entries: asStored(Object.fromEntries(Object.entries(numbers).filter(([, count]) => (count ?? 0) > 0))),
  }),
});
