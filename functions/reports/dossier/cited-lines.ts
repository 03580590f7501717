import type { Cited, Positions } from '../../../domain/reports/dossier/citations.ts';
import type { CitedLine } from '../../../events/log/proof/bundle/dossier-format.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { inclusionProof } from '../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../events/log/proof/tiles.ts';
import type { DossierDeps } from './dossier-deps.ts';

/** The cited commits, rising by position, each with its proof of inclusion in the tree of a checkpoint's size. */
export const citedLines = async (
  deps: DossierDeps,
  { school, records }: Cited,
  size: number,
): Promise<readonly CitedLine[]> => {
  const read = tileReader((tile) => deps.archive.readTile(school, tile), size);
  const lines: CitedLine[] = [];
  for (const [record, positions] of records) {
    for await (const { text, hash, position } of commitsOf(deps, school, record, positions)) {
      const leaf = await read(0, position - 1);
      if (!leaf.equals(leafHash(Buffer.from(hash, 'base64url'))))
        throw new Error('a commit that is cited is not the one that was sealed');
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
