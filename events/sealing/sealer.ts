import { createHmac } from 'node:crypto';
import type { Json } from '../catalogue/define-events.ts';
import { NewerEvent } from '../catalogue/upcast.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { SealBroken } from './errors.ts';
import { keyObject } from './key-object.ts';
import { parseSealedJson } from './plain.ts';
import { isOfLaterFormat, readToken, type Token, writeToken } from './token.ts';
import type { KeyRing, SealedPlace, Sealer } from './types.ts';

/** Subject of a school's own key for hashes of names; no stream is called so. */
const HASH_KEY = '~marks';
const MARK_BYTES = 12;
/** What a secret of a product is made for: no purpose of a hash of a name. */
const PRODUCT = 'secret-of-product';
/** Subject of a school's own key for the secrets of links (decision 28). */
const LINK_KEY = '~links';

/** Seals personal values with AES-256-GCM, each under its subject's own key, each bound to its record. */
export const createSealer = ({ keyRing }: { readonly keyRing: KeyRing }): Sealer => ({
  askAhead: (school, subjects) =>
    new Map(subjects.map((subject) => [subject, keyRing.keyInTable({ school, subject }).catch(() => null)])),
  seal: async (place, subject, value) => {
    const key = await keyToSeal(keyRing, place, subject);
    return writeToken(subject, encrypt(key, aadOf(place, subject), Buffer.from(JSON.stringify(value))));
  },
  open: async (place, sealed, gone = null) => {
    if (isOfLaterFormat(sealed))
      throw new NewerEvent('this release of Daybook does not know how a value was sealed');
    const token = readToken(sealed);
    if (token === null) throw broken(place);
    const key = await keyRing.existingKeyFor({ school: place.school, subject: token.subject });
    return key === null ? gone : openWith(key, place, token);
  },
  keyedHash: async (school, purpose, text) => {
    const key = await keyRing.keyFor({ school, subject: HASH_KEY });
    return createHmac('sha256', keyObject(key))
      .update(`${purpose}\0${text}`)
      .digest()
      .subarray(0, MARK_BYTES)
      .toString('base64url');
  },
  linkSecrets: async (place) => {
    const key = await keyRing.keyFor({ school: place.school, subject: LINK_KEY });
    return (id, person) =>
      createHmac('sha256', keyObject(key))
        .update(JSON.stringify([place.school, place.stream, place.id, id, person]))
        .digest('base64url');
  },
  productSecret: async (school, product) => {
    const key = await keyRing.existingKeyFor({ school, subject: HASH_KEY });
    return key === null
      ? null
      : createHmac('sha256', keyObject(key)).update(`${PRODUCT}\0${product}`).digest();
  },
});

const keyToSeal = async (keyRing: KeyRing, place: SealedPlace, subject: string): Promise<Uint8Array> => {
  const isNew = place.isNew === true && subject === recordOf(place);
  const asked = await place.asked?.get(subject);
  return asked ?? keyRing.keyToSealWith({ school: place.school, subject }, isNew);
};

/** What seals the free text of a record: the record itself, unless it says otherwise. */
export const recordOf = ({ stream, id, sealedFor }: SealedPlace): string => sealedFor ?? `${stream}/${id}`;

/** Ties a value to its record and its owner: a copy elsewhere does not open. */
export const aadOf = ({ school, stream, id }: SealedPlace, subject: string): string =>
  `${school}/${stream}/${id}|${subject}`;

const openWith = (key: Uint8Array, place: SealedPlace, { subject, bytes }: Token): Json => {
  try {
    return parseSealedJson(decrypt(key, aadOf(place, subject), bytes));
  } catch (cause) {
    throw broken(place, cause);
  }
};

const broken = ({ school, stream, id }: SealedPlace, cause?: unknown): SealBroken =>
  new SealBroken(`a sealed value of ${school}/${stream}/${id} was altered or moved`, { cause });
