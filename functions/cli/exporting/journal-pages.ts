import * as z from 'zod/mini';
import type { Api } from '../api.ts';

const entry = z.object({ position: z.int(), at: z.string(), hash: z.string(), text: z.string() });
/** A commit as the deployment hands it out: its text just as it was hashed. */
export type ExportedCommit = z.output<typeof entry>;

const page = z.object({ last: z.int(), head: z.int(), entries: z.array(entry) });

const PAGE = 500;

const pageAfter = async (api: Api, school: string, after: number, limit: number) =>
  (await api.send({ path: `/v1/schools/${school}/journal?after=${after}&limit=${limit}`, answer: page }))
    .body;

/** The newest position, 0 for an empty journal. */
export const headOf = async (api: Api, school: string): Promise<number> =>
  (await pageAfter(api, school, 0, 1)).head;

/** When the commit at a position was journaled. */
export const journaledAt = async (api: Api, school: string, position: number): Promise<string> =>
  (await pageAfter(api, school, position - 1, 1)).entries[0]?.at ?? '';

/** The commits from one position to another, in order. @param onEach called for each position that has come */
export const commitsBetween = async (
  api: Api,
  school: string,
  {
    first,
    last,
    onEach,
  }: { readonly first: number; readonly last: number; readonly onEach: (position: number) => void },
): Promise<readonly ExportedCommit[]> => {
  const commits: ExportedCommit[] = [];
  for (let after = first - 1; after < last; ) {
    const { entries, last: reached } = await pageAfter(api, school, after, Math.min(PAGE, last - after));
    commits.push(...entries.filter(({ position }) => position <= last));
    onEach(Math.min(reached, last));
    after = reached;
  }
  return commits;
};
