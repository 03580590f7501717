import { projections } from '../../domain/read-models/index.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { nothingHere } from '../shared/http/problem-error.ts';
import { SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';

/** Every read model, and due dates; the directory of schools is the trust's, all others are a school's. */
export const rebuildable: readonly string[] = [...projections.map(({ model }) => model), DUE_DATES];

/** @throws ProblemError `not-found` for a model that there is not, or not in a school of its own */
export const requireModel = (model: string, school: string | null): void => {
  const isThere = rebuildable.includes(model) && (school === null || model !== SCHOOL_DIRECTORY);
  if (!isThere) throw nothingHere();
};
