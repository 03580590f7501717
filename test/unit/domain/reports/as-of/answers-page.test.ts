import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../../domain/reports/as-of/answers.ts';
import { answersPage, type Place } from '../../../../../domain/reports/as-of/answers-page.ts';
import { forAll } from '../../../../support/for-all.ts';

const id = fc.stringMatching(/^[a-z0-9.-]{1,8}$/);
const ids = fc.uniqueArray(id, { maxLength: 8 });
const role = fc.record({ role: fc.constantFrom('headteacher', 'dsl', 'office', 'auditor'), person: id });

/**
 * Rows in the order in which the questions answer them, with no more of their fields than a page looks at.
 */
const answers = fc
  .record({
    roles: fc.array(role, { maxLength: 6 }),
    agreements: ids,
    access: ids,
    rights: fc.nat(3),
    lent: ids,
    allocated: ids,
  })
  .map(({ roles, agreements, access, rights, lent, allocated }) => {
    const records = access
      .toSorted()
      .flatMap((record) => Array.from({ length: 1 + rights }, (_, what) => ({ record, what })));
    const devices = (of: readonly string[]) => of.toSorted().map((device) => ({ device }));
    return {
      roles,
      agreements: agreements.toSorted().map((agreement) => ({ agreement })),
      access: records,
      devices: { lent: devices(lent), allocated: devices(allocated) },
      policy: { inForce: null, versions: [] },
    } as unknown as Answers;
  });

const rowsOf = ({ roles, agreements, access, devices }: Answers) => [
  roles,
  agreements,
  access,
  devices.lent,
  devices.allocated,
];

const pagesOf = (whole: Answers, most: number) => {
  const pages: ReturnType<typeof answersPage>[] = [];
  let after: Place | null = null;
  do {
    const page: ReturnType<typeof answersPage> = answersPage(whole, after, most);
    pages.push(page);
    after = page.end;
  } while (after !== null);
  return pages;
};

describe('a page of the answers as of an instant', () => {
  it('GOV-04 is one of those that have every row once, list by list', () => {
    forAll(fc.tuple(answers, fc.integer({ min: 1, max: 400 })), ([whole, most]) => {
      const pages = pagesOf(whole, most);
      rowsOf(whole).forEach((rows, list) => {
        const shown = pages.flatMap(({ answers: page }) => rowsOf(page)[list] as readonly object[]);
        const texts = (of: readonly object[]) => of.map((row) => JSON.stringify(row)).toSorted();
        expect(texts(shown)).toEqual(texts(rows));
        if (list > 0) expect(shown).toEqual(rows);
      });
      for (const { answers: page } of pages) expect(page.policy).toBe(whole.policy);
    });
  });

  it('GOV-04 takes no more room than there is, but for what one record has at least', () => {
    forAll(fc.tuple(answers, fc.integer({ min: 1, max: 400 })), ([whole, most]) => {
      for (const { answers: page, bytes } of pagesOf(whole, most)) {
        const records = new Set(
          rowsOf(page).flatMap((rows, list) => rows.map((row) => `${list} ${Object.values(row)[0]}`)),
        );
        if (records.size > 1) expect(bytes).toBeLessThanOrEqual(most);
      }
    });
  });
});
