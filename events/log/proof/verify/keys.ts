import { type NoteKey, parseKey } from '../note.ts';
import type { KeyUse } from '../note-key.ts';
import { BadInput } from './bad-input.ts';

/**
 * The keys in a text: one a line, as `<name>+<id>+<base64>`; empty lines and those that begin with # are
 * passed over.
 */
export const keysInText = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** @throws BadInput when a text is no public key, or one for another use */
export const readKeys = (vkeys: readonly string[], use: KeyUse): readonly NoteKey[] => {
  const keys = vkeys.map(readKey);
  if (keys.some((key) => key.use !== use)) {
    throw new BadInput(
      use === 'note'
        ? 'a witness key was given as the key of the trust'
        : 'a key that signs checkpoints was given as a witness',
    );
  }
  return keys;
};

const readKey = (vkey: string): NoteKey => {
  try {
    return parseKey(vkey);
  } catch (error) {
    throw new BadInput(`unreadable key: ${error instanceof Error ? error.message : 'it is none'}`, {
      cause: error,
    });
  }
};

/** How a key is named to people. */
export const nameOf = ({ name, id }: Pick<NoteKey, 'name' | 'id'>): string => `${name}+${id}`;
