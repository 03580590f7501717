import * as z from 'zod/mini';
import { type PersonRecorded, peopleEvents } from '../../events/catalogue/people.ts';
import { type HeldRole, heldRole } from './held-roles.ts';
import { parentLink, parentsAfter } from './parent-links.ts';
import { decides, type ParentKind } from './person.ts';
import { isEventOf } from './projected.ts';
import type { ProjectedEvent, RowData } from './projection.ts';
import { bookInRow, emptyBook, heldRoles, roleBook, whileGround } from './role-book.ts';
import { roleRecordOf } from './role-record.ts';
import { type SchoolYear, schoolYears, type YearRecord, yearRecord } from './school-years.ts';

const isOfPerson = isEventOf(peopleEvents);

const familyRow = z.object({
  book: z._default(roleBook, emptyBook),
  roles: z.array(heldRole),
  years: z.array(yearRecord),
  parents: z.array(parentLink),
});

/** What a row may take of each; the history of the person has what fell out of it. */
const MOST = 50;

const yearsAfter = (
  years: readonly YearRecord[],
  event: PersonRecorded,
  by: number,
): readonly YearRecord[] => {
  switch (event.type) {
    case 'PupilAdmitted':
      return [...years, yearOf(event.data, event.data.admittedOn, by)];
    case 'PupilMovedUp':
      return [...years, yearOf(event.data, event.data.from, by)];
    case 'PersonCorrected': {
      const { corrects, changes } = event.data;
      const { from, yearGroup, class: ofClass } = changes;
      return years.map((one) =>
        one.by === corrects
          ? {
              ...one,
              from: from ?? one.from,
              yearGroup: yearGroup ?? one.yearGroup,
              class: ofClass ?? one.class,
            }
          : one,
      );
    }
    default:
      return years;
  }
};

const yearOf = (
  {
    yearGroup,
    class: ofClass = null,
  }: { readonly yearGroup: YearRecord['yearGroup']; readonly class?: string | null | undefined },
  from: string,
  by: number,
): YearRecord => ({ yearGroup, class: ofClass, from, by });

/**
 * What a read model keeps of a person who may be a pupil: days as what, years and classes, parents; no name.
 */
export const keptOfFamily = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const before = familyRow.safeParse(row).data;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  return {
    book,
    roles: heldRoles(book),
    years: yearsAfter(before?.years ?? [], event, event.version).slice(-MOST),
    parents: parentsAfter(before?.parents ?? [], event, event.version).slice(-MOST),
  };
};

/** A parent, carer or contact of a pupil whose link has no known end. */
export interface FamilyParent {
  readonly parent: string;
  readonly kind: ParentKind;
  readonly mayBeTold: boolean;
}

export interface Family {
  readonly roles: readonly HeldRole[];
  readonly years: readonly SchoolYear[];
  readonly parents: readonly FamilyParent[];
  /** Ids of those among them who decide for the child. */
  readonly deciding: readonly string[];
}

/** What is kept of a person; null: of nobody. */
export const familyIn = (row: RowData | null): Family | null => {
  const kept = familyRow.safeParse(row).data;
  if (kept === undefined) return null;
  const parents = kept.parents
    .map((link) => whileGround(kept.book, link, ['pupil']))
    .filter(({ until }) => until === null);
  const deciding = [...new Set(parents.filter(decides).map(({ parent }) => parent))];
  return { roles: kept.roles, years: schoolYears(kept.years), parents, deciding };
};
