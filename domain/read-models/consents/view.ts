import * as z from 'zod/mini';
import { consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { personId, slug } from '../../../events/catalogue/fields.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { fromDay, type KeyRange } from '../../kernel/list-keys.ts';
import { OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { type Asked, defineView, type Item } from '../../kernel/view.ts';
import { consentKind, type ListedKind, listedConsent, listedStatus, standing } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(consentKind.check(z.describe('The use of the internet, or of pictures'))),
  class: z.optional(slug.check(z.describe('Pupils of one class'))),
  status: z.optional(listedStatus.check(z.describe('How the consent stands, where one parent is enough'))),
  person: z.optional(personId.check(z.describe('One pupil, or one member of staff'))),
});
type Query = Asked<typeof query>['query'];

const rangeFor = (kind: ListedKind, today: string, { class: ofClass, status, person }: Query): KeyRange => {
  if (person !== undefined) return fromDay(today, 'person', person, kind);
  if (ofClass !== undefined) return fromDay(today, 'class', ofClass, kind);
  return status === undefined ? fromDay(today, 'all', kind) : fromDay(today, 'status', kind, status);
};

const itemFor = (
  listed: z.output<typeof listedConsent>,
  { today, query: asked }: Asked<typeof query>,
): Item | null => {
  const isAsked =
    (asked.status === undefined || listed.status === asked.status) &&
    (asked.class === undefined || listed.class === asked.class);
  return isAsked && isHeldOn(listed, today) ? listed : null;
};

/** Staff see of whom pictures may be used, before one is taken; no answer is no consent (PUB-01, AGR-11). */
export const consentsView = defineView({
  model: 'consents',
  items: ['AGR-11', 'PUB-01'],
  permissions: [{ roles: STAFF }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedConsent,
  ranges: ({ today, query: asked }) =>
    (asked.kind === undefined ? consentKinds : [asked.kind]).map((kind) => rangeFor(kind, today, asked)),
  item: itemFor,
  summary: ({ numbers }) =>
    Object.fromEntries(
      consentKinds.map((kind) => [
        kind,
        Object.fromEntries(
          (['held', 'refused', 'withdrawn', 'unanswered'] as const).map((status) => [
            status,
            numbers[standing(kind, status)] ?? 0,
          ]),
        ),
      ]),
    ),
});
