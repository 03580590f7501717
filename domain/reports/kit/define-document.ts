import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Days, SchoolCalendar } from '../../kernel/calendar.ts';
import type { Report } from '../../kernel/report.ts';
import type { Counted } from '../../kernel/total-evolve.ts';
import type { EventFold } from '../as-of/report.ts';
import type { Document } from './document.ts';
import type { Records } from './records.ts';

/** What a document is made for, besides the records. */
export interface Asked {
  /** Day of the checkpoint (Europe/London): what was late on it counts as late. */
  readonly today: string;
  readonly school: string;
  readonly calendar: SchoolCalendar;
  /** What the document is over: the days of a half-term, a term or a school year, with its name. */
  readonly period: Days & { readonly name: string };
  /** Settings of the policy in force on the day; empty where none was. */
  readonly settings: Readonly<Record<string, Json>>;
}

type Sources = Readonly<Record<string, EventFold | Records<Counted>>>;

/** A document that is being made: a replay feeds the folds, then it is there. */
export interface OpenDocument {
  readonly folds: readonly EventFold[];
  readonly document: (asked: Asked) => Document;
  /** What was folded of a record; null where the document looks at none of its kind, or there is none. */
  readonly stateOf: (stream: string, id: string) => Counted | null;
}

/** A report that is a document of figures, each of which leads to its events. */
export interface DocumentReport extends Omit<Report, 'paths' | 'isSigned'> {
  /** What people choose it by. */
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly description: string;
  readonly open: () => OpenDocument;
}

/** A report as its own file states it. */
export interface DocumentDefinition<N extends string, S extends Sources>
  extends Omit<DocumentReport, 'open' | 'name'> {
  readonly name: N;
  /** What is folded from the record, made for each document. */
  readonly sources: () => S;
  /** Pure: the same records and the same question give the same document. */
  readonly document: (sources: S, asked: Asked) => Document;
}

/** Types the document by its sources, which nobody else has to know. */
export const defineDocument = <const N extends string, S extends Sources>({
  sources,
  document,
  ...known
}: DocumentDefinition<N, S>): DocumentReport & { readonly name: N } => ({
  ...known,
  open: () => {
    const opened = sources();
    const folds = Object.values(opened);
    const recordsOf = (stream: string) =>
      folds.find((fold): fold is Records<Counted> => 'stream' in fold && fold.stream === stream);
    return {
      folds,
      document: (asked) => document(opened, asked),
      stateOf: (stream, id) => recordsOf(stream)?.of(id)?.state ?? null,
    };
  },
});
