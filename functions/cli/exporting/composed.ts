import { composeBundle } from '../../../events/log/proof/bundle/compose-bundle.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Gathered } from './gather.ts';

/** The files of the bundle. @param made UTC with milliseconds @throws CliError when what was gathered is not what a deployment of Daybook hands out */
export const composed = (
  gathered: Gathered,
  school: string,
  made: string,
): ReadonlyMap<string, Uint8Array> => {
  const { origin, first, size, commits, checkpoints, proof, links } = gathered;
  try {
    return composeBundle({
      trust: origin.split('/')[1] ?? '',
      school,
      made,
      first,
      size,
      commits,
      checkpoints: new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint.note])),
      proof: { left: proof.left.map(bytes), right: proof.right.map(bytes) },
      links: links.map(({ from, to, proof: hashes }) => ({ from, to, proof: hashes.map(bytes) })),
    });
  } catch (cause) {
    throw new CliError(exitCodes.noAnswer, 'the deployment answered what can not be made a bundle of', {
      cause,
    });
  }
};

const bytes = (hash: string): Buffer => Buffer.from(hash, 'base64');
