import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type Application, exemptionsIn } from '../../streams/exemptions/stream.ts';

/** Where an application has got to; whether a granted one is in force is a question of the day. */
export const exemptionStatus = z.enum(['applied', 'considered', 'granted', 'refused', 'revoked', 'expired']);
export type ExemptionStatus = z.output<typeof exemptionStatus>;

export const listedExemption = z.object({
  key: z.string(),
  person: z.string(),
  application: z.number(),
  edition: z.string(),
  entry: z.string(),
  /** Sealed. */
  purpose: z.string(),
  status: exemptionStatus,
  /** What the trust said of it; null: nothing yet. */
  advice: z.nullable(z.string()),
  /** The days that were applied for, or granted. */
  from: z.string(),
  until: z.string(),
  endedOn: z.nullable(z.string()),
  /** When who applied was answered in writing. */
  answeredOn: z.nullable(z.string()),
  isAnswered: z.boolean(),
});

/** Name of the number of decisions that nobody was answered. */
export const UNANSWERED = 'unanswered';
export const IN_FORCE = 'in-force';

const statusOf = ({ considered, decision }: Application): ExemptionStatus => {
  if (decision === null) return considered === null ? 'applied' : 'considered';
  return decision.outcome === 'refused' ? 'refused' : (decision.ended ?? 'granted');
};

const daysOf = ({ decision, from, until }: Application) =>
  decision?.outcome === 'granted'
    ? { from: decision.from, until: decision.until, endedOn: decision.endedOn }
    : { from, until, endedOn: null };

const rowOf = (person: string, application: Application): ListRow => {
  const { number, edition, entry, purpose, considered, decision, answer } = application;
  const status = statusOf(application);
  const days = daysOf(application);
  const key = `${person}#${number}`;
  const at = [newestFirst(days.from), key] as const;
  const isUnanswered = decision !== null && answer === null;
  const counts: Counts = {
    [status]: always,
    ...(isUnanswered ? { [UNANSWERED]: always } : {}),
    ...(status === 'granted' ? { [IN_FORCE]: [{ from: days.from, until: days.until }] } : {}),
  };
  return {
    keys: [keyOf('all', ...at), keyOf('status', status, ...at), keyOf('person', person, ...at)],
    row: {
      key,
      person,
      application: number,
      edition,
      entry,
      purpose,
      status,
      advice: considered?.advice ?? null,
      ...days,
      answeredOn: answer?.on ?? null,
      isAnswered: answer !== null,
    },
    counts,
  };
};

/** Everything that one person applied for. */
export const listsOfExemptions = ({ id, row }: SourceRow): readonly ListRow[] =>
  exemptionsIn(row).applications.map((application) => rowOf(id, application));
