import { agreementTemplatesEvents } from '../../../events/catalogue/agreement-templates.ts';
import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { londonDate } from '../../kernel/london.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { listsOfAgreement, listsOfTemplate, signaturesRow, textsRow } from './lists.ts';

const isOfTemplate = isEventOf(agreementTemplatesEvents);
const isOfAgreement = isEventOf(agreementsEvents);

/** What a row may take: the texts are long. The history of the template has the rest. */
const MOST_TEXTS = 5;
const MOST_SIGNATURES = 20;

const textsIn = (row: RowData | null) => textsRow.safeParse(row).data?.texts ?? [];
const signaturesIn = (row: RowData | null) => signaturesRow.safeParse(row).data?.signatures ?? [];

const ofTemplate = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfTemplate(event)) return row;
  const texts = textsIn(row);
  switch (event.type) {
    case 'AgreementTemplatePublished': {
      const { audience: _, takenOver, replaces: __, ...text } = event.data;
      const added = {
        ...text,
        withdrawnOn: null,
        takenOverFrom: takenOver?.source ?? null,
        by: event.version,
      };
      const all = [...texts, added].toSorted((a, b) => a.version - b.version);
      return asStored({ texts: all.slice(-MOST_TEXTS) });
    }
    case 'AgreementTemplateWithdrawn': {
      const withdrawnOn = londonDate(event.occurredAt);
      const { version } = event.data;
      return asStored({
        texts: texts.map((one) => (one.version === version ? { ...one, withdrawnOn } : one)),
      });
    }
    case 'AgreementTemplateCorrected': {
      const { corrects, changes } = event.data;
      return asStored({
        texts: texts.map((one) => (one.by === corrects ? { ...one, ...changes } : one)),
      });
    }
  }
};

const ofAgreement = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfAgreement(event)) return row;
  const signatures = signaturesIn(row);
  if (event.type === 'AgreementSigned') {
    const { templateVersion, termsHash, signedOn, method } = event.data;
    const added = { by: event.version, templateVersion, termsHash, signedOn, method };
    return asStored({ signatures: [...signatures, added].slice(-MOST_SIGNATURES) });
  }
  if (event.type !== 'AgreementCorrected') return row;
  const { corrects, changes, termsHash } = event.data;
  const { templateVersion, signedOn } = changes;
  return asStored({
    signatures: signatures.map((one) =>
      one.by === corrects
        ? {
            ...one,
            templateVersion: templateVersion ?? one.templateVersion,
            signedOn: signedOn ?? one.signedOn,
            termsHash: termsHash ?? one.termsHash,
          }
        : one,
    ),
  });
};

/** Each text that there is or was to be signed, and who signed which (AGR-13, AGR-15). */
export const templateLibraryProjection: Projection = {
  model: 'template-library',
  streams: { 'agreement-templates': ofTemplate, agreements: ofAgreement },
  lists: { 'agreement-templates': listsOfTemplate, agreements: listsOfAgreement },
};
