import * as z from 'zod/mini';
import { knownPerson, slug } from '../../../events/catalogue/fields.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, listedLook, lookKinds, OF_PERSON, OF_RECORD, personKey, REFUSED } from './lists.ts';

const query = z.strictObject({
  incident: z.optional(
    slug.check(z.describe('Who has looked at an incident, its dossier, or who was notified of it')),
  ),
  list: z.optional(slug.check(z.describe('Who has looked at a list, such as `incident-log`'))),
  person: z.optional(
    knownPerson.check(
      z.describe('What somebody has looked at; `_trust/<person>` of one whom the trust alone knows'),
    ),
  ),
  kind: z.optional(
    z.enum(lookKinds).check(z.describe('Read, answered about the past, not granted, or refused by a rule')),
  ),
});
type Query = z.output<typeof query>;

const isRefusal = (kind: Query['kind']): boolean => kind === 'not-granted' || kind === 'rule';

/** The narrowest of what was asked for; the rest is left out row by row. */
const rangeOf = ({ incident, list, person, kind }: Query): KeyRange => {
  if (incident !== undefined) return under(OF_RECORD, 'incidents', incident);
  if (list !== undefined) return under(OF_RECORD, 'views', list);
  if (person !== undefined) return under(OF_PERSON, personKey(person));
  return isRefusal(kind) ? under(REFUSED) : under(ALL);
};

const isAskedFor = (row: z.output<typeof listedLook>, { list, person, kind }: Query): boolean =>
  (list === undefined || (row.stream === 'views' && row.id === list)) &&
  (person === undefined || row.person === person) &&
  (kind === undefined || row.kind === kind);

/**
 * Who has looked: reads of sensitive records, lists and exports, answers about the past, and refusals, newest first. To look at it is
 * itself a look at a sensitive list, and stands here once (GOV-04, INC-04, ACC-11).
 */
export const readersView = defineView({
  model: 'readers',
  items: ['GOV-04', 'INC-04', 'ACC-11'],
  permissions: [{ roles: [...HEAD, 'dsl', 'auditor'] }],
  sensitive: true,
  isOfAccess: true,
  query,
  row: listedLook,
  ranges: ({ query: asked }) => [rangeOf(asked)],
  item: (row, { query: asked }) => (isAskedFor(row, asked) ? row : null),
  summary: () => ({}),
});
