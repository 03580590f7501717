import * as z from 'zod/mini';
import { recordAt } from './addresses.ts';
import type { Api } from './api.ts';

const fact = z.object({ school: z.string(), stream: z.string(), id: z.string(), commit: z.number() });
/** The state of another record that a decision relied on. */
export type Fact = z.output<typeof fact>;

/** What a commit says, as far as the console shows it: personal fields are sealed. */
const written = z.object({
  recordedAt: z.string(),
  actor: z.object({ id: z.string(), roles: z.array(z.string()) }),
  firstVersion: z.number(),
  correlationId: z.string(),
  causationId: z.nullable(z.string()),
  policyVersion: z.nullable(z.number()),
  facts: z.array(fact),
  events: z.array(
    z.object({ type: z.string(), occurredAt: z.string(), data: z.record(z.string(), z.unknown()) }),
  ),
});
export type Written = z.output<typeof written>;

const stored = z.object({
  commit: z.nullable(z.number()),
  position: z.nullable(z.number()),
  standing: z.enum(['intact', 'altered', 'missing', 'foreign']),
  hash: z.nullable(z.string()),
  text: z.nullable(z.string()),
  foundHash: z.optional(z.nullable(z.string())),
  checkpoint: z.nullable(z.object({ size: z.number(), time: z.string() })),
});
const page = z.object({ commits: z.array(stored), next: z.nullable(z.number()) });

/** A commit as it is stored. */
export interface StoredCommit extends z.output<typeof stored> {
  /** What its text says; null where it is not the text that was recorded. */
  readonly written: Written | null;
}

const writtenIn = ({ standing, text }: z.output<typeof stored>): Written | null =>
  standing === 'intact' && text !== null ? written.parse(JSON.parse(text)) : null;

export interface CommitsWanted {
  readonly stream: string;
  readonly record: string;
  readonly after: number;
  readonly limit: number;
}

/** Commits of a record, for who may read the journal. @throws ApiProblem */
export const readCommits = async (
  api: Pick<Api, 'get'>,
  school: string,
  { stream, record, after, limit }: CommitsWanted,
): Promise<{ readonly commits: readonly StoredCommit[]; readonly next: number | null }> => {
  const asked = { after: String(after), limit: String(limit) };
  const { commits, next } = await api.get(page, `${recordAt(school, stream, record)}/commits`, asked);
  return { commits: commits.map((one) => ({ ...one, written: writtenIn(one) })), next };
};
