import type { Json } from '../../../events/catalogue/define-events.ts';
import { instantInWords, inWords, type Page, type Section, valueInWords } from '../dossier/report.ts';
import type { FullContent, PackOf, SubjectContent } from './content.ts';

const asItIs = (text: string): string => text;
const inFields = (value: Json): string => String(valueInWords(value, asItIs) ?? '');

const titleOf = ({ school, schoolName, person, name }: PackOf): string => {
  const [who, where] = [name, schoolName].map((known) => (typeof known === 'string' ? known : null));
  return `What ${where ?? school} holds on ${who ?? person}`;
};

const holds = { locked: 'locked', 'own-matter': 'a matter of their own' } as const;

const recordedSection = ({ recorded }: Pick<FullContent, 'recorded'>, who: string): Section => ({
  heading: `What ${who} recorded`,
  text: 'It is about others, or about things, and only counted here.',
  tables: [
    {
      caption: 'By what it was',
      head: ['What', 'How many'],
      rows: recorded.map(({ stream, type, count }) => [`${inWords(stream)}: ${inWords(type)}`, count]),
    },
  ],
});

/** For whoever answers the request: everything, with what has to be looked at first. */
export const fullPage = (content: FullContent, size: number): Page => ({
  title: titleOf(content),
  intro: `For the data protection officer, in answer to the request ${content.request}, received on ${inFields(content.receivedOn)}; as of ${instantInWords(content.at)}. It names others: it is not for handing on. Every fact stands in a commit that is quoted with its proof in the files beside this page, under the checkpoint of ${size} entries. What stands under “Look first” is free text where others are named, or of a record that is held back as a whole; it is not in the pack for the person. Who has looked at these records stands in the access journal, which is a journal of its own.`,
  sections: [
    ...content.records.map(({ stream, record, hold, namesOthers, facts }) => ({
      heading: `${inWords(stream)}: ${record}`,
      text: [
        hold === null ? null : `All of it is to be looked at before it is given: ${holds[hold]}.`,
        namesOthers ? 'It names others.' : 'It names nobody else.',
      ]
        .filter((one) => one !== null)
        .join(' '),
      tables: [
        {
          caption: 'What it says of the person',
          head: ['When', 'What', 'As', 'By', 'Given', 'Look first', 'Others’, left out'],
          rows: facts.map((one) => [
            instantInWords(one.happened),
            one.meaning,
            one.parts.map(inWords).join(', '),
            one.by,
            inFields(one.given),
            inFields(one.review),
            one.leftOut.map(inWords).join(', '),
          ]),
        },
      ],
    })),
    recordedSection(content, 'the person'),
    ...unsaidSection(content),
  ],
});

const unsaidSection = ({ unsaid }: FullContent): readonly Section[] =>
  unsaid.length === 0
    ? []
    : [
        {
          heading: 'What can not be said',
          text: 'Commits of the school that are no longer as they were journaled: nothing above says anything of the records that they belong to.',
          tables: [
            {
              caption: 'By position in the journal',
              head: ['Position', 'How it is found'],
              rows: unsaid.map(({ position, standing }) => [position, standing]),
            },
          ],
        },
      ];

/** For the person. */
export const subjectPage = (content: SubjectContent): Page => ({
  title: titleOf(content),
  intro: `In answer to your request, received on ${inFields(content.receivedOn)}; as of ${instantInWords(content.at)}. Other people stand here as “another person”, since their data is theirs. The school may have looked at some of its records before it answers, and says in its letter what it does not give, and why. What stands for this page is the signature in the files beside it.`,
  sections: [
    ...content.streams.map(({ stream, what, facts }) => ({
      heading: inWords(stream),
      text: `${what}.`,
      tables: [
        {
          caption: 'What is held, in the order of what happened',
          head: ['When', 'What', 'You stand in it as', 'Recorded by', 'What it says'],
          rows: facts.map((one) => [
            instantInWords(one.happened),
            one.meaning,
            one.parts.map(inWords).join(', '),
            one.by,
            inFields(one.given),
          ]),
        },
      ],
    })),
    recordedSection(content, 'you'),
  ],
});
