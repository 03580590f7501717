import { periodNamed, type SchoolCalendar } from '../../domain/kernel/calendar.ts';
import type { DocumentReport } from '../../domain/reports/kit/define-document.ts';
import {
  type Cell,
  type Document,
  type Figure,
  figuresOf,
  isFigure,
} from '../../domain/reports/kit/document.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import { calendarExample } from '../../events/catalogue/schools.ts';
import type { Histories } from './projecting.ts';

export const publishedYear: SchoolCalendar = { years: [calendarExample], closures: [], dayEndsAt: null };

interface Over {
  readonly today: string;
  readonly period?: string;
  readonly calendar?: SchoolCalendar;
  readonly settings?: Readonly<Record<string, Json>>;
}

const usualTime = '2026-09-03T08:30:00.000Z';

/** What a report says of histories named `<stream>/<id>`, each event a commit of its own. */
export const documentOf = (
  { open }: Pick<DocumentReport, 'open'>,
  histories: Histories,
  { today, period: name = '2026-27.autumn-1', calendar = publishedYear, settings = {} }: Over,
): Document => {
  const opened = open();
  for (const [record, history] of Object.entries(histories)) {
    const [stream = '', id = ''] = record.split('/');
    for (const [at, { type, data, occurredAt = usualTime }] of history.entries()) {
      const version = at + 1;
      const event = { type, v: 1, occurredAt, data: { ...data } as Readonly<Record<string, Json>> };
      const commit = { stream, id, commit: version, firstVersion: version, recordedAt: occurredAt };
      const counted = { ...commit, actor: { id: 'p-900' }, events: [event] };
      for (const fold of opened.folds) fold.accept({ commit: counted, position: version, version, event });
    }
  }
  const period = periodNamed(calendar, name);
  if (period === null) throw new Error(`the calendar of the test has no ${name}`);
  return opened.document({ today, school: 'larkfield-infant', calendar, period, settings });
};

/** A figure of a document by its id. */
export const figureIn = (document: Document, id: string): Figure | undefined =>
  figuresOf(document).find((one) => one.id === id);

/** What stands in the rows of a table, figures by their words. */
export const rowsIn = (document: Document, id: string): readonly (readonly Exclude<Cell, Figure>[])[] =>
  document.sections
    .flatMap(({ tables }) => tables)
    .filter((table) => table.id === id)
    .flatMap(({ rows }) => rows.map((row) => row.map((cell) => (isFigure(cell) ? cell.text : cell))));
