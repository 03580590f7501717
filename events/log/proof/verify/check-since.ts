import { bundleFiles } from '../bundle/format.ts';
import { sameHash } from '../hash.ts';
import { verifyConsistency } from '../verify-proofs.ts';
import { anchorOf } from './anchor.ts';
import type { Content } from './content.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import { type Fault, type Finding, fault, finding, unproved } from './report.ts';
import type { Standing } from './standing.ts';

const PART = 'since';

/**
 * That the bundle continues the checkpoint which the reader has kept: nothing before it was changed, nothing
 * cut off since.
 */
export const checkSince = (content: Content, standing: Standing): Finding => {
  const { since } = content.asked;
  if (since === null) return unproved(PART, 'no earlier checkpoint was given (--since): see below');
  if (since.checkpoint === null)
    return finding(PART, since.faults, { holds: '', fails: 'the earlier checkpoint is not signed' });
  const { size, at } = since.checkpoint;
  const { trust } = content.manifest;
  const by = since.trust === trust ? '' : ` by the former trust ${since.trust}`;
  const faults = [
    ...since.faults,
    ...foreignFaults(since.checkpoint, since.trust, content),
    ...continued(since.checkpoint, content, standing),
  ];
  return finding(PART, faults, {
    holds: `the bundle continues your checkpoint of size ${size}, signed ${at}${by}`,
    fails: `the bundle is not shown to continue your checkpoint of size ${size}, signed ${at}`,
  });
};

/** Another trust vouches for what it recorded, as the journal states, and for nothing else. */
const foreignFaults = (
  { file, size }: ReadCheckpoint,
  signer: string,
  { manifest, former }: Content,
): readonly Fault[] => {
  if (signer === manifest.trust || former.some((one) => one.from === signer && size <= one.size)) return [];
  const says = `your checkpoint is of the trust ${signer}, and the journal does not state that it came from there`;
  return [fault('not-shown', file, says, { position: size })];
};

const continued = (since: ReadCheckpoint, content: Content, standing: Standing): readonly Fault[] => {
  const { manifest, checkpoints, files } = content;
  if (since.size > manifest.size) return [cutOff(since, manifest.size)];
  const anchor = anchorOf(since, content, standing);
  if (anchor === 'of the same history') return [];
  if (anchor === 'of another history') return [forked(since)];
  const twin = checkpoints.all.find(({ size }) => size === since.size);
  if (twin !== undefined) return sameHash(twin.root, since.root) ? [] : [forked(since)];
  const proved = linksFrom(since, content);
  if (proved.length === 0) return [notShown(since)];
  if (proved.every((holds) => holds)) return [];
  return [files.isAsNamed(bundleFiles.consistency) ? forked(since) : proofAltered(since)];
};

/** Whether each proof from its size to a checkpoint of the bundle is right. */
const linksFrom = ({ size, root }: ReadCheckpoint, { links, checkpoints }: Content): readonly boolean[] =>
  (links ?? []).flatMap(({ from, to, proof }) => {
    const newer = checkpoints.all.find((checkpoint) => checkpoint.size === to);
    return from !== size || newer === undefined
      ? []
      : verifyConsistency({ oldSize: from, newSize: to, oldRoot: root, newRoot: newer.root, proof });
  });

const cutOff = ({ file, size }: ReadCheckpoint, end: number): Fault => {
  const lacking = size === end + 1 ? `position ${size} is` : `positions ${end + 1} to ${size} are`;
  const says = `your checkpoint has ${size} commits, the bundle's ends at ${end}: ${lacking} cut off`;
  return fault('cut-off', file, says, { position: end + 1, until: size });
};

const forked = ({ file, size }: ReadCheckpoint): Fault =>
  fault(
    'forked',
    file,
    `your checkpoint of size ${size} is not of the history of this bundle: there are two`,
    { position: size },
  );

const notShown = ({ file, size }: ReadCheckpoint): Fault =>
  fault(
    'not-shown',
    file,
    `the bundle has no proof that it continues your checkpoint of size ${size}: ask for one that was exported with it`,
    {
      position: size,
    },
  );

const proofAltered = ({ size }: ReadCheckpoint): Fault =>
  fault(
    'proof-altered',
    bundleFiles.consistency,
    `the proof from size ${size} is wrong, and the file is not the one that the manifest names`,
    {
      position: size,
    },
  );
