import * as z from 'zod/mini';
import { consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { type ConsentStatus, consentStatus } from '../../kernel/consent.ts';
import { type Family, familyIn } from '../../kernel/family-row.ts';
import { earlierEnd, type HeldRole } from '../../kernel/held-roles.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { consentIn } from '../../streams/consents/stream.ts';

export const consentKind = z.enum(consentKinds);
export type ListedKind = z.output<typeof consentKind>;
/**
 * One parent is enough here; of whom an answer is still missing stands beside it, for schools that ask each.
 */
export const listedStatus = z.enum(['held', 'refused', 'withdrawn', 'unanswered']);

/** Somebody's consent on the days through which they are in one class, or at work. */
export const listedConsent = z.object({
  key: z.string(),
  person: z.string(),
  kind: consentKind,
  of: z.enum(['pupil', 'staff']),
  class: z.nullable(z.string()),
  yearGroup: z.nullable(z.string()),
  from: z.string(),
  until: z.nullable(z.string()),
  status: listedStatus,
  isAsked: z.boolean(),
  answers: z.array(z.object({ signatory: z.string(), answer: z.string(), on: z.string() })),
  /** Who decides and has not answered. */
  missing: z.array(z.string()),
});

const MOST_ANSWERS = 10;
const working: readonly string[] = ['staff', 'contractor', 'agency'];

const recordOf = (id: string, kind: ListedKind): Source => ({ stream: 'consents', id: `${id}.${kind}` });

/** Both consents of anybody: whose they are is seen when the rows are made. */
export const consentsOf = ({ id }: SourceRow): readonly Source[] =>
  consentKinds.map((kind) => recordOf(id, kind));

interface Stay {
  readonly of: 'pupil' | 'staff';
  readonly class: string | null;
  readonly yearGroup: string | null;
  readonly from: string;
  readonly until: string | null;
}

const later = (a: string, b: string): string => [a, b].toSorted().at(-1) ?? a;

/** A pupil's stay in each class, as far as the pupil is at the school. */
const staysOf = ({ roles, years }: Family): readonly Stay[] => {
  const inClass = (held: HeldRole): readonly Stay[] =>
    years.flatMap(({ class: ofClass, yearGroup, from, until }) => {
      const first = later(from, held.from);
      const last = earlierEnd(until, held.until);
      return last !== null && last < first
        ? []
        : [{ of: 'pupil' as const, class: ofClass, yearGroup, from: first, until: last }];
    });
  return roles.flatMap((held) => {
    if (held.role === 'pupil') return inClass(held);
    if (!working.includes(held.role)) return [];
    const { from, until } = held;
    return [{ of: 'staff' as const, class: null, yearGroup: null, from, until }];
  });
};

/** Name of a number: consents of a kind that stand so. */
export const standing = (kind: string, status: string): string => keyOf(kind, status);

const rowOf = (id: string, kind: ListedKind, stay: Stay, family: Family, joined: Joined): ListRow => {
  const { answers, isAsked } = consentIn(joined(recordOf(id, kind)));
  const deciding = stay.of === 'pupil' ? family.deciding : [id];
  const status: ConsentStatus = consentStatus(answers, deciding, 'one-parent');
  const key = `${id}.${kind}.${stay.from}`;
  const at = [lastDay(stay.until), key];
  return {
    keys: [
      keyOf('all', kind, ...at),
      keyOf('status', kind, status, ...at),
      keyOf('person', id, kind, ...at),
      ...(stay.class === null ? [] : [keyOf('class', stay.class, kind, ...at)]),
    ],
    row: {
      key,
      person: id,
      kind,
      ...stay,
      status,
      isAsked,
      answers: answers.slice(-MOST_ANSWERS).map(({ signatory, answer, on }) => ({ signatory, answer, on })),
      missing: deciding.filter((one) => !answers.some(({ signatory }) => signatory === one)),
    },
    counts: { [standing(kind, status)]: [{ from: stay.from, until: stay.until }] },
  };
};

/** Of a pupil both consents, of staff the one about pictures of themselves. */
export const listsOfPerson = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const family = familyIn(row);
  if (family === null) return [];
  return staysOf(family).flatMap((stay) =>
    (stay.of === 'pupil' ? consentKinds : (['photo'] as const)).map((kind) =>
      rowOf(id, kind, stay, family, joined),
    ),
  );
};
