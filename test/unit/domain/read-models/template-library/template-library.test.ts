import { describe, expect, it } from 'vitest';
import { templateLibraryProjection as projection } from '../../../../../domain/read-models/template-library/projection.ts';
import { templateLibraryView } from '../../../../../domain/read-models/template-library/view.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';

const monitored = { kind: 'undertaking', text: 'I know that the school sees what I look at.' };
const published = (version: number, terms = [monitored]) => ({
  type: 'AgreementTemplatePublished',
  data: {
    audience: 'staff',
    version,
    title: `Version ${version}`,
    policyVersion: 1,
    terms,
    termsHash: `hash-${version}`,
    publishedOn: '2026-09-02',
    takenOver: null,
  },
});
const signed = (templateVersion: number, signedOn: string) => ({
  type: 'AgreementSigned',
  data: {
    templateVersion,
    termsHash: `hash-${templateVersion}`,
    signedOn,
    method: 'log-in',
    takenOver: null,
  },
});
const histories: Histories = {
  'agreement-templates/staff': [
    published(1),
    published(2),
    { type: 'AgreementTemplateWithdrawn', data: { version: 1 } },
    { type: 'AgreementTemplateCorrected', data: { corrects: 2, changes: { title: 'Working online' } } },
  ],
  'agreements/p-101.staff': [
    signed(1, '2026-09-02'),
    signed(2, '2026-09-07'),
    { type: 'AgreementCorrected', data: { corrects: 1, changes: { signedOn: '2026-09-01' } } },
  ],
  'agreements/p-102.staff': [signed(2, '2026-09-08')],
};
const view = (query: Record<string, string> = {}) =>
  listOf(projection, templateLibraryView, rowsOf(projection, histories), { today: '2026-09-11', query });

describe('the library of texts', () => {
  it('AGR-13 shows each version with its terms, also one that was withdrawn', () => {
    expect(view({ audience: 'staff' }).items).toMatchObject([
      { kind: 'text', version: 1, title: 'Version 1', terms: [monitored], withdrawnOn: '2026-09-03' },
      { kind: 'text', version: 2, title: 'Working online', withdrawnOn: null },
    ]);
    expect(view({ audience: 'parent' }).items).toEqual([]);
  });
  it('AGR-15 shows exactly what somebody signed, by version and hash: that use is monitored is one of its terms', () => {
    const items = view({ person: 'p-101' }).items;
    expect(
      items.map(({ templateVersion, termsHash, signedOn }) => [templateVersion, termsHash, signedOn]),
    ).toEqual([
      [1, 'hash-1', '2026-09-01'],
      [2, 'hash-2', '2026-09-07'],
    ]);
    const [text] = view({ audience: 'staff' }).items.filter(
      ({ termsHash }) => termsHash === items[1]?.['termsHash'],
    );
    expect(text).toMatchObject({ version: 2, terms: [monitored] });
  });
});
