import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { trainingIn } from '../../streams/training/stream.ts';

export const needStatus = z.enum(['open', 'ended']);

/** What somebody says to need, by the question whose answer says so. */
export const listedNeed = z.object({
  key: z.string(),
  person: z.string(),
  /** Number of the event that identified it: by it training is planned. */
  need: z.number(),
  edition: z.string(),
  question: z.string(),
  on: z.string(),
  status: needStatus,
  endedBy: z.nullable(z.string()),
  /** The training that was given for it. */
  activity: z.nullable(z.string()),
});

/** Names of numbers: needs that are open, in all and by question. */
export const OPEN = 'open';
const QUESTION = 'question';
export const openOn = (question: string): string => keyOf(QUESTION, question);
/** The question that a number is of; null: of none. */
export const questionOf = (name: string): string | null =>
  name.startsWith(`${QUESTION}/`) ? name.slice(QUESTION.length + 1) : null;

/** The newest first; what has ended stays, as long as the record of the person holds it. */
export const listsOfTraining = ({ id: person, row }: SourceRow): readonly ListRow[] =>
  trainingIn(row).needs.map(({ by: need, edition, question, on, ended }) => {
    const key = `${person}.${need}`;
    const status = ended === null ? 'open' : 'ended';
    const at = [newestFirst(on), key];
    return {
      keys: [keyOf('status', status, ...at), keyOf(QUESTION, question, status, ...at)],
      row: {
        key,
        person,
        need,
        edition,
        question,
        on,
        status,
        endedBy: ended?.by ?? null,
        activity: ended?.activity ?? null,
      },
      counts: ended === null ? { [OPEN]: always, [openOn(question)]: always } : {},
    };
  });
