import { shownIn, type View } from '../../../domain/kernel/view.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { columnsOf } from '../../shared/csv/columns.ts';
import { csvText } from '../../shared/csv/csv-text.ts';
import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import type { RestsOn } from '../../shared/past/rests-on.ts';

/** A page of a list that is answered as CSV. */
export interface CsvPage {
  readonly view: View;
  /** Of a school, or of the trust. */
  readonly of: string;
  readonly items: readonly { readonly school: string; readonly item: Json }[];
  /** Whether each line says of which school it is. */
  readonly isOfTrust: boolean;
  readonly next: string | null;
  readonly until: Until | null;
  /** What each school's list of the past rests on. */
  readonly restsOn: readonly (RestsOn | null)[];
}

/** A file can't say which records it says nothing of. @throws ProblemError `tampered` */
const refuseTampered = (restsOn: CsvPage['restsOn']): void => {
  if (restsOn.some((one) => one !== null && one.tampered.length > 0))
    throw new ProblemError('tampered', { detail: 'ask for JSON, which names the commits' });
};

/** The same query, from the next page on; relative to the address that was asked (RFC 8288). */
const nextLink = ({ query }: HttpRequest, cursor: string): string =>
  `<?${new URLSearchParams({ ...query, cursor })}>; rel="next"`;

const fileName = ({ of, view, until }: CsvPage): string =>
  [of, view.model, ...(until === null ? [] : [until.asOf.slice(0, 10)])].join('.');

/** A list of the trust says of each line of which school it is. */
const textOf = ({ view, items, isOfTrust }: CsvPage): string => {
  const columns = columnsOf(shownIn(view));
  if (!isOfTrust)
    return csvText(
      columns,
      items.map(({ item }) => item),
    );
  const within = columns.map(({ name, path }) => ({ name, path: ['item', ...path] }));
  return csvText(
    [{ name: 'school', path: ['school'] }, ...within],
    items.map(({ school, item }) => ({ school, item })),
  );
};

/** A page of a list as a file; `Link` leads to the next one, whose first line names the columns again. */
export const csvAnswer = (request: HttpRequest, page: CsvPage): HttpResponse => {
  refuseTampered(page.restsOn);
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName(page)}.csv"`,
      vary: 'accept',
      ...(page.next === null ? {} : { link: nextLink(request, page.next) }),
    },
    body: textOf(page),
  };
};
