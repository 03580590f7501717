import * as z from 'zod/mini';
import { slug } from '../../../events/catalogue/fields.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { under } from '../../kernel/list-keys.ts';
import { ANYONE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { kinds, listed, placeOf } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(z.enum(kinds).check(z.describe('Lines of one kind'))),
  name: z.optional(
    slug.check(z.describe('What the policy calls IT support: the organisation that the name means')),
  ),
});

type Line = z.output<typeof listed>;

/**
 * A line of the settings is that of the version in force; anything else is shown from its first to its last
 * day.
 */
const isShown = ({ from, until, versions }: Line, { today, now }: Asked<typeof query>): boolean => {
  const inForce = versions.findLast(({ since }) => since <= now);
  if (versions.length > 0 && inForce?.isNamed !== true) return false;
  return from === null || isHeldOn({ from, until }, today);
};

const itemFor = (line: Line, asked: Asked<typeof query>): Item | null => {
  const { name } = asked.query;
  if (!isShown(line, asked) || (name !== undefined && line.what !== name)) return null;
  const { versions: _, ...shown } = line;
  return shown;
};

/**
 * The directory of the school: the school itself, suppliers, leaders, certifications, other names, systems
 * (ORG-01 to ORG-05).
 */
export const directoryView = defineView({
  model: 'directory',
  items: ['ORG-01', 'ORG-02', 'ORG-03', 'ORG-04', 'ORG-05'],
  permissions: [{ roles: [...ANYONE, ...OVERSIGHT] }],
  sensitive: false,
  query,
  row: listed,
  shown: z.omit(listed, { versions: true }),
  ranges: ({ query: { kind, name } }) => {
    if (name !== undefined) return [under(placeOf('other-name'), name)];
    return (kind === undefined ? kinds : [kind]).map((one) => under(placeOf(one)));
  },
  item: itemFor,
  summary: () => ({}),
});
