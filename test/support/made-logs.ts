import { checkpointText } from '../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../events/log/proof/hash.ts';
import { formatKey, parseKey, signNote } from '../../events/log/proof/note.ts';
import { consistencyProof } from '../../events/log/proof/proofs.ts';
import { memoryTree, rootAt } from '../../events/log/proof/tree.ts';
import { createWitness, type Witness } from '../../infra/local/witness/witness.ts';
import { signerOf } from './note-signers.ts';

/** A log of logs in memory, of entries that are words: it can have two histories. */
export const madeLog = (words: string, origin = 'daybook/fernhill/_logs') => {
  const signer = signerOf('daybook/fernhill', 'the key of the trust');
  const tree = memoryTree(Array.from({ length: 300 }, (_, at) => leafHash(Buffer.from(`${words} ${at}`))));
  return {
    key: parseKey(formatKey(signer.name, signer.publicKey)),
    note: async (size: number, by = signer): Promise<string> => {
      const root = await rootAt(tree, size);
      return signNote({
        ...by,
        text: checkpointText({ origin, size, root, at: '2026-09-03T09:05:00.000Z' }),
      });
    },
    proof: (from: number, to: number): Promise<Buffer[]> => consistencyProof(tree, from, to),
  };
};

export const witnessSigner = signerOf('witness.county.example/daybook', 'a witness of tests');
export const witnessServerKey = formatKey(witnessSigner.name, witnessSigner.publicKey, 'cosignature');

/** A witness that knows the log of logs of the made trust, and no other. */
export const madeWitness = (change: Partial<Parameters<typeof createWitness>[0]> = {}): Witness => {
  const { key } = madeLog('any');
  return createWitness({
    signer: witnessSigner,
    keysOf: async (origin) => (origin === 'daybook/fernhill/_logs' ? [key] : []),
    now: () => Date.parse('2026-09-03T09:06:00.000Z'),
    file: null,
    ...change,
  });
};
