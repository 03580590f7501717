import * as z from 'zod/mini';
import { type IncidentRecorded, incidentsEvents } from '../../../events/catalogue/incidents.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { isAction, isOwnMatter } from '../../streams/incidents/stream.ts';

const isOfIncident = isEventOf(incidentsEvents);

/** What one event says of the five columns: texts are sealed, and stay so. */
const entry = z.object({
  /** Number of the event. */
  by: z.number(),
  at: z.string(),
  /** Which event it corrects; null: none. */
  corrects: z.nullable(z.number()),
  date: z.optional(z.string()),
  place: z.optional(z.string()),
  description: z.optional(z.string()),
  action: z.optional(z.string()),
  signedName: z.optional(z.string()),
});
type Entry = z.output<typeof entry>;

/** The five columns of an incident, event by event, so that they can be given as they stood. */
const keptIncident = z.object({
  entries: z.array(entry),
  /** Whose own matter it is now: they do not see it, whatever it says. */
  concerned: z.array(z.string()),
});
export type KeptIncident = z.output<typeof keptIncident>;

/** What a row may take; of more the oldest go, the report apart. */
const MOST_CHARS = 150_000;

const fitting = ([first, ...rest]: readonly Entry[]): Entry[] => {
  if (first === undefined) return [];
  const isTooMuch = JSON.stringify(rest).length > MOST_CHARS;
  return isTooMuch ? fitting([first, ...rest.slice(1)]) : [first, ...rest];
};

type Incident = ProjectedEvent & IncidentRecorded;

const saidBy = (event: Incident): Partial<Entry> | null => {
  if (isAction(event)) return { action: event.data.action };
  switch (event.type) {
    case 'IncidentReported': {
      const { occurredOn: date, place, description } = event.data;
      return { date, place, description };
    }
    case 'IncidentLogSigned':
      return { signedName: event.data.signedName };
    case 'IncidentCorrected': {
      const { corrects, changes, place, description, action } = event.data;
      const texts = Object.entries({ date: changes.occurredOn, place, description, action });
      const said = Object.fromEntries(texts.filter(([, text]) => text !== undefined));
      return { corrects, ...said };
    }
    default:
      return null;
  }
};

const concernedAfter = (before: readonly string[], event: Incident): readonly string[] => {
  const without = (person: string | null) => before.filter((one) => one !== person);
  switch (event.type) {
    case 'IncidentReported':
      return event.data.involved.flatMap((one) =>
        one.person !== null && isOwnMatter(one) ? [one.person] : [],
      );
    case 'InvolvedPersonAdded': {
      const { person } = event.data;
      return person !== null && isOwnMatter(event.data) ? [...without(person), person] : before;
    }
    case 'InvolvedPersonRemoved':
      return without(event.data.person);
    default:
      return before;
  }
};

export const keptIn = (row: RowData | null): KeptIncident => {
  const kept = keptIncident.safeParse(row);
  return kept.success ? kept.data : { entries: [], concerned: [] };
};

/** What is kept of an incident after one more event. */
export const ofIncident = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfIncident(event)) return row;
  const { entries, concerned } = keptIn(row);
  const said = saidBy(event);
  const one = { by: event.version, at: event.occurredAt, corrects: null, ...said };
  return asStored({
    entries: said === null ? entries : fitting([...entries, one]),
    concerned: concernedAfter(concerned, event),
  });
};

/** The five columns as they stood after an event. */
export const columnsAsOf = ({ entries }: KeptIncident, asOf: number) => {
  const known = entries.filter(({ by }) => by <= asOf);
  const asCorrected = (one: Entry): Entry => {
    const later = known
      .filter(({ corrects }) => corrects === one.by)
      .map(({ by: _, at: __, corrects: ___, ...texts }) => texts);
    return entry.parse(Object.fromEntries([one, ...later].flatMap(Object.entries)));
  };
  const said = known.filter(({ corrects }) => corrects === null).map(asCorrected);
  const [report] = said;
  return {
    date: report?.date ?? null,
    place: report?.place ?? null,
    description: report?.description ?? null,
    actionTaken: said.flatMap(({ action, at: on }) => (action === undefined ? [] : [{ action, on }])),
    recordedBy: said.flatMap(({ signedName, at: on }) =>
      signedName === undefined ? [] : [{ signedName, on }],
    ),
  };
};
