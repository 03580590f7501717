import { logKey } from '../key.ts';
import type { Commit } from '../types.ts';
import type { CommitRef } from './types.ts';

/** `<stream>/<id>/<commit>`; ids hold no slash. */
export const refText = ({ stream, id, commit }: CommitRef): string => `${stream}/${id}/${commit}`;

/** @throws RangeError when the text names no commit */
export const parseRef = (text: string): CommitRef => {
  const [stream = '', id = '', number = ''] = text.split('/');
  const commit = Number(number);
  if (!Number.isSafeInteger(commit) || commit < 1)
    throw new RangeError('a reference ends in a commit number from 1');
  return { stream, id, commit };
};

/** Key of a commit's marker: the commit's own key in the log. */
export const markerKey = (school: string, { stream, id, commit }: CommitRef) => ({
  pk: { S: logKey({ school, stream, id }) },
  sk: { N: String(commit) },
});

/** Whether a commit can stand there at all: what names no key of the log, no log holds. */
export const isPlace = (school: string, ref: CommitRef): boolean => {
  try {
    return markerKey(school, ref).pk.S !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/**
 * What a commit must stand after: the commit before it in its stream, and each fact it was decided on (0: an
 * empty stream).
 */
export const prerequisitesOf = ({ stream, id, commit, facts }: Commit): readonly CommitRef[] =>
  [{ stream, id, commit: commit - 1 }, ...facts].filter((ref) => ref.commit > 0);
