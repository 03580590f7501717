import { refusedCursor } from '../../shared/reads/cursor.ts';

/** Which page of a dossier, and the moment that its first one was made for: all pages are of one dossier. */
export interface DossierPage {
  /** UTC with milliseconds. */
  readonly now: string;
  /** From 0. */
  readonly page: number;
}

export const pageText = ({ now, page }: DossierPage): string => `${now}/${page}`;

/** @param until what has come by now @throws ProblemError `invalid-query` for what is no page of ours: anyone may make up a cursor */
export const pageIn = (text: string, until: string): DossierPage => {
  const [, now, page] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/(\d{1,5})$/.exec(text) ?? [];
  if (now === undefined || page === undefined || now > until)
    throw refusedCursor('expected a cursor of ours');
  return { now, page: Number(page) };
};
