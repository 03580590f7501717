import type { TrustLink } from '../../../events/log/proof/bundle/trust-link.ts';
import { checkpointText, LOG_OF_LOGS, originOf } from '../../../events/log/proof/checkpoint.ts';
import { cosign } from '../../../events/log/proof/cosignature.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { type Signer, signNote } from '../../../events/log/proof/note.ts';
import { consistencyProof, inclusionProof } from '../../../events/log/proof/proofs.ts';
import { memoryTree, rootAt } from '../../../events/log/proof/tree.ts';
import type { Commit } from '../../../events/log/types.ts';
import { noteOf, owner, signer, treeOf } from './make-bundle.ts';

/** What of a log of logs is to be shown, and who signs it. */
export interface LinkMaking {
  /** Size of the school's checkpoint that is the entry. */
  readonly entry: number;
  /** Size of the one that the bundle rests on. */
  readonly of: number;
  /** Place of the entry, and how many entries there are. */
  readonly position?: number;
  readonly size?: number;
  /** The entry in place of the one of the commits. */
  readonly entryNote?: string;
  readonly origin?: string;
  readonly signer?: Signer;
  readonly witness?: Signer;
  /** When the trust's checkpoint was signed; the witness comes five minutes later. */
  readonly at?: string;
}

/** A link as a deployment hands it out, for commits of the school. */
export const linkFor = async (commits: readonly Commit[], making: LinkMaking): Promise<TrustLink> => {
  const { entry, of, position = 3, size = 7, signer: by = signer, witness } = making;
  const { at = '2026-09-04T08:01:00.000Z' } = making;
  const entryNote = making.entryNote ?? (await noteOf(commits, entry));
  const entries = Array.from({ length: size }, (_, at) =>
    at === position - 1 ? entryNote : `a checkpoint of another school, ${at}`,
  );
  const tree = memoryTree(entries.map((one) => leafHash(Buffer.from(one))));
  const origin = making.origin ?? originOf(owner.trust, LOG_OF_LOGS);
  const root = await rootAt(tree, size);
  const note = await signNote({ ...by, text: checkpointText({ origin, size, root, at }) });
  const [older, newer] = [Math.min(entry, of), Math.max(entry, of)];
  return {
    ...{ position, size, entry, of, entryNote },
    inclusion: (await inclusionProof(tree, position - 1, size)).map(base64),
    consistency: (await consistencyProof(treeOf(commits), older, newer)).map(base64),
    checkpointNote:
      witness === undefined ? note : `${note}${await cosign({ note, at: after(at), ...witness })}`,
  };
};

const after = (at: string): string => new Date(Date.parse(at) + 5 * 60_000).toISOString();
const base64 = (hash: Buffer): string => hash.toString('base64');
