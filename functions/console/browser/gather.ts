import * as z from 'zod/mini';

/** Asks the console for a part of a school's record; null where there is none of it. */
export type Ask = (part: string, query: Readonly<Record<string, number>>) => Promise<unknown>;

const journal = z.object({ last: z.int(), entries: z.array(z.unknown()) });
const checkpoint = z.looseObject({ size: z.int() });
const list = z.object({ checkpoints: z.array(checkpoint), next: z.nullable(z.int()) });
type Checkpoint = z.output<typeof checkpoint>;

const PAGE = 500;
/** More checkpoints narrow a fault down no better than a person needs; the newest is always among them. */
const MOST_CHECKPOINTS = 64;

const allCheckpoints = async (ask: Ask): Promise<readonly Checkpoint[]> => {
  const all: Checkpoint[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: z.output<typeof list> = list.parse(await ask('checkpoints', { after, limit: PAGE }));
    all.push(...page.checkpoints);
    after = page.next;
  }
  const step = Math.ceil(all.length / MOST_CHECKPOINTS);
  return all.filter((_, index) => (all.length - 1 - index) % step === 0);
};

const entriesUpTo = async (
  ask: Ask,
  size: number,
  say: (text: string) => void,
): Promise<readonly unknown[]> => {
  const all: unknown[] = [];
  for (let after = 0; after < size; ) {
    say(`Fetching the record: ${after} of ${size} commits`);
    const { last, entries } = journal.parse(
      await ask('journal', { after, limit: Math.min(PAGE, size - after) }),
    );
    all.push(...entries);
    if (last <= after) break;
    after = last;
  }
  return all;
};

/** That each checkpoint continues the one before. */
const linksOf = async (ask: Ask, sizes: readonly number[]): Promise<readonly unknown[]> => {
  const links: unknown[] = [];
  for (const [index, to] of sizes.entries()) {
    const from = sizes[index - 1];
    if (from !== undefined && from < to) links.push(await ask('consistency', { from, to }));
  }
  return links;
};

export interface Gathering {
  readonly ask: Ask;
  readonly school: string;
  readonly say: (text: string) => void;
}

/**
 * The whole record of a school up to its newest checkpoint, with what proves it, page after page. A checkpoint
 * that somebody kept needs no proof of its own: the record gives the root of each size.
 * @returns null where nothing has been signed yet
 */
export const gatherServed = async ({ ask, school, say }: Gathering): Promise<unknown> => {
  say('Fetching the checkpoints');
  const checkpoints = await allCheckpoints(ask);
  const sizes = checkpoints.map(({ size }) => size);
  const newest = sizes.at(-1);
  if (newest === undefined) return null;
  const entries = await entriesUpTo(ask, newest, say);
  say('Fetching what proves it');
  const links = await linksOf(ask, sizes);
  return { school, entries, checkpoints, links, trust: await ask('trust', { size: newest }) };
};
