import * as z from 'zod/mini';
import { helpKind } from '../../../events/catalogue/help-request-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { helpRequestIn, lackingIn } from '../../streams/help-requests/stream.ts';

export const requestStatus = z.enum(['open', 'settled']);

/** A request without its words, which stand in the record. */
export const listedRequest = z.object({
  key: z.string(),
  request: z.string(),
  kind: helpKind,
  status: requestStatus,
  raisedOn: z.string(),
  asker: z.string(),
  person: z.nullable(z.string()),
  device: z.nullable(z.string()),
  /** Events that are still to be recorded. */
  lacks: z.array(z.string()),
});

export const ALL = 'all';
/** Name of the number of open requests of a kind. */
export const openOf = (kind: string): string => keyOf('open', kind);

/** What is open stands with the oldest first, what is settled with the newest. */
export const listsOfRequest = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = helpRequestIn(row);
  if (state.status === 'none') return [];
  const { status, asked } = state;
  const { kind, asker, person, device } = asked;
  const raisedOn = londonDate(asked.at);
  const at = status === 'open' ? raisedOn : newestFirst(raisedOn);
  const listed = { key: id, request: id, kind, status, raisedOn, asker, person, device };
  return [
    {
      keys: [keyOf(ALL, status, at, id), keyOf('kind', kind, status, at, id)],
      row: { ...listed, lacks: [...lackingIn(state)] },
      counts: { [status]: always, ...(status === 'open' ? { [openOf(kind)]: always } : {}) },
    },
  ];
};
