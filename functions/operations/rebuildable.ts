import { projections } from '../../domain/read-models/index.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { noSuch } from '../shared/http/problem-error.ts';
import { SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';

/** Every read model, and due dates; the directory of schools is the trust's, all others are a school's. */
export const rebuildable: readonly string[] = [...projections.map(({ model }) => model), DUE_DATES];

/** @throws ProblemError `not-found` for a model that there is not, or not in a school of its own */
export const requireModel = (model: string, school: string | null): void => {
  const there = school === null ? rebuildable : rebuildable.filter((known) => known !== SCHOOL_DIRECTORY);
  if (!there.includes(model)) throw noSuch('list', there);
};
