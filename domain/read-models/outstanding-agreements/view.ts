import * as z from 'zod/mini';
import { type Audience, audience } from '../../../events/catalogue/words.ts';
import { audiencesOn } from '../../kernel/audiences.ts';
import { defineView, type RowData } from '../../kernel/projection.ts';
import { IT, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type AgreementRow, type PersonRow, type Rows, rowsOf } from './rows.ts';

const status = z.enum(['outstanding', 'signed', 'superseded', 'withdrawn']);
type Status = z.output<typeof status>;
type Item = RowData & { readonly key: string; readonly audience: Audience; readonly status: Status };

const statusOf = (held: AgreementRow | undefined, current: number): Status => {
  if (held === undefined || held.signed === null) return 'outstanding';
  if (held.isWithdrawn) return 'withdrawn';
  return held.signed === current ? 'signed' : 'superseded';
};

/** Visitors sign where it matters only: when they were asked, or did (AGR-04). */
const isExpected = (audience: Audience, key: string, { agreements }: Rows): boolean => audience !== 'visitor' || agreements.has(key);

const itemsOf = (person: PersonRow, rows: Rows, today: string): readonly Item[] =>
  audiencesOn(person, today).flatMap((audience) => {
    const key = `${person.id}.${audience}`;
    const current = rows.current.get(audience);
    if (current === undefined || !isExpected(audience, key, rows)) return [];
    const held = rows.agreements.get(key);
    const templateVersion = held?.signed ?? null;
    return [{ key, person: person.id, audience, status: statusOf(held, current), templateVersion, currentVersion: current }];
  });

/** How many of those expected have signed the current version, by audience. */
const coverageOf = (items: readonly Item[], current: Rows['current']): RowData =>
  Object.fromEntries(
    [...current.keys()].map((audience) => {
      const expected = items.filter((item) => item.audience === audience);
      return [audience, { signed: expected.filter(({ status }) => status === 'signed').length, expected: expected.length }];
    }),
  );

const query = z.strictObject({
  status: z.optional(status.check(z.describe('Where the agreement stands'))),
  audience: z.optional(audience.check(z.describe('As whom the person signs'))),
});

/**
 * Who is expected to sign, and whether they did (AGR-01). The query narrows the items; coverage counts all.
 * Only audiences with a current version are expected to sign: a school without one does not use the agreement.
 */
export const outstandingAgreementsView = defineView({
  model: 'outstanding-agreements',
  permissions: [{ roles: [...OFFICE, ...SAFEGUARDING, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  reads: ['outstanding-agreements'],
  build: (stored, { today, query: asked }) => {
    const rows = rowsOf(stored['outstanding-agreements'] ?? []);
    const items = rows.people.flatMap((person) => itemsOf(person, rows, today)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const isAskedFor = (item: Item) =>
      (asked.status === undefined || item.status === asked.status) && (asked.audience === undefined || item.audience === asked.audience);
    return { summary: { coverage: coverageOf(items, rows.current) }, items: items.filter(isAskedFor) };
  },
});
