import type { JournalLine } from '../bundle/format.ts';
import { linesOf } from './lines.ts';
import { hashIn, isCount, isInstant, isObject, isText, parseJson, utf8 } from './shapes.ts';

export interface JournalLines {
  /** Null for a line that is not one of a journal, or not written as one is. */
  readonly lines: readonly (JournalLine | null)[];
  readonly isEnded: boolean;
}

export const readJournal = (file: Uint8Array): JournalLines => {
  const { lines, isEnded } = linesOf(file);
  return { lines: lines.map(journalLine), isEnded };
};

const journalLine = (line: Uint8Array): JournalLine | null => {
  const text = utf8(line);
  const value = text === null ? undefined : parseJson(text);
  if (!isJournalLine(value)) return null;
  const { position, at, stream, id, commit, hash } = value;
  const read = { position, at, stream, id, commit, hash };
  return JSON.stringify(read) === text ? read : null;
};

const isJournalLine = (value: unknown): value is JournalLine =>
  isObject(value) &&
  isCount(value['position']) &&
  isInstant(value['at']) &&
  isText(value['stream']) &&
  isText(value['id']) &&
  isCount(value['commit']) &&
  hashIn(value['hash'], 'base64url') !== null;
