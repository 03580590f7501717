import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { audience, audiences } from '../../../events/catalogue/words.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { listedText, SIGNATURE, shownText, TEXT } from './lists.ts';

const query = z.strictObject({
  audience: z.optional(audience.check(z.describe('Of the texts of one audience'))),
  person: z.optional(personId.check(z.describe('What this person signed, instead of the texts'))),
});

const rangesFor = ({ query: asked }: Asked<typeof query>): readonly KeyRange[] => {
  const { person, audience: of } = asked;
  if (person !== undefined)
    return of === undefined ? [under(SIGNATURE, person)] : [under(SIGNATURE, person, of)];
  return (of === undefined ? audiences : [of]).map((one) => under(TEXT, one));
};

/**
 * The texts with their terms, version by version; of a person, which of them were signed (AGR-13, AGR-15).
 */
export const templateLibraryView = defineView({
  model: 'template-library',
  permissions: [{ roles: [...OFFICE, ...SAFEGUARDING] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  items: ['AGR-13', 'AGR-15'],
  query,
  row: listedText,
  shown: shownText,
  ranges: rangesFor,
  item: (listed) => ({ ...asStored(listed), key: listed.key }),
  summary: ({ numbers }) => ({
    versions: asStored(Object.fromEntries(audiences.map((of) => [of, numbers[of] ?? 0]))),
  }),
});
