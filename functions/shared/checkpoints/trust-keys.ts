import type { KMSClient } from '@aws-sdk/client-kms';
import { formatKey, signNote } from '../../../events/log/proof/note.ts';
import { kmsKey } from './kms-key.ts';

/** The keys of one trust that sign one kind of thing. */
export interface TrustKeys {
  /** Verifier keys (C2SP signed-note vkey), oldest first; the last one signs. */
  readonly published: () => Promise<readonly string[]>;
  /** The text as a note signed by the newest key. */
  readonly sign: (text: string) => Promise<string>;
}

export interface TrustKeysOptions {
  readonly client: Pick<KMSClient, 'send'>;
  /** Name that the keys go by in notes, such as `daybook/<trust>`; the same for all of them. */
  readonly name: string;
  /** Ids or ARNs, separated by commas, oldest first. */
  readonly keyIds: string;
  /**
   * Verifier keys that are in this account's KMS no more, separated by commas, oldest first; those of other
   * names are passed over. @default - none
   */
  readonly former?: string | undefined;
}

/** What the keys of checkpoints are called in notes. */
export const checkpointKeyName = (trust: string): string => `daybook/${trust}`;
/** What the key of dossiers is called in notes. */
export const dossierKeyName = (trust: string): string => `daybook/${trust}/dossiers`;

export const createTrustKeys = ({ client, name, keyIds, former = '' }: TrustKeysOptions): TrustKeys => {
  const keys = keyIds.split(',').map((keyId) => kmsKey(client, keyId));
  const gone = former.split(',').filter((key) => key.startsWith(`${name}+`));
  return {
    published: async () => [
      ...gone,
      ...(await Promise.all(keys.map(async ({ publicKey }) => formatKey(name, await publicKey())))),
    ],
    sign: async (text) => {
      const newest = keys.at(-1);
      if (newest === undefined) throw new Error('there is no key to sign with');
      return signNote({ text, name, publicKey: await newest.publicKey(), sign: newest.sign });
    },
  };
};
