import type { EventFold } from '../as-of/report.ts';

/** Where the commits of a record stand: position in the journal by commit number. */
export type Positions = ReadonlyMap<number, number>;

/** Records, as `<stream>/<id>`, and which of their commits a dossier cites. */
export interface Cited {
  readonly school: string;
  readonly records: ReadonlyMap<string, Positions>;
}

/** Remembers of every record which of its commits counted, and where they stand. */
export const createCitations = () => {
  const records = new Map<string, Map<number, number>>();
  const fold: EventFold = {
    accept: ({ commit: { stream, id, commit }, position }) => {
      const record = `${stream}/${id}`;
      const positions = records.get(record) ?? new Map<number, number>();
      records.set(record, positions.set(commit, position));
    },
    forget: (record) => void records.delete(record),
  };
  const none: Positions = new Map();
  return { fold, of: (record: string): Positions => records.get(record) ?? none };
};

/** The position that a checkpoint must cover; 0 where nothing is cited. */
export const lastPosition = ({ records }: Cited): number =>
  Math.max(0, ...[...records.values()].flatMap((positions) => [...positions.values()]));
