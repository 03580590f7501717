import { instant } from '../../../events/catalogue/fields.ts';
import { refusedCursor } from '../../shared/reads/cursor.ts';

/** Which page of a dossier, and the moment that its first one was made for: all pages are of one dossier. */
export interface DossierPage {
  /** UTC with milliseconds. */
  readonly now: string;
  /** From 0. */
  readonly page: number;
}

export const pageText = ({ now, page }: DossierPage): string => `${now}/${page}`;

const notOurs = () => refusedCursor('expected a cursor of ours');

/**
 * Anyone may make up a cursor; what is signed for it must be a dossier that could have been made.
 * @param until what has come by now
 * @throws ProblemError `invalid-query`
 */
export const pageIn = (text: string, until: string): DossierPage => {
  const [, moment, page] = /^([^/]+)\/(\d{1,5})$/.exec(text) ?? [];
  const now = instant.safeParse(moment);
  if (!now.success || page === undefined || now.data > until) throw notOurs();
  return { now: now.data, page: Number(page) };
};

/** @throws ProblemError `invalid-query` for a moment at which the incident was not on record yet */
export const requireReported = ({ now }: DossierPage, recordedAt: string): void => {
  if (now < recordedAt) throw notOurs();
};
