import * as z from 'zod/mini';
import { rulesOfKind } from '../../../events/catalogue/breach-forms.ts';
import { personId, slug } from '../../../events/catalogue/fields.ts';
import { type KeyRange, keyOf, under } from '../../kernel/list-keys.ts';
import { ADMIN, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { type BreachStanding, breachStandings, countFor } from '../../streams/breaches/stream.ts';
import { ALL, listedBreach, OF_ENTRY, OF_PERSON } from './lists.ts';

const query = z.strictObject({
  person: z.optional(personId.check(z.describe('What one person did'))),
  cites: z.optional(
    slug.check(
      z.describe(
        'What is cited: <list>.<entry>, <agreement>.<number of the term>, policy.<rule> or determination.<breach>',
      ),
    ),
  ),
  kind: z.optional(z.enum(Object.keys(rulesOfKind)).check(z.describe('What it is a breach of'))),
  standing: z.optional(
    z
      .enum(breachStandings)
      .check(
        z.describe(
          'breach: on a list, in an agreement or the policy, or determined; awaits-determination: on none, and the headteacher has not said; no-breach; excused',
        ),
      ),
  ),
});
const shown = z.omit(listedBreach, { concern: true });
type Query = z.output<typeof query>;

const rangeOf = ({ person, cites }: Query): KeyRange => {
  if (person !== undefined) return under(OF_PERSON, person);
  return cites === undefined ? under(ALL) : under(OF_ENTRY, cites);
};

const isAskedFor = (row: z.output<typeof shown>, { cites, kind, standing }: Query): boolean =>
  (cites === undefined || cites === row.cites) &&
  (kind === undefined || kind === row.kind) &&
  (standing === undefined || standing === row.standing);

/**
 * Breaches, newest first, each for whoever may read its record: of staff the headteacher alone, of the
 * headteacher the board's chair and the trust, nobody their own (AGR-18, UNA-04).
 */
export const breachesView = defineView({
  model: 'breaches',
  items: [
    'AGR-18',
    'ACC-06',
    'NET-02',
    'NET-06',
    'NET-10',
    'EML-09',
    'MON-05',
    'MOB-03',
    'PUB-03',
    'PUB-04',
    'PUB-05',
    'UNA-01',
  ],
  permissions: [{ roles: [...SAFEGUARDING, 'chair-of-governors', ...ADMIN, 'auditor'] }],
  sensitive: true,
  query,
  row: listedBreach,
  shown,
  ranges: ({ query: asked }) => [rangeOf(asked)],
  item: ({ concern, ...row }, { query: asked, reader }) =>
    isAskedFor(row, asked) && reader?.mayRead('breaches', row.breach, concern) === true ? row : null,
  summary: (asked) => {
    const count = (standing: BreachStanding): number => countFor(asked, (group) => keyOf(group, standing));
    return {
      breaches: count('breach'),
      awaitingDetermination: count('awaits-determination'),
      excused: count('excused'),
      noBreach: count('no-breach'),
    };
  },
});
