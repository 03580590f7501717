import { bundleFiles } from '../bundle/format.ts';
import { sameHash } from '../hash.ts';
import type { Content } from './content.ts';
import { diffCommits } from './diff-commits.ts';
import { type Fault, type Finding, fault, finding, unproved } from './report.ts';
import { isWhole, type Standing } from './standing.ts';

const PART = 'completeness';

/** That the commits are all those from the first position to the last, each as it was signed. */
export const checkComplete = (
  content: Content,
  standing: Standing,
  chainFaults: readonly Fault[],
): Finding => {
  const { checkpoints } = content;
  const proof = proofFaults(content, standing);
  if (standing.commits) return fromCommits(content, [...content.brokenOff, ...proof]);
  const compared = diffCommits(
    content.journal.flatMap((line) => line ?? []),
    content.commits,
  );
  const found = [...content.brokenOff, ...proof, ...compared];
  if (standing.journal)
    return finding(PART, found, {
      holds: '',
      fails: 'journal.jsonl gives the root of the checkpoint, commits.jsonl does not',
    });
  const known = found.length + chainFaults.length;
  if (checkpoints.main === null || !checkpoints.main.isSigned) {
    const says = 'there is no signed checkpoint that the commits could be held against';
    return { ...unproved(PART, says), faults: found };
  }
  // Where a chain tells what lacks, the number of lines only says it again.
  const more = chainFaults.length > 0 ? [] : shortage(content);
  const faults = known > 0 ? [...found, ...more] : [located(content, standing)];
  return finding(PART, faults, {
    holds: '',
    fails: `the commits do not give the root of the checkpoint; ${reach(content, standing)}`,
  });
};

/** A root that nobody vouches for proves nothing, though the commits give it. */
const fromCommits = (
  { manifest: { first, last }, checkpoints }: Content,
  faults: readonly Fault[],
): Finding => {
  if (checkpoints.main?.isSigned !== true) {
    return {
      ...unproved(
        PART,
        'the commits give the root that the checkpoint names, but no key that was given signs that checkpoint',
      ),
      faults,
    };
  }
  const holds = `these are all commits from position ${first} to ${last}, none altered, left out, added or moved: they give the root of the checkpoint`;
  return finding(PART, faults, {
    holds,
    fails: 'the commits give the root of the checkpoint, but not all of the bundle is in order',
  });
};

/** `proof.json` says what the manifest does, and is of use. */
const proofFaults = (content: Content, standing: Standing): readonly Fault[] => {
  const { manifest, proof, files } = content;
  const altered = (says: string): readonly Fault[] => [fault('proof-altered', bundleFiles.proof, says)];
  if (proof === null) return altered('proof.json is no proof');
  const isOfManifest =
    proof.first === manifest.first && proof.last === manifest.last && proof.size === manifest.size;
  if (!isOfManifest) return altered('proof.json is a proof of other positions than the manifest names');
  if (isWhole(content))
    return proof.left.length + proof.right.length === 0
      ? []
      : altered('proof.json has hashes that no proof of a whole journal has');
  const isSuspect = !standing.commits && !standing.journal && !files.isAsNamed(bundleFiles.proof);
  return isSuspect
    ? altered(
        'proof.json is not the proof that the manifest names, and does not lead to the root of the checkpoint',
      )
    : [];
};

/**
 * The last size up to which the commits agree with a signed checkpoint of the bundle, and the next of which
 * they don't.
 */
const bounds = ({ manifest, checkpoints }: Content, { roots }: Standing) => {
  const signed = checkpoints.all.filter(
    ({ isSigned, size }) => isSigned && size >= manifest.first && size <= manifest.last,
  );
  const agrees = signed
    .filter(({ size, root }) => sameHash(roots.get(size) ?? noHash, root))
    .map(({ size }) => size);
  const good = Math.max(manifest.first - 1, ...agrees);
  const next = signed.find(({ size }) => size > good)?.size ?? manifest.last;
  return { good, next };
};

const noHash = new Uint8Array();

const reach = (content: Content, standing: Standing): string => {
  const { good, next } = bounds(content, standing);
  return `what is wrong lies between positions ${good + 1} and ${next}${good < content.manifest.first ? '' : `: up to ${good} they agree with an earlier checkpoint`}`;
};

/** Only the root shows it: the forger recomputed everything else. */
const located = (content: Content, standing: Standing): Fault => {
  const [short] = shortage(content);
  if (short !== undefined) return short;
  const { good, next } = bounds(content, standing);
  const says = `what stands between positions ${good + 1} and ${next} is not what was signed, though it is consistent in itself${isWhole(content) ? '' : ' (or proof.json is not)'}`;
  return fault('altered', bundleFiles.commits, says, { position: good + 1, until: next });
};

/** Fewer or more commits than the manifest says, where the journal does not tell which. */
const shortage = ({ manifest: { first, last }, commits, journal }: Content): readonly Fault[] => {
  const end = first + Math.max(commits.length, journal.length) - 1;
  if (end === last) return [];
  const count = Math.abs(last - end);
  if (end > last)
    return [fault('inserted', bundleFiles.commits, `there are ${count} more commits than the manifest says`)];
  return [
    fault(
      'cut-off',
      bundleFiles.commits,
      `the bundle ends at position ${end}, the manifest says ${last}: ${count} lack`,
      {
        position: end + 1,
        until: last,
      },
    ),
  ];
};
