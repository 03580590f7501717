import type { StreamKey } from '../../events/log/types.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import { type CaughtUp, catchUp, TRIES } from '../shared/read-model/catch-up.ts';
import { type ModelPlace, SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';
import { rowText } from '../shared/read-model/row-text.ts';
import { type StoredText, storedRows } from './stored-rows.ts';
import type { RebuildDeps, Run } from './types.ts';

export interface Comparison {
  readonly rows: number;
  readonly missing: number;
  readonly lagged: number;
  /** Rows that are not the same at the same commit, and rows that only the old generation has. */
  readonly reported: readonly ReportedRow[];
}

export interface ToCompare {
  readonly place: ModelPlace;
  readonly live: number;
  readonly filled: number;
}

/**
 * Compares two generations row by row, byte for byte. Both go on changing meanwhile: of rows that reflect different commits each is
 * caught up first, so that only a difference counts that no message on its way explains.
 */
export const compare = async (deps: RebuildDeps, run: Run, { place, live, filled }: ToCompare): Promise<Comparison> => {
  const [before, after] = [await storedRows(deps.table, place, live), await storedRows(deps.table, place, filled)];
  const reported: ReportedRow[] = [];
  let lagged = 0;
  for (const [sk, old] of before) {
    if (isSame(old, after.get(sk))) continue;
    const source = sourceOf(place, sk);
    const isLag = old.commit !== after.get(sk)?.commit;
    const how = isLag ? await settle(deps, run, { source, live, filled }) : 'differs';
    if (isLag) lagged += 1;
    if (how !== 'same') reported.push({ row: `${source.school}/${sk}`, how });
  }
  const missing = [...after.keys()].filter((sk) => !before.has(sk)).length;
  return { rows: after.size, missing, lagged, reported };
};

const isSame = (old: StoredText, made: StoredText | undefined): boolean => old.commit === made?.commit && old.text === made.text;

/** The directory's rows are those of the schools themselves, each recorded under its own id. */
const sourceOf = ({ school, model }: ModelPlace, sk: string): StreamKey => {
  const slash = sk.indexOf('/');
  const [stream, id] = [sk.slice(0, slash), sk.slice(slash + 1)];
  return { school: model === SCHOOL_DIRECTORY ? id : school, stream, id };
};

interface ToSettle {
  readonly source: StreamKey;
  readonly live: number;
  readonly filled: number;
}

/**
 * Brings both rows to the end of their stream until they reflect the same commit. Seen twice with the same two commits, neither moves
 * any more: the row is ahead of its stream, or there is nothing to make it of.
 */
const settle = async (deps: RebuildDeps, { projection }: Run, { source, live, filled }: ToSettle): Promise<'same' | ReportedRow['how']> => {
  const caughtUp = (generation: number) => catchUp({ ...deps, projection }, { model: projection.model, source, generation });
  let seen = '';
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const [made, old] = [await caughtUp(filled), await caughtUp(live)];
    if (made.row?.commit === old.row?.commit) return textOf(made) === textOf(old) ? 'same' : 'differs';
    const commits = `${made.row?.commit}/${old.row?.commit}`;
    if (commits === seen) return made.row === null ? 'gone' : 'differs';
    seen = commits;
  }
  return 'differs';
};

const textOf = ({ row }: CaughtUp): string | null => row && rowText(row.row);
