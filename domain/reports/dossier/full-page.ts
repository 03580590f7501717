import type { FullContent, FullPicture, HistoryLine } from './full-content.ts';
import type { Page, Section } from './page.ts';
import { pictureTables } from './picture-tables.ts';
import { fieldsInWords, instantInWords, inWords, type NameOf, valueInWords } from './shown.ts';

/** The dossier in full, for people. */
export const fullPage = (content: FullContent, size: number): Page => {
  const names = new Map(
    content.people.map(({ person, name }) => [
      person,
      typeof name === 'string' ? `${name} (${person})` : person,
    ]),
  );
  const nameOf = (person: string): string => names.get(person) ?? person;
  return {
    title: `Incident ${content.incident} at ${content.schoolName ?? content.school}: what was so on the day`,
    intro: `Every line below rests on commits that are quoted, with proofs, in the files beside this page, under the checkpoint of ${size} entries. That nothing else was recorded is not shown here but by an export of the whole journal.`,
    sections: [
      incidentSection(content, nameOf),
      peopleSection(content, nameOf),
      historySection(content, nameOf),
      pictureSection('At the end of the day on which it happened', content.onTheDay, nameOf),
      pictureSection('What was on record when it was reported', content.whenReported, nameOf),
      ...unsaidSections(content),
    ],
  };
};

/** There where something can't be said. */
const unsaidSections = ({ unsaid }: FullContent): readonly Section[] =>
  unsaid.length === 0
    ? []
    : [
        {
          heading: 'What can not be said',
          text: 'Commits of the school that are no longer as they were journaled. Nothing above says anything of the records that they belong to.',
          tables: [
            {
              caption: 'By position in the journal',
              head: ['Position', 'Record, where it may concern those involved', 'How it is found'],
              rows: unsaid.map(({ position, record, standing }) => [position, record, standing]),
            },
          ],
        },
      ];

const incidentSection = ({ report, standing }: FullContent, nameOf: NameOf): Section => ({
  heading: 'The incident',
  tables: [
    {
      caption: 'As it was reported, corrections applied',
      head: ['Field', 'Value'],
      rows: fieldsInWords(report, nameOf),
    },
    { caption: 'Where it stands', head: ['Field', 'Value'], rows: fieldsInWords(standing, nameOf) },
  ],
});

const peopleSection = ({ people }: FullContent, nameOf: NameOf): Section => ({
  heading: 'People',
  tables: [
    {
      caption: 'Who was involved, who reported, who led and who acted',
      head: ['Person', 'Name', 'Part', 'Joined as'],
      rows: people.map(({ person, name, parts, kind }) => [
        person,
        valueInWords(name, (text) => text),
        parts.join(', '),
        valueInWords(kind, nameOf),
      ]),
    },
  ],
});

const historySection = ({ history }: FullContent, nameOf: NameOf): Section => ({
  heading: 'What happened',
  tables: [
    {
      caption: 'In the order in which it was recorded (London time)',
      head: ['Number', 'Event', 'Happened', 'Recorded', 'By', 'Details'],
      rows: history.map(({ version, type, occurredAt, recordedAt, actor, data }: HistoryLine) => [
        version,
        inWords(type),
        instantInWords(occurredAt),
        instantInWords(recordedAt),
        nameOf(actor),
        valueInWords(data, nameOf),
      ]),
    },
  ],
});

const pictureSection = (heading: string, picture: FullPicture, nameOf: NameOf): Section => ({
  heading,
  text: `As of ${instantInWords(picture.at)} in London, by time of ${picture.by === 'occurred' ? 'happening, as far as it is known today' : 'recording'}; journal position ${picture.position}.`,
  tables: pictureTables(picture, nameOf),
});
