import { londonDayEnd } from '../../kernel/london.ts';
import { editionAt } from '../../kernel/reference-list.ts';
import { acknowledgementsStream } from '../../streams/acknowledgements/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, EventRef, Figure, Section } from '../kit/document.ts';
import { shared, stated } from '../kit/figures.ts';
import { inWords } from '../kit/words.ts';
import type { TrainingAndAgreementsSources } from './sources.ts';

interface Expected {
  readonly person: string;
  readonly event: EventRef;
}

/** What is to be known, and who of those expected does not say so. */
interface Known {
  readonly figure: Figure;
  readonly lacking: readonly (readonly Cell[])[];
}

const policyKnown = ({ knowing }: TrainingAndAgreementsSources, today: string, isAsked: boolean): Known => {
  const whole = knowing.rows(today, {});
  const part = knowing.rows(today, { status: 'known' });
  const about = { id: 'policy-known', label: 'The version of the policy that is in force' };
  const figure = shared(
    isAsked ? about : { ...about, standing: null },
    part.map(({ event }) => event),
    whole.map(({ event }) => event),
  );
  const knows = new Set(part.map(({ row }) => row.person));
  const lacking = whole
    .filter(({ row }) => !knows.has(row.person))
    .map(({ row }): readonly Cell[] => [
      { person: row.person },
      'policy',
      row.version === null || row.version === undefined ? 'no version' : `version ${row.version}`,
    ]);
  return { figure, lacking: isAsked ? lacking : [] };
};

/** `guidance.keeping-children-safe` as people read it. */
const listWords = (list: string): string => inWords(list.replace('.', ': '));

const documentKnown = (
  { acknowledgements, lists }: TrainingAndAgreementsSources,
  list: string,
  expected: readonly Expected[],
  today: string,
): Known => {
  const kept = lists.of(list);
  const edition = kept === null ? null : editionAt(kept.state, londonDayEnd(today))?.edition;
  const id = `known-${list.replaceAll('.', '-')}`;
  if (edition === null || edition === undefined)
    return { figure: stated({ id, label: listWords(list) }, null, [], 'no edition in force'), lacking: [] };
  const knows = ({ person }: Expected): boolean =>
    acknowledgements
      .of(person)
      ?.state.documents.some((one) => one.list === list && one.edition === edition) === true;
  const label = `${listWords(list)}, edition ${edition}`;
  return {
    figure: shared(
      { id, label },
      expected.filter(knows).map(({ event }) => event),
      expected.map(({ event }) => event),
    ),
    lacking: expected
      .filter((one) => !knows(one))
      .map(({ person }): readonly Cell[] => [{ person }, label, 'not this edition']),
  };
};

/**
 * Who says to know the policy in force, and the editions of guidelines and guidance (POL-06, PUB-09, POL-08).
 */
export const knowledgeSection = (sources: TrainingAndAgreementsSources, asked: Asked): Section => {
  const { today } = asked;
  const settings = acknowledgementsStream.settings(asked.settings);
  const expected = sources.knowing.rows(today, {}).map(({ row, event }) => ({ person: row.person, event }));
  const known = [
    policyKnown(sources, today, settings.policy !== null),
    ...(settings.documents ?? []).map((list) => documentKnown(sources, list, expected, today)),
  ];
  return {
    id: 'knowledge',
    heading: 'Policy and guidance that people say to know',
    figures: known.map(({ figure }) => figure),
    tables: [
      {
        id: 'knowledge-lacking',
        caption: 'Who has not said so',
        head: ['Person', 'What', 'Newest known'],
        rows: known.flatMap(({ lacking }) => lacking),
        note: 'Ids stand in place of names for those who may not see them.',
      },
    ],
  };
};
