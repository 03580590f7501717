import { anchorOf } from './anchor.ts';
import { linkFault, wrongLinks } from './check-links.ts';
import type { Content } from './content.ts';
import { type Fault, type Finding, fault, finding, unproved } from './report.ts';
import type { Standing } from './standing.ts';

/** That each checkpoint of the bundle continues the one before. */
export const checkAgreement = (content: Content, standing: Standing): Finding => {
  const { checkpoints, links } = content;
  const { all } = checkpoints;
  if (links === null) {
    const unreadable = linkFault('proof-altered', 'consistency.json is no list of proofs');
    return finding(PART, [unreadable], { holds: '', fails: "their proofs can't be read" });
  }
  const faults = [
    ...forkedFaults(content, standing),
    ...wrongLinks(content, standing),
    ...unlinkedFaults(content, standing),
  ];
  if (faults.length === 0 && all.length < 2)
    return unproved(PART, 'the bundle holds one checkpoint: there is nothing to compare it with');
  if (faults.length === 0 && all.some(({ isSigned }) => !isSigned))
    return unproved(PART, 'not all of them are signed by a key that was given');
  const sizes = all.map(({ size }) => size).join(', ');
  return finding(PART, faults, {
    holds: `all ${all.length} checkpoints (sizes ${shortened(sizes)}) are of one history`,
    fails: 'the checkpoints of the bundle are not shown to be of one history',
  });
};

const PART = 'checkpoints';
const MOST = 80;
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}...` : text);

const forkedFaults = (content: Content, standing: Standing): readonly Fault[] => {
  const forked = content.checkpoints.all.filter(
    (each) => each.isSigned && anchorOf(each, content, standing) === 'of another history',
  );
  return forked.map(({ size, file }) => {
    const says = `the signed checkpoint of size ${size} is not one of the history that the checkpoint of size ${content.manifest.size} signs`;
    return fault('forked', file, says, { position: size });
  });
};

/**
 * Each checkpoint and the next are linked by the commits themselves, or by a proof; a wrong proof is a fault
 * of its own.
 */
const unlinkedFaults = (content: Content, standing: Standing): readonly Fault[] => {
  const linked = new Set(content.links?.map(({ from, to }) => `${from} ${to}`));
  const { all } = content.checkpoints;
  return all.flatMap((to, index) => {
    const from = all[index - 1];
    if (from === undefined || linked.has(`${from.size} ${to.size}`)) return [];
    if ([from, to].every((checkpoint) => anchorOf(checkpoint, content, standing) !== 'unknown')) return [];
    return linkFault(
      'not-shown',
      `the bundle has no proof that the checkpoint of size ${to.size} continues that of size ${from.size}`,
      from.size,
    );
  });
};
