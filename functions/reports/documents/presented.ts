import {
  type Cell,
  type Document,
  type Figure,
  isFigure,
  isNamed,
  peopleNamedIn,
} from '../../../domain/reports/kit/document.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { documentPage } from '../../shared/pages/document-page.ts';
import type { Page } from '../../shared/pages/html-response.ts';
import type { MadeDocument } from '../../shared/past/make-documents.ts';
import { nameOf } from '../../shared/past/name-of.ts';
import type { AskedDocument } from './asked.ts';

/** Keys that are asked for at once. */
const AT_ONCE = 16;

/** Names of the people in a document, for those who may see them; null where a name is withheld. */
const namesIn = async (
  sealer: Sealer,
  grant: Grant,
  { document, people }: MadeDocument,
): Promise<ReadonlyMap<string, Json>> =>
  new Map(
    await atOnce(AT_ONCE, peopleNamedIn(document), async (person) => [
      person,
      await nameOf(sealer, grant, people, person),
    ]),
  );

/** Where the events of a figure are asked for, as of the same checkpoint. */
const eventsAddress = (
  { school, report }: AskedDocument,
  { period, checkpoint }: MadeDocument,
  figure: string,
): string =>
  `/v1/schools/${school}/reports/${report.name}/figures/${figure}?${new URLSearchParams({ period: period.name, size: String(checkpoint.size) })}`;

export interface Presenting {
  readonly names: ReadonlyMap<string, Json>;
  readonly addressOf: (figure: string) => string;
}

/** A figure as it is answered: how many events it rests on, and where they are. */
export const presentedFigure = (
  { events, ...figure }: Figure,
  { addressOf }: Pick<Presenting, 'addressOf'>,
) => ({
  ...figure,
  events: events.length,
  href: figure.isWithheld ? null : addressOf(figure.id),
});

const presentedCell = (cell: Cell, presenting: Presenting) => {
  if (isFigure(cell)) return presentedFigure(cell, presenting);
  if (isNamed(cell)) return { ...cell, name: presenting.names.get(cell.person) ?? null };
  return cell;
};

/** The document as data: figures without their events, people with the names that the reader may see. */
const presentedDocument = ({ sections, ...document }: Document, presenting: Presenting) => ({
  ...document,
  sections: sections.map(({ figures, tables, ...section }) => ({
    ...section,
    figures: figures.map((figure) => presentedFigure(figure, presenting)),
    tables: tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map((row) => row.map((cell) => presentedCell(cell, presenting))),
    })),
  })),
});

/** How a document is shown to whom the grant is for. */
export const presentingFor = async (
  { sealer }: { readonly sealer: Sealer },
  grant: Grant,
  asked: AskedDocument,
  made: MadeDocument,
): Promise<Presenting> => ({
  names: await namesIn(sealer, grant, made),
  addressOf: (figure) => eventsAddress(asked, made, figure),
});

/** The answer as data. */
export const bodyOf = (
  { school, report }: AskedDocument,
  { document, period, today, checkpoint, tampered, digest }: MadeDocument,
  presenting: Presenting,
) => ({
  school,
  report: report.name,
  period,
  asOf: { today, checkpoint, tampered },
  digest,
  ...presentedDocument(document, presenting),
});

/** The same as a page for people. */
export const pageOf = (
  { school }: AskedDocument,
  { document, period, today, checkpoint, tampered, digest }: MadeDocument,
  presenting: Presenting,
): Page => documentPage(document, { school, period, today, checkpoint, tampered, digest, ...presenting });
