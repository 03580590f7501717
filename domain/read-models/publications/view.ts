import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { publicationKind } from '../../../events/catalogue/publication-forms.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { listedPublication, publicationStatus, TAKE_DOWN } from './lists.ts';

const query = z.strictObject({
  takeDowns: z.optional(
    z.literal('true').check(z.describe('Only what has to be taken down, since a consent was withdrawn')),
  ),
  person: z.optional(personId.check(z.describe('What somebody can be seen in'))),
  kind: z.optional(publicationKind.check(z.describe('Pictures, content, posts, or work for home'))),
  status: z.optional(publicationStatus.check(z.describe('Whether it is out, and whether it still is'))),
});

const rangeFor = ({ takeDowns, person, kind, status }: Asked<typeof query>['query']): KeyRange => {
  if (takeDowns !== undefined) return under(TAKE_DOWN);
  if (person !== undefined) return under('person', person);
  if (kind !== undefined) return under('kind', kind);
  return status === undefined ? under('all') : under('status', status);
};

/**
 * What went out or is to, newest first, by person and kind; what has to be taken down (PUB-02, PUB-06,
 * PUB-08, HLP-02).
 */
export const publicationsView = defineView({
  model: 'publications',
  items: ['PUB-02', 'PUB-06', 'PUB-08', 'HLP-02'],
  permissions: [{ roles: STAFF }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedPublication,
  ranges: ({ query: asked }) => [rangeFor(asked)],
  item: (row, { query: { person, kind, status } }) => {
    const isAsked =
      (person === undefined || row.people.includes(person)) &&
      (kind === undefined || row.kind === kind) &&
      (status === undefined || row.status === status);
    return isAsked ? row : null;
  },
  summary: ({ numbers }) => ({
    ...Object.fromEntries(publicationStatus.options.map((one) => [one, numbers[one] ?? 0])),
    toTakeDown: numbers[TAKE_DOWN] ?? 0,
  }),
});
