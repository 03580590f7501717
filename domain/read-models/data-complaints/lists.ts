import * as z from 'zod/mini';
import { complaintOutcome } from '../../../events/catalogue/data-complaint-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { dataComplaintIn } from '../../streams/data-complaints/stream.ts';

export const statuses = ['open', 'answered'] as const;
export const complaintStatus = z.enum(statuses);

/** A complaint without its words, which stand in the record. */
export const listedComplaint = z.object({
  key: z.string(),
  complaint: z.string(),
  status: complaintStatus,
  person: z.nullable(z.string()),
  about: z.array(z.string()),
  receivedOn: z.string(),
  /** The last day to acknowledge it, by the edition of the law of its day. */
  dueOn: z.string(),
  acknowledgedOn: z.nullable(z.string()),
  answeredOn: z.nullable(z.string()),
  outcome: z.nullable(complaintOutcome),
  /** It was acknowledged, or else answered, after the last day. */
  wasLate: z.boolean(),
});

export const ALL = 'all';
/** Where a status stands among them, in a key. */
export const placeOf = (status: (typeof statuses)[number]): string => String(statuses.indexOf(status));

/** Open ones first, each with the newest first. */
export const listsOfComplaint = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = dataComplaintIn(row);
  if (state.status === 'none') return [];
  const { status, received, acknowledged, answered } = state;
  const { person, about, receivedOn, acknowledge } = received;
  const heardOn = acknowledged?.on ?? answered?.on ?? null;
  const wasLate = heardOn !== null && heardOn > acknowledge.dueOn;
  const listed = {
    key: id,
    complaint: id,
    status,
    person,
    about: [...about],
    receivedOn,
    dueOn: acknowledge.dueOn,
    acknowledgedOn: acknowledged?.on ?? null,
    answeredOn: answered?.on ?? null,
    outcome: answered?.outcome ?? null,
    wasLate,
  };
  const counts = { [status]: always, ...(wasLate ? { late: always } : {}) };
  return [{ keys: [keyOf(ALL, placeOf(status), newestFirst(receivedOn), id)], row: listed, counts }];
};
