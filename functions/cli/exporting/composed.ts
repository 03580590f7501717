import {
  type BundledCommit,
  composeBundle,
  UNREADABLE_LINE,
} from '../../../events/log/proof/bundle/compose-bundle.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Gathered, trustIn } from './gather.ts';
import type { JournalPosition } from './journal-pages.ts';

/**
 * The files of the bundle. @param made UTC with milliseconds @throws CliError when what was gathered is not
 * what a deployment of Daybook hands out
 */
export const composed = (
  gathered: Gathered,
  school: string,
  made: string,
): ReadonlyMap<string, Uint8Array> => {
  const { origin, first, size, journal, checkpoints, proof, links, trustLink, former } = gathered;
  try {
    return composeBundle({
      trust: trustIn(origin),
      school,
      made,
      first,
      size,
      commits: journal.map(bundled),
      checkpoints: new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint.note])),
      proof: { left: proof.left.map(bytes), right: proof.right.map(bytes) },
      trustLink,
      former,
      links: links.map(({ from, to, proof: hashes }) => ({ from, to, proof: hashes.map(bytes) })),
    });
  } catch (cause) {
    throw new CliError(exitCodes.noAnswer, 'the deployment answered what can not be made a bundle of', {
      cause,
    });
  }
};

const bytes = (hash: string): Buffer => Buffer.from(hash, 'base64');

/**
 * Of what is not as it was journaled what was found: the verifier says which that is. Nothing stands there
 * for what is missing.
 */
const bundled = ({ at, stream, id, commit, hash, standing, text }: JournalPosition): BundledCommit => {
  const isNamed = stream !== null && id !== null && commit !== null && hash !== null;
  return {
    at: at ?? '',
    journaled: isNamed ? { stream, id, commit, hash } : null,
    text: text ?? (standing === 'altered' ? UNREADABLE_LINE : null),
  };
};
