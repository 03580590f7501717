import type { Command } from './decision.ts';

export type Changes = Command<'CorrectIncident'>['changes'];

/** The one word of before there were several takes the place of all. */
export const changesIn = ({ category, ...changes }: Changes): Omit<Changes, 'category'> => ({
  ...changes,
  ...(category === undefined || changes.categories !== undefined ? {} : { categories: [category] }),
});
