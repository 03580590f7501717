import { NewerEvent } from '../catalogue/upcast.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { SealBroken } from './errors.ts';
import { aadOf, recordOf } from './sealer.ts';
import type { KeyRing, SealedPlace } from './types.ts';

/** A file as it lies sealed: in which record, and under which id. */
export interface FilePlace extends SealedPlace {
  readonly file: string;
}

/** The first byte of a sealed file. Another way to seal takes the next number; old numbers stay readable. */
const FORMAT = 1;

/** Seals whole files under the key that seals what is personal in their record. */
export interface FileSealer {
  /** @throws KeyDestroyed */
  readonly seal: (place: FilePlace, bytes: Uint8Array) => Promise<Buffer>;
  /**
   * Null when the key is gone.
   * @throws SealBroken when the file was altered or moved
   * @throws NewerEvent when a later release sealed it in a format of its own
   */
  readonly open: (place: FilePlace, sealed: Uint8Array) => Promise<Buffer | null>;
}

/** AES-256-GCM, each file bound to its record and its own id: a copy in another's place does not open. */
export const createFileSealer = ({ keyRing }: { readonly keyRing: KeyRing }): FileSealer => ({
  seal: async (place, bytes) => {
    const key = await keyRing.keyToSealWith({ school: place.school, subject: recordOf(place) });
    return Buffer.concat([Uint8Array.of(FORMAT), encrypt(key, aadOfFile(place), bytes)]);
  },
  open: async (place, sealed) => {
    const key = await keyRing.existingKeyFor({ school: place.school, subject: recordOf(place) });
    return key === null ? null : openWith(key, place, sealed);
  },
});

/** No other value of the record has a slash behind its id. */
const aadOfFile = (place: FilePlace): string =>
  aadOf({ ...place, id: `${place.id}/${place.file}` }, recordOf(place));

const openWith = (key: Uint8Array, place: FilePlace, sealed: Uint8Array): Buffer => {
  if ((sealed[0] ?? 0) > FORMAT)
    throw new NewerEvent('this release of Daybook does not know how a file was sealed');
  try {
    if (sealed[0] !== FORMAT) throw new Error('no file was ever sealed so');
    return decrypt(key, aadOfFile(place), sealed.subarray(1));
  } catch (cause) {
    const { school, stream, id, file } = place;
    throw new SealBroken(`the file ${file} of ${school}/${stream}/${id} was altered or moved`, { cause });
  }
};
