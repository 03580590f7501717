import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.ts';
import type { MasterKey, Subject } from './types.ts';

const KEY_BYTES = 32;

/** A master key held in memory, for tests and tools. @param bytes 32 of them */
export const localMasterKey = (bytes: Uint8Array): MasterKey => {
  if (bytes.length !== KEY_BYTES)
    throw new RangeError(`a master key has ${KEY_BYTES} bytes, got ${bytes.length}`);
  return {
    generate: async (subject) => {
      const plain = randomBytes(KEY_BYTES);
      return { plain, wrapped: encrypt(bytes, aadOf(subject), plain) };
    },
    unwrap: async (subject, wrapped) => decrypt(bytes, aadOf(subject), wrapped),
  };
};

const aadOf = ({ school, subject }: Subject): string => `${school}/${subject}`;
