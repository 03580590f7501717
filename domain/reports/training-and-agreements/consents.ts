import { type ConsentKind, consentKinds } from '../../../events/catalogue/consent-forms.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Figure, Section } from '../kit/document.ts';
import { counted, shared } from '../kit/figures.ts';
import { withoutSmall } from '../kit/small-counts.ts';
import type { TrainingAndAgreementsSources } from './sources.ts';

const labels: Readonly<Record<ConsentKind, string>> = { internet: 'The internet', photo: 'Pictures' };

/** How answers stand; what nobody answered is no consent, and has a figure of its own. */
const standings = [
  ['held', 'given'],
  ['refused', 'refused'],
  ['withdrawn', 'withdrawn'],
] as const;

const answersOf = (
  { answering }: TrainingAndAgreementsSources,
  kind: ConsentKind,
  today: string,
): readonly Figure[] => {
  const of = (status: 'held' | 'refused' | 'withdrawn') =>
    answering.rows(today, { kind, status }).map(({ event }) => event);
  const all = answering.rows(today, { kind }).map(({ event }) => event);
  const groups = standings.map(([status, word]) =>
    counted({ id: `consent-${kind}-${status}`, label: `${labels[kind]}: ${word}` }, of(status)),
  );
  const answered = standings.flatMap(([status]) => of(status));
  return [
    shared({ id: `consent-${kind}-answered`, label: `${labels[kind]}: answered` }, answered, all),
    ...withoutSmall(groups),
  ];
};

/** What parents answered for their children, and staff for themselves (AGR-11, PUB-01). */
export const consentsSection = (
  sources: TrainingAndAgreementsSources,
  { today }: Pick<Asked, 'today'>,
): Section => ({
  id: 'consents',
  heading: 'Consents',
  text: 'No answer is no consent. One parent is enough here; who has still to answer is counted beside it.',
  figures: consentKinds.flatMap((kind) => answersOf(sources, kind, today)),
  tables: [
    {
      id: 'consents-unanswered',
      caption: 'Of whom no answer is on record',
      head: ['Person', 'As', 'Class', 'Consent', 'Asked', 'Still to answer'],
      rows: consentKinds.flatMap((kind) =>
        sources.answering
          .rows(today, { kind, status: 'unanswered' })
          .map(({ row }): readonly Cell[] => [
            { person: row.person },
            row.of,
            row.class,
            labels[kind],
            row.isAsked,
            row.missing.length,
          ]),
      ),
      note: 'Ids stand in place of names for those who may not see them.',
    },
  ],
});
