import * as z from 'zod/mini';
import { keyStage, retention } from '../../../events/catalogue/reference-forms.ts';
import { halfTermName, yearGroup } from '../../../events/catalogue/words.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { plusMilliseconds } from '../../kernel/instant.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type InForce, inForce } from '../../kernel/reference-list.ts';
import { listInRow, type ReferenceListState } from '../../streams/reference-lists/stream.ts';

type Edition = ReferenceListState['editions'][number];

/** An entry of a list while an edition is in force, or a lesson of a plan. */
export const listedEntry = z.object({
  key: z.string(),
  list: z.string(),
  edition: z.string(),
  /** Of guidance: what it is called. */
  editionTitle: z.nullable(z.string()),
  publishedOn: z.string(),
  source: z.string(),
  /** From the first day to the last on which it is in force at any time; null: no end of it is known. */
  from: z.string(),
  until: z.nullable(z.string()),
  /** Null for a lesson, which is no entry that could be cited. */
  entry: z.nullable(z.string()),
  title: z.string(),
  link: z.optional(z.string()),
  keyStage: z.optional(keyStage),
  outsideSchool: z.optional(z.boolean()),
  keptFor: z.optional(retention),
  platform: z.optional(z.string()),
  managedBy: z.optional(z.string()),
  yearGroup: z.optional(yearGroup),
  halfTerm: z.optional(halfTermName),
  strands: z.optional(z.array(z.string())),
});

/** First parts of keys: all of it, list by list, by year group, by key stage. */
export const ALL = 'all';
export const LIST = 'list';
export const YEAR = 'year';
export const STAGE = 'stage';

interface Stated {
  readonly list: string;
  readonly inForce: InForce<Edition>;
}

/** What every row says of its edition. */
const editionOf = ({ list, inForce: { edition, from, until } }: Stated) => ({
  list,
  edition: edition.edition,
  editionTitle: edition.title,
  publishedOn: edition.publishedOn,
  source: edition.source,
  from: londonDate(from),
  until: until === null ? null : londonDate(plusMilliseconds(until, -1)),
});

/** Where a row stands: by the last day on which it is in force. */
const placed = (
  stated: Stated,
  id: string,
  says: object,
  also: readonly (readonly [string, string])[],
): ListRow => {
  const edition = editionOf(stated);
  const { list, from, until } = edition;
  const key = `${list}.${edition.edition}.${from}.${id}`;
  const end = lastDay(until);
  return {
    keys: [
      keyOf(ALL, end, list, key),
      keyOf(LIST, list, end, key),
      ...also.map(([first, second]) => keyOf(first, second, end, key)),
    ],
    row: { ...asStored({ ...edition, ...says }), key },
    counts: { [list]: [{ from, until }] },
  };
};

const rowsOf = (stated: Stated): readonly ListRow[] => {
  const { entries, lessons } = stated.inForce.edition;
  return [
    ...entries.map(({ id, ...entry }) =>
      placed(
        stated,
        id,
        { entry: id, ...entry },
        entry.keyStage === undefined ? [] : [[STAGE, entry.keyStage]],
      ),
    ),
    ...lessons.map((lesson) =>
      placed(stated, `${lesson.yearGroup}.${lesson.halfTerm}`, { entry: null, ...lesson }, [
        [YEAR, lesson.yearGroup],
      ]),
    ),
  ];
};

/** Each entry of each edition that is, was or will be in force. */
export const listsOfList = ({ id: list, row }: SourceRow): readonly ListRow[] =>
  inForce(listInRow(row)).flatMap((one) => rowsOf({ list, inForce: one }));
