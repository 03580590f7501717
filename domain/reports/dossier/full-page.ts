import type { Json } from '../../../events/catalogue/define-events.ts';
import type { FullContent, FullPicture, HistoryLine } from './full-content.ts';
import type { Cell, Page, Section } from './page.ts';
import { type NameOf, pictureTables } from './picture-tables.ts';

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
    title: `Incident ${content.incident} at ${content.school}: what was so on the day`,
    intro: `Every line below rests on commits that are quoted, with proofs, in the files beside this page, under the checkpoint of ${size} entries. That nothing else was recorded is not shown here but by an export of the whole journal.`,
    sections: [
      incidentSection(content),
      peopleSection(content),
      historySection(content, nameOf),
      pictureSection('At the end of the day on which it happened', content.onTheDay, nameOf),
      pictureSection('What was on record when it was reported', content.whenReported, nameOf),
    ],
  };
};

const cellOf = (value: Json): Cell => {
  if (value === null || typeof value !== 'object') return value;
  return JSON.stringify(value);
};

const pairs = (value: Json): readonly (readonly Cell[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, member]) => [name, cellOf(member)])
    : [];

const incidentSection = ({ report, standing }: FullContent): Section => ({
  heading: 'The incident',
  tables: [
    { caption: 'As it was reported, corrections applied', head: ['Field', 'Value'], rows: pairs(report) },
    { caption: 'Where it stands', head: ['Field', 'Value'], rows: pairs(standing) },
  ],
});

const peopleSection = ({ people }: FullContent): Section => ({
  heading: 'People',
  tables: [
    {
      caption: 'Who was involved, who reported, who led and who acted',
      head: ['Person', 'Name', 'Part', 'Joined as'],
      rows: people.map(({ person, name, parts, kind }) => [person, cellOf(name), parts.join(', '), kind]),
    },
  ],
});

const detailsOf = (data: Json): string =>
  pairs(data)
    .map(([name, value]) => `${name}: ${value ?? '–'}`)
    .join('\n');

const historySection = ({ history }: FullContent, nameOf: NameOf): Section => ({
  heading: 'What happened',
  tables: [
    {
      caption: 'In the order in which it was recorded (UTC)',
      head: ['Number', 'Event', 'Happened', 'Recorded', 'By', 'Details'],
      rows: history.map(({ version, type, occurredAt, recordedAt, actor, data }: HistoryLine) => [
        version,
        type,
        occurredAt,
        recordedAt,
        nameOf(actor),
        detailsOf(data),
      ]),
    },
  ],
});

const pictureSection = (heading: string, picture: FullPicture, nameOf: NameOf): Section => ({
  heading,
  text: `As of ${picture.at} (UTC), by time of ${picture.by === 'occurred' ? 'happening, as far as it is known today' : 'recording'}; journal position ${picture.position}.`,
  tables: pictureTables(picture, nameOf),
});
