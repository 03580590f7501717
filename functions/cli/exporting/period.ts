import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { headOf, journaledAt } from './journal-pages.ts';

/**
 * Which part of the journal to export; null leaves an end open. Instants by when a commit was journaled, both
 * included.
 */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Positions {
  readonly first: number;
  readonly last: number;
}

/** The positions of a period. @throws CliError when nothing was journaled in it */
export const positionsOf = async (api: Api, school: string, { from, to }: Period): Promise<Positions> => {
  const head = await headOf(api, school);
  const firstAt = (isReached: (at: string) => boolean): Promise<number> =>
    firstWhere({ first: 1, last: head }, async (one) => isReached(await journaledAt(api, school, one)));
  const first = from === null ? 1 : await firstAt((at) => at >= from);
  const last = to === null ? head : (await firstAt((at) => at > to)) - 1;
  if (last < first)
    throw new CliError(
      exitCodes.badInput,
      head === 0 ? 'nothing has been recorded in this school' : 'nothing was recorded in that period',
    );
  return { first, last };
};

/**
 * The first position that is reached, by halving: those behind it are reached as well, as times rise along
 * the journal. One beyond the last where none is.
 */
export const firstWhere = async (
  { first, last }: Positions,
  isReached: (position: number) => Promise<boolean>,
): Promise<number> => {
  let [low, high] = [first, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
