import * as z from 'zod/mini';
import { answerOutcome, disclosureBasis, sendingMeans } from '../../../events/catalogue/disclosure-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { disclosureIn } from '../../streams/disclosures/stream.ts';

export const disclosureKinds = ['request', 'disclosed', 'declined', 'sent'] as const;
export const disclosureKind = z.enum(disclosureKinds);

/** What was given, sent or asked for, without its words, which stand in the record. */
export const listedDisclosure = z.object({
  key: z.string(),
  disclosure: z.string(),
  kind: disclosureKind,
  on: z.string(),
  recipient: z.nullable(z.string()),
  about: z.array(z.string()),
  basis: z.nullable(disclosureBasis),
  law: z.nullable(z.string()),
  means: z.nullable(sendingMeans),
  /** It left by a way that the policy of the day does not have. */
  isFlagged: z.boolean(),
  /** Of a request: the last day to answer it, by the edition of the law of its day. */
  dueOn: z.nullable(z.string()),
  isPaused: z.boolean(),
  answeredOn: z.nullable(z.string()),
  outcome: z.nullable(answerOutcome),
});

export const ALL = 'all';
const nothing = { recipient: null, basis: null, law: null, means: null, isFlagged: false };
const noRequest = { dueOn: null, isPaused: false, answeredOn: null, outcome: null };

/** Requests by their kind first, then what was given, sent or not given: each with the newest first. */
export const listsOfDisclosure = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = disclosureIn(row);
  if (state.status === 'none') return [];
  if (state.status === 'given') {
    const { kind, on, recipient, about, basis, law, means, isFlagged } = state.given;
    const what = { kind, on, recipient, about: [...about], basis, law, means, isFlagged };
    const counts = { [kind]: always, ...(isFlagged ? { flagged: always } : {}) };
    const listed = { key: id, disclosure: id, ...what, ...noRequest };
    return [{ keys: [keyOf(ALL, kind, newestFirst(on), id)], row: listed, counts }];
  }
  const { person, receivedOn, answer, pausedOn, answered } = state.request;
  const listed = {
    key: id,
    disclosure: id,
    kind: 'request',
    on: receivedOn,
    about: [person],
    ...nothing,
    dueOn: answer.dueOn,
    isPaused: pausedOn !== null,
    answeredOn: answered?.on ?? null,
    outcome: answered?.outcome ?? null,
  };
  const counts = { request: always, ...(answered === null ? { unanswered: always } : {}) };
  return [{ keys: [keyOf(ALL, 'request', newestFirst(receivedOn), id)], row: listed, counts }];
};
