import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { newestOf } from '../../kernel/short-lists.ts';
import { extractId, extractIn, oversightIn } from '../../streams/oversight/stream.ts';
import { columnsAsOf, keptIn } from './kept.ts';

const list = z.array(z.record(z.string(), z.string()));

/** The five columns of an incident as the board was given them; texts sealed. */
export const listedExtract = z.object({
  key: z.string(),
  incident: z.string(),
  date: z.nullable(z.string()),
  place: z.nullable(z.string()),
  description: z.nullable(z.string()),
  actionTaken: list,
  recordedBy: list,
  /** Number of the last event of the incident that is shown. */
  asOf: z.number(),
  /** When the board looked at it; null: not yet. */
  reviewedOn: z.nullable(z.string()),
  /** Whose own matter it is: it is not shown to them. */
  concerned: z.array(z.string()),
});

export const ALL = 'all';
export const UNREVIEWED = 'unreviewed';

/** Of each incident what the board was given of it. */
export const extractOf = ({ id }: SourceRow): readonly Source[] => [
  { stream: 'oversight', id: extractId(id) },
];

/**
 * Made of the incident itself: a text opens in its own record alone, and what is erased there is erased here.
 */
export const listsOfIncident = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const given = extractIn(oversightIn(joined({ stream: 'oversight', id: extractId(id) })));
  if (given === null) return [];
  const kept = keptIn(row);
  const columns = columnsAsOf(kept, given.asOf);
  const at = [newestFirst(columns.date ?? ''), id];
  const isNew = given.reviewedOn === null;
  return [
    {
      keys: [keyOf(ALL, ...at), ...(isNew ? [keyOf(UNREVIEWED, ...at)] : [])],
      row: {
        key: id,
        incident: id,
        ...columns,
        actionTaken: newestOf(columns.actionTaken),
        recordedBy: newestOf(columns.recordedBy),
        asOf: given.asOf,
        reviewedOn: given.reviewedOn,
        concerned: kept.concerned,
      },
      counts: { [ALL]: always, ...(isNew ? { [UNREVIEWED]: always } : {}) },
    },
  ];
};
