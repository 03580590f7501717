import * as z from 'zod/mini';
import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { type PersonRecorded, peopleEvents } from '../../../events/catalogue/people.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { bookInRow, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { type YearRecord, yearRecord } from '../../kernel/school-years.ts';
import { keptOfAgreement } from '../../streams/agreements/stream.ts';
import { agreementsOf, listsOfPerson, listsOfTemplate } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfTemplate = isEventOf(agreementTemplatesEvents);
const isOfAgreement = isEventOf(agreementsEvents);

const nobody = { roles: [], years: [] };
const yearList = z.array(yearRecord);
/** What a row may take; the history of the pupil has the rest. */
const MOST_YEARS = 50;

const yearsAfter = (row: RowData | null, event: ProjectedEvent & PersonRecorded): readonly YearRecord[] => {
  const years = yearList.safeParse(row?.['years']).data ?? [];
  const by = event.version;
  switch (event.type) {
    case 'PupilAdmitted': {
      const { yearGroup, class: ofClass = null, admittedOn: from } = event.data;
      return [...years, { yearGroup, class: ofClass, from, by }];
    }
    case 'PupilMovedUp': {
      const { yearGroup, class: ofClass = null, from } = event.data;
      return [...years, { yearGroup, class: ofClass, from, by }];
    }
    case 'PersonCorrected': {
      const { corrects, changes } = event.data;
      return years.map((year) =>
        year.by === corrects
          ? { ...year, from: changes.from ?? year.from, yearGroup: changes.yearGroup ?? year.yearGroup }
          : year,
      );
    }
    default:
      return years;
  }
};

/** Roles and year groups with their dates: from them follows who is expected to sign what. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  const years = yearsAfter(row, event).slice(-MOST_YEARS);
  return { ...nobody, ...row, book, roles: heldRoles(book), years };
};

/** Which version is there to be signed. */
const ofTemplate = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfTemplate(event)) return row;
  switch (event.type) {
    case 'AgreementTemplatePublished':
      // One from before the system is there for the signatures of its time.
      return row !== null && event.data.takenOver !== null ? row : { current: event.data.version };
    case 'AgreementTemplateWithdrawn':
      return row?.['current'] === event.data.version ? { current: null } : row;
    case 'AgreementTemplateCorrected':
      return row;
  }
};

/** Which version is signed, and whether that was taken back. */
const ofAgreement = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfAgreement(event) ? keptOfAgreement(row, event) : row;

/** Who is expected to sign which agreement, and who did (AGR-01). */
export const outstandingAgreementsProjection: Projection = {
  model: 'outstanding-agreements',
  streams: { people: ofPerson, 'agreement-templates': ofTemplate, agreements: ofAgreement },
  lists: { people: listsOfPerson, 'agreement-templates': listsOfTemplate },
  joins: { people: agreementsOf },
};
