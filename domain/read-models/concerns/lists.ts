import * as z from 'zod/mini';
import {
  alertCategory,
  alertSeverities,
  alertSeverity,
  concernKind,
} from '../../../events/catalogue/concern-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { concernIn, concernOf, severityOf } from '../../streams/concerns/stream.ts';

export const concernStatus = z.enum(['open', 'settled']);

/** A concern without its words, which stand in the record. */
export const listedConcern = z.object({
  key: z.string(),
  concern: z.string(),
  kind: concernKind,
  status: concernStatus,
  raisedOn: z.string(),
  /** What nobody graded counts as high. */
  severity: alertSeverity,
  /** Of an alert. */
  category: z.nullable(alertCategory),
  channel: z.nullable(z.string()),
  from: z.nullable(z.string()),
  about: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  /** The incident that it became. */
  incident: z.nullable(z.string()),
  /** Whose own matter it is: it is not shown to them. */
  concerned: z.array(z.string()),
});

export const ALL = 'all';
/** Name of the number of open concerns of a kind. */
export const openOf = (kind: string): string => keyOf('open', kind);

/** What is open stands by its severity, the oldest first; what is settled with the newest first. */
export const listsOfConcern = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = concernIn(row);
  if (state.status === 'none') return [];
  const { status, raised, settling } = state;
  const { kind, from, about, alert } = raised;
  const raisedOn = londonDate(raised.at);
  const severity = severityOf(raised);
  const rank = String(alertSeverities.indexOf(severity));
  const at = status === 'open' ? [rank, raisedOn, id] : [newestFirst(raisedOn), id];
  return [
    {
      keys: [keyOf(ALL, status, ...at), keyOf('kind', kind, status, ...at)],
      row: {
        key: id,
        concern: id,
        kind,
        status,
        raisedOn,
        severity,
        category: alert?.category ?? null,
        channel: alert?.channel ?? null,
        from,
        about,
        outcome: settling?.outcome ?? null,
        incident: settling?.incident?.id ?? null,
        concerned: [...concernOf(state).people],
      },
      counts: { [status]: always, ...(status === 'open' ? { [openOf(kind)]: always } : {}) },
    },
  ];
};
