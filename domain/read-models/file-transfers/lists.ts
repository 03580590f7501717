import * as z from 'zod/mini';
import { transferMeans } from '../../../events/catalogue/file-transfer-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { fileTransferIn } from '../../streams/file-transfers/stream.ts';

export const statuses = ['expected', 'sent', 'confirmed', 'called-off'] as const;
export const transferStatus = z.enum(statuses);

/** A file that follows a pupil; what is in it stands nowhere. */
export const listedTransfer = z.object({
  key: z.string(),
  transfer: z.string(),
  status: transferStatus,
  pupil: z.string(),
  recipient: z.string(),
  startsOn: z.string(),
  /** The last day to send it, by the edition of the guidance of its day. */
  dueOn: z.string(),
  sentOn: z.nullable(z.string()),
  means: z.nullable(transferMeans),
  confirmedOn: z.nullable(z.string()),
  /** It was sent after the last day. */
  wasLate: z.boolean(),
  /** Its sending or its receipt has fallen due. */
  hasFallenDue: z.boolean(),
});

export const ALL = 'all';
/** Where a status stands among them, in a key. */
export const placeOf = (status: (typeof statuses)[number]): string => String(statuses.indexOf(status));

/** What is to be sent first, then what is not confirmed: each with the newest first. */
export const listsOfTransfer = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = fileTransferIn(row);
  if (state.status === 'none') return [];
  const { status, expected, sent, confirmed, fellDue } = state;
  const { pupil, recipient, startsOn, send } = expected;
  const wasLate = sent !== null && sent.on > send.dueOn;
  const listed = {
    key: id,
    transfer: id,
    status,
    pupil,
    recipient,
    startsOn,
    dueOn: send.dueOn,
    sentOn: sent?.on ?? null,
    means: sent?.means ?? null,
    confirmedOn: confirmed?.on ?? null,
    wasLate,
    hasFallenDue: fellDue.length > 0,
  };
  const counts = { [status]: always, ...(wasLate ? { late: always } : {}) };
  return [{ keys: [keyOf(ALL, placeOf(status), newestFirst(startsOn), id)], row: listed, counts }];
};
