import type { Cited, Positions } from '../../../domain/reports/dossier/citations.ts';
import type { Tampered } from '../../../events/log/found.ts';
import type { CitedLine } from '../../../events/log/proof/bundle/dossier-format.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { joinedIn, MOVES } from '../../../events/log/proof/joined.ts';
import { inclusionProof } from '../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../events/log/proof/tiles.ts';
import type { CommitRef } from '../../../events/log/types.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/**
 * The cited commits, rising by position, each with its proof of inclusion in the tree of a checkpoint's size.
 * @throws ProblemError `tampered` when one of them is not the one that was signed
 */
export const citedLines = async (
  deps: ReportsDeps,
  { school, records }: Cited,
  size: number,
): Promise<readonly CitedLine[]> => {
  const read = tileReader((tile) => deps.archive.readTile(school, tile), size);
  const lines: CitedLine[] = [];
  const all = [...records, ...(await formerOf(deps, school, records))];
  for (const [record, positions] of all) {
    for await (const cited of commitsOf(deps, school, record, positions)) {
      const { text, hash, position } = cited;
      const leaf = await read(0, position - 1);
      if (!leaf.equals(leafHash(Buffer.from(hash, 'base64url'))))
        throw tamperedRecord(school, [unsigned(cited)]);
      const proof = await inclusionProof(read, position - 1, size);
      lines.push({ position, proof: proof.map((node) => node.toString('base64')), text });
    }
  }
  return lines.toSorted((a, b) => a.position - b.position);
};

/**
 * The commits that state of which trust a cited one is: without them, nobody could tell that it is the school's.
 * One that is cited anyway is not cited twice.
 */
const formerOf = async (
  { readFound }: ReportsDeps,
  school: string,
  records: Cited['records'],
): Promise<readonly (readonly [string, Positions])[]> => {
  const first = Math.min(...[...records].flatMap(([, positions]) => [...positions.values()]));
  const place = `${MOVES.stream}/${MOVES.id}`;
  const cited = records.get(place);
  const positions = new Map<number, number>();
  for await (const found of readFound({ school, ...MOVES }, 0)) {
    if (found.standing !== 'intact' || found.position === null) continue;
    const { commit } = found.read;
    if ((joinedIn(commit)?.size ?? 0) >= first && cited?.has(commit.commit) !== true)
      positions.set(commit.commit, found.position);
  }
  return positions.size === 0 ? [] : [[place, positions]];
};

interface CitedCommit {
  readonly ref: CommitRef;
  readonly position: number;
  readonly text: string;
  readonly hash: string;
}

async function* commitsOf(
  { readFound }: ReportsDeps,
  school: string,
  record: string,
  positions: Positions,
): AsyncGenerator<CitedCommit> {
  const slash = record.indexOf('/');
  const [stream, id] = [record.slice(0, slash), record.slice(slash + 1)];
  for await (const found of readFound({ school, stream, id }, 0)) {
    const commit = found.standing === 'intact' ? found.read.commit.commit : (found.ref?.commit ?? 0);
    const position = positions.get(commit);
    if (position === undefined) continue;
    if (found.standing !== 'intact') throw tamperedRecord(school, [found]);
    const { text, hash } = found.read;
    yield { ref: { stream, id, commit }, position, text, hash };
  }
}

/**
 * The log has what the journal says, but that is not what the checkpoint covers: the journal was altered,
 * too.
 */
const unsigned = ({ ref, position, text, hash }: CitedCommit): Tampered => ({
  standing: 'altered',
  ref,
  position,
  hash,
  found: { text, hash },
});
