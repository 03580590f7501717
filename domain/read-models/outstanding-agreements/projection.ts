import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { peopleEvents } from '../../../events/catalogue/people.ts';
import { rolesInRow } from '../../kernel/held-roles.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { agreementsOf, listsOfPerson, listsOfTemplate } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfTemplate = isEventOf(agreementTemplatesEvents);
const isOfAgreement = isEventOf(agreementsEvents);

const nobody = { roles: [], yearGroup: null, yearGroupBy: null };

/** Roles with their dates, and the year group: from them follows who is expected to sign what. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const roles = rolesInRow(row, roleRecordOf(event), event.version);
  const next = { ...nobody, ...row, roles };
  if (event.type === 'PupilAdmitted')
    return { ...next, yearGroup: event.data.yearGroup, yearGroupBy: event.version };
  if (event.type !== 'PersonCorrected' || next.yearGroupBy !== event.data.corrects) return next;
  return { ...next, yearGroup: event.data.changes.yearGroup ?? next.yearGroup };
};

/** Which version is there to be signed. */
const ofTemplate = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfTemplate(event)) return row;
  switch (event.type) {
    case 'AgreementTemplatePublished':
      return { current: event.data.version };
    case 'AgreementTemplateWithdrawn':
      return row?.['current'] === event.data.version ? { current: null } : row;
    case 'AgreementTemplateCorrected':
      return row;
  }
};

/** The newest signature, and whether it still stands. */
const ofAgreement = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfAgreement(event)) return row;
  switch (event.type) {
    case 'AgreementRequested':
      return row ?? { signed: null, isWithdrawn: false };
    case 'AgreementSigned':
      return { signed: event.data.templateVersion, isWithdrawn: false };
    case 'AgreementWithdrawn':
      return { signed: event.data.templateVersion, isWithdrawn: true };
    case 'AgreementCorrected':
      return row;
  }
};

/** Who is expected to sign which agreement, and who did (AGR-01). */
export const outstandingAgreementsProjection: Projection = {
  model: 'outstanding-agreements',
  streams: { people: ofPerson, 'agreement-templates': ofTemplate, agreements: ofAgreement },
  lists: { people: listsOfPerson, 'agreement-templates': listsOfTemplate },
  joins: { people: agreementsOf },
};
