import { looksSealed } from '../../../events/sealing/token.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Catalogue } from '../api/catalogue.ts';
import type { Written } from '../api/commits.ts';
import type { Recorded } from '../api/history.ts';
import { paragraph, summaryList } from './parts.ts';
import type { Cell } from './table.ts';
import { shownValue } from './value.ts';
import { asSentence, inWords, momentInWords } from './words.ts';

/** What the types of events of a stream mean. */
export type Meanings = Catalogue['streams'][number]['events'];

export const meaningsOf = ({ streams }: Catalogue, stream: string): Meanings =>
  streams.find(({ name }) => name === stream)?.events ?? [];

/** An event as a page shows it. */
export type ShownEvent = Pick<Recorded, 'version' | 'type' | 'occurredAt' | 'recordedAt' | 'data'>;

/** Events out of the text of a commit, whose record the caller does not read: all that is personal stays sealed. */
export const eventsIn = ({ firstVersion, recordedAt, events }: Written): readonly ShownEvent[] =>
  events.map((event, at) => ({ ...event, version: firstVersion + at, recordedAt }));

const NOT_OPENED = 'sealed: not opened for your roles';

/** What is sealed is said to be, and never shown as what it is not. */
const unsealed = (value: unknown): unknown => {
  if (typeof value === 'string') return looksSealed(value) ? NOT_OPENED : value;
  if (Array.isArray(value)) return value.map(unsealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unsealed(part)]));
};

/** Personal fields are null where the caller's roles do not open them. */
const fieldValue = (name: string, value: unknown, personal: readonly string[]): Markup | string =>
  value === null && personal.includes(name) ? NOT_OPENED : shownValue(unsealed(value));

const timesOf = ({ occurredAt, recordedAt }: ShownEvent): readonly (readonly [string, Cell])[] =>
  occurredAt === recordedAt ? [] : [['Happened', momentInWords(occurredAt)]];

/** An event by its name and what it means, with what it says. */
export const eventOf = (event: ShownEvent, meanings: Meanings): Markup => {
  const { description = '', personal = [] } = meanings.find(({ type }) => type === event.type) ?? {};
  return markup`<h2 class="govuk-heading-s" id="event-${event.version}">${asSentence(inWords(event.type))}</h2>
${paragraph(description)}
${summaryList([
  ...timesOf(event),
  ...Object.entries(event.data).map(
    ([name, value]) => [asSentence(inWords(name)), fieldValue(name, value, personal)] as const,
  ),
])}`;
};
