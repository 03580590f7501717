import { formatKey, signNote } from '../../events/log/proof/note.ts';
import type { TrustKeys } from '../../functions/shared/checkpoints/trust-keys.ts';
import { signerOf } from './note-signers.ts';

/** Keys of a trust by a name, the same in every run. */
export const keysNamed = (name: string): TrustKeys & { readonly vkey: string } => {
  const signer = signerOf(name);
  const vkey = formatKey(signer.name, signer.publicKey);
  return { vkey, published: async () => [vkey], sign: (text) => signNote({ text, ...signer }) };
};
