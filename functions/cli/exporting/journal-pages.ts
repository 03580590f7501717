import * as z from 'zod/mini';
import type { Api } from '../api.ts';

const textOrNull = z.nullable(z.string());
const entry = z.object({
  position: z.int(),
  at: textOrNull,
  stream: textOrNull,
  id: textOrNull,
  commit: z.nullable(z.int()),
  hash: textOrNull,
  standing: z.enum(['intact', 'altered', 'missing']),
  source: z.nullable(z.enum(['archive', 'log'])),
  text: textOrNull,
  foundHash: z.optional(textOrNull),
});
/**
 * A position of the journal as the deployment hands it out: the text just as it was hashed, or what was found
 * in its place.
 */
export type JournalPosition = z.output<typeof entry>;

const page = z.object({ last: z.int(), head: z.int(), entries: z.array(entry) });

const PAGE = 500;

interface PageAsked {
  readonly after: number;
  readonly limit: number;
  /** From the log's own table alone. */
  readonly isLive?: boolean;
}

const pageAfter = async (api: Api, school: string, { after, limit, isLive = false }: PageAsked) => {
  const query = `after=${after}&limit=${limit}${isLive ? '&source=log' : ''}`;
  return (await api.send({ path: `/v1/schools/${school}/journal?${query}`, answer: page })).body;
};

/** The newest position, 0 for an empty journal. */
export const headOf = async (api: Api, school: string): Promise<number> =>
  (await pageAfter(api, school, { after: 0, limit: 1 })).head;

/** When the commit at a position was journaled; where the journal lost that, when the next one was. */
export const journaledAt = async (api: Api, school: string, position: number): Promise<string> => {
  for (let after = position - 1; ; ) {
    const { entries, last, head } = await pageAfter(api, school, { after, limit: 1 });
    const at = entries[0]?.at ?? null;
    if (at !== null || last >= head) return at ?? '';
    after = last;
  }
};

export interface Between {
  readonly first: number;
  readonly last: number;
  /** Called for each position that has come. */
  readonly onEach: (position: number) => void;
  /** From the log's own table alone. */
  readonly isLive: boolean;
}

/** The positions from one to another, in order. */
export const positionsBetween = async (
  api: Api,
  school: string,
  { first, last, onEach, isLive }: Between,
): Promise<readonly JournalPosition[]> => {
  const found: JournalPosition[] = [];
  for (let after = first - 1; after < last; ) {
    const limit = Math.min(PAGE, last - after);
    const { entries, last: reached } = await pageAfter(api, school, { after, limit, isLive });
    found.push(...entries.filter(({ position }) => position <= last));
    onEach(Math.min(reached, last));
    after = reached;
  }
  return found;
};

/** As it is shown. */
export const tamperedIn = (positions: readonly JournalPosition[]) =>
  positions.flatMap(({ standing, stream, id, commit, position, hash, foundHash = null }) =>
    standing === 'intact'
      ? []
      : [
          {
            standing,
            record: stream === null || id === null ? null : `${stream}/${id}`,
            ...{ commit, position, journaledHash: hash, foundHash },
          },
        ],
  );
