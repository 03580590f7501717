import type { Place } from '../../../domain/reports/as-of/answers-page.ts';
import { refusedCursor } from '../../shared/reads/cursor.ts';

/** What the rows of a page of answers may take, in bytes of JSON. */
export const MOST_BYTES = 1_000_000;

export const placeText = ({ list, key }: Place): string => `${list}/${key}`;

/** @throws ProblemError `invalid-query` for what is no place: anyone may make up a cursor */
export const placeIn = (text: string): Place => {
  const [, list, key] = /^(\d)\/(.*)$/s.exec(text) ?? [];
  if (list === undefined || key === undefined) throw refusedCursor('expected a cursor of ours');
  return { list: Number(list), key };
};
