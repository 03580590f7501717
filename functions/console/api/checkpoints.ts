import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { orNull } from './api-problem.ts';

const checkpoint = z.object({
  size: z.number(),
  time: z.string(),
  note: z.string(),
  countersignatures: z.array(z.string()),
});
/** What was signed of a journal, with the lines of its witnesses. */
export type Checkpoint = z.output<typeof checkpoint>;

const page = z.object({ checkpoints: z.array(checkpoint), next: z.nullable(z.number()) });

const trustLink = z.object({
  position: z.number(),
  size: z.number(),
  entry: z.object({ size: z.number() }),
  checkpoint,
});
/** That a checkpoint is in the trust's log of logs, as entry `position`, under the trust's own checkpoint. */
export type TrustLink = z.output<typeof trustLink>;

const LIMIT = '500';
/** Ten years of a school. */
const MOST_PAGES = 40;

/** Every checkpoint of a school, smallest first. @throws ApiProblem */
export const readCheckpoints = async (
  api: Pick<Api, 'get'>,
  school: string,
): Promise<readonly Checkpoint[]> => {
  const all: Checkpoint[] = [];
  let after = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const asked = { after: String(after), limit: LIMIT };
    const { checkpoints, next } = await api.get(page, `/v1/schools/${school}/checkpoints`, asked);
    all.push(...checkpoints);
    if (next === null) break;
    after = next;
  }
  return all;
};

/** @throws ApiProblem */
export const readCheckpoint = (api: Pick<Api, 'get'>, school: string, size: string): Promise<Checkpoint> =>
  api.get(checkpoint, `/v1/schools/${school}/checkpoints/${size}`);

/** Null: it is not in the log of logs yet. @param size of the school's checkpoint; the newest without it */
export const readTrustLink = (
  api: Pick<Api, 'get'>,
  school: string,
  size?: string,
): Promise<TrustLink | null> => orNull(api.get(trustLink, `/v1/schools/${school}/proofs/trust`, { size }));

/** The note as readers get it, the lines of its witnesses behind it. */
export const noteOf = ({ note, countersignatures }: Checkpoint): string =>
  `${note}${countersignatures.join('')}`;

/** Names of those whose signature lines stand in a note, or behind it. */
export const signersIn = (text: string): readonly string[] =>
  [...text.matchAll(/^— (\S+) \S+$/gmu)].map(([, name = '']) => name);
