import { audiences } from '../../../events/catalogue/words.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section } from '../kit/document.ts';
import { counted, shared } from '../kit/figures.ts';
import { inWords } from '../kit/words.ts';
import type { TrainingAndAgreementsSources } from './sources.ts';

const words = {
  outstanding: 'not signed',
  superseded: 'signed an earlier version',
  withdrawn: 'withdrawn',
} as const;

const lackingRows = (
  { signers }: TrainingAndAgreementsSources,
  today: string,
): readonly (readonly Cell[])[] => {
  const notCurrent = (['outstanding', 'superseded', 'withdrawn'] as const).flatMap((status) =>
    signers
      .rows(today, { status })
      .map(({ row }): readonly Cell[] => [
        { person: row.person },
        inWords(row.audience),
        words[status],
        row.templateVersion,
      ]),
  );
  const renewals = signers
    .rows(today, { renewal: 'due', status: 'signed' })
    .map(({ row }): readonly Cell[] => [
      { person: row.person },
      inWords(row.audience),
      'to be signed again',
      row.templateVersion,
    ]);
  return [...notCurrent, ...renewals];
};

/** Who has signed the version of the day, of those who are expected to (AGR-01 to AGR-04, AGR-12). */
export const agreementsSection = (
  sources: TrainingAndAgreementsSources,
  { today }: Pick<Asked, 'today'>,
): Section => {
  const { signers } = sources;
  const coverage = audiences.flatMap((audience) => {
    const whole = signers.rows(today, { audience }).map(({ event }) => event);
    const part = signers.rows(today, { audience, status: 'signed' }).map(({ event }) => event);
    const about = { id: `signed-${audience}`, label: `Agreement signed: ${inWords(audience)}` };
    return whole.length === 0 ? [] : [shared(about, part, whole)];
  });
  const renewals = signers.rows(today, { renewal: 'due' });
  return {
    id: 'agreements',
    heading: 'Agreements',
    text: 'Of those who are expected to sign, how many have signed the version of the day.',
    figures: [
      ...coverage,
      counted(
        {
          id: 'signatures-to-renew',
          label: 'Signatures that have to be given again',
          standing: renewals.length === 0 ? 'green' : 'red',
        },
        renewals.map(({ event }) => event),
      ),
    ],
    tables: [
      {
        id: 'agreements-lacking',
        caption: 'Whose agreement is missing',
        head: ['Person', 'As', 'How it stands', 'Version signed'],
        rows: lackingRows(sources, today),
        note: 'Ids stand in place of names for those who may not see them.',
      },
    ],
  };
};
