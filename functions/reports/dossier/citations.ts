import type { CitedLine } from '../../../events/log/proof/bundle/dossier-format.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { inclusionProof } from '../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../events/log/proof/tiles.ts';
import type { EventFold } from '../../shared/past/event-fold.ts';
import type { DossierDeps } from './dossier-deps.ts';

/** Where the commits of a record stand: position in the journal by commit number. */
type Positions = ReadonlyMap<number, number>;

/** Remembers of every record which of its commits counted, and where they stand. */
export const createCitations = () => {
  const records = new Map<string, Map<number, number>>();
  const fold: EventFold = {
    accept: ({ commit: { stream, id, commit }, position }) => {
      const record = `${stream}/${id}`;
      const positions = records.get(record) ?? new Map<number, number>();
      records.set(record, positions.set(commit, position));
    },
  };
  const none: Positions = new Map();
  return { fold, of: (record: string): Positions => records.get(record) ?? none };
};

/** Records, and which of their commits a dossier cites. */
export interface Cited {
  readonly school: string;
  readonly records: ReadonlyMap<string, Positions>;
}

export const lastPosition = ({ records }: Cited): number =>
  Math.max(0, ...[...records.values()].flatMap((positions) => [...positions.values()]));

/** The cited commits, rising by position, each with its proof of inclusion in the tree of a checkpoint's size. */
export const citedLines = async (deps: DossierDeps, { school, records }: Cited, size: number): Promise<readonly CitedLine[]> => {
  const read = tileReader((tile) => deps.archive.readTile(school, tile), size);
  const lines: CitedLine[] = [];
  for (const [record, positions] of records) {
    for await (const { text, hash, position } of commitsOf(deps, school, record, positions)) {
      const leaf = await read(0, position - 1);
      if (!leaf.equals(leafHash(Buffer.from(hash, 'base64url')))) throw new Error('a commit that is cited is not the one that was sealed');
      const proof = await inclusionProof(read, position - 1, size);
      lines.push({ position, proof: proof.map((node) => node.toString('base64')), text });
    }
  }
  return lines.toSorted((a, b) => a.position - b.position);
};

async function* commitsOf({ log }: DossierDeps, school: string, record: string, positions: Positions) {
  const slash = record.indexOf('/');
  const key = { school, stream: record.slice(0, slash), id: record.slice(slash + 1) };
  for await (const { commit, text, hash } of log.commitsAfter(key, 0)) {
    const position = positions.get(commit.commit);
    if (position !== undefined) yield { text, hash, position };
  }
}
