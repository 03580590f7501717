import type { CommitLine } from './read-commits.ts';
import { refText } from './report.ts';

/** The position of each commit of a bundle, the first where it stands twice, by its reference. */
export type Places = ReadonlyMap<string, number>;

export const placesOf = (lines: readonly CommitLine[], first: number): Places => {
  const places = new Map<string, number>();
  lines.forEach(({ commit }, index) => {
    if (commit === null) return;
    const ref = refText(commit);
    if (!places.has(ref)) places.set(ref, first + index);
  });
  return places;
};
