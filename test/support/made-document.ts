import type { Asked, DocumentReport } from '../../domain/reports/kit/define-document.ts';
import { type Document, type Figure, figuresOf, isFigure } from '../../domain/reports/kit/document.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { calendarExample } from '../../events/catalogue/schools.ts';

/** An event of a record by hand: the example of its type, with what is different. */
export interface Happening {
  /** As `<stream>/<id>`. */
  readonly record: string;
  readonly type: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** Day on which it happened and was recorded. */
  readonly on?: string;
}

type Examples = Readonly<Record<string, { readonly example: Readonly<Record<string, Json>> }>>;

const exampleOf = (stream: string, type: string): Readonly<Record<string, Json>> => {
  const entries = catalogue.find((one) => one.stream === stream)?.entries as Examples | undefined;
  const example = entries?.[type]?.example;
  if (example === undefined) throw new Error(`no event ${type} of ${stream}`);
  return example;
};

export const AUTUMN = { name: '2026-27.autumn-1', from: '2026-09-02', to: '2026-10-23' };

const asked: Asked = {
  today: '2026-10-20',
  school: 'larkfield-infant',
  calendar: { years: [calendarExample], closures: [], dayEndsAt: '15:15' },
  period: AUTUMN,
  settings: {},
};

/** What a report says of events by hand. */
export const madeOf = (
  report: DocumentReport,
  happenings: readonly Happening[],
  changes: Partial<Asked> = {},
): Document => {
  const opened = report.open();
  const versions = new Map<string, number>();
  for (const [index, { record, type, data, on = '2026-09-10' }] of happenings.entries()) {
    const version = (versions.get(record) ?? 0) + 1;
    versions.set(record, version);
    const [stream = '', id = ''] = record.split('/');
    const at = `${on}T09:00:00.000Z`;
    const event = { type, v: 1, occurredAt: at, data: { ...exampleOf(stream, type), ...data } };
    const commit = {
      ...{ stream, id, commit: version, firstVersion: version, recordedAt: at },
      ...{ actor: { id: 'p-402' }, events: [event] },
    };
    for (const fold of opened.folds) fold.accept({ commit, position: index + 1, version, event });
  }
  return opened.document({ ...asked, ...changes });
};

/** A figure by its id. */
export const figureOf = (document: Document, id: string): Figure => {
  const found = figuresOf(document).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

/** Rows of a table, figures as their values, withheld ones as null. */
export const rowsOf = ({ sections }: Document, id: string): readonly (readonly unknown[])[] => {
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  return (table?.rows ?? []).map((row) => row.map((cell) => (isFigure(cell) ? cell.value : cell)));
};
