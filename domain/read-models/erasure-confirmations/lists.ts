import * as z from 'zod/mini';
import { after, always } from '../../kernel/counts.ts';
import { recordOf } from '../../kernel/ids.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { erasureIn } from '../../streams/erasure-confirmations/stream.ts';

/** One consumer that is to confirm one erasure. */
export const listedConfirmation = z.object({
  key: z.string(),
  /** The record whose personal fields were erased. */
  stream: z.string(),
  streamId: z.string(),
  subscription: z.string(),
  ofTrust: z.boolean(),
  client: z.nullable(z.string()),
  announcedOn: z.string(),
  dueOn: z.string(),
  confirmedAt: z.nullable(z.string()),
});

export const ALL = 'all';
/** Those who have not confirmed. */
export const OPEN = 'open';

/** The earliest last day first. */
export const listsOfErasure = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { announced } = erasureIn(row);
  if (announced === null) return [];
  const { stream, id: streamId } = recordOf(id);
  const { at, dueOn } = announced;
  return announced.subscribers.map(({ subscription, ofTrust, client, confirmed }): ListRow => {
    const key = `${id}/${ofTrust ? 'trust/' : ''}${subscription}`;
    const isOpen = confirmed === null;
    const confirmedAt = confirmed?.at ?? null;
    const who = { subscription, ofTrust, client };
    return {
      keys: [keyOf(ALL, dueOn, key), ...(isOpen ? [keyOf(OPEN, dueOn, key)] : [])],
      row: { key, stream, streamId, ...who, announcedOn: londonDate(at), dueOn, confirmedAt },
      counts: { [ALL]: always, ...(isOpen && { [OPEN]: always, late: after(dueOn) }) },
    };
  });
};
