import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { type NoteKey, parseNote, verifiedBy } from './note.ts';

/**
 * The checkpoint of a note, where one of these keys signed it; null where none did.
 * @throws MalformedNote for a signed note of something else
 */
export const signedCheckpointIn = (note: string, keys: readonly NoteKey[]): Checkpoint | null =>
  verifiedBy(note, keys).length === 0 ? null : parseCheckpoint(parseNote(note).text);
