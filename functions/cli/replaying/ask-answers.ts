import type { Api } from '../api.ts';
import { pagesOf } from '../pages-of.ts';
import { type AnswersShape, answersShape } from './answers-text.ts';

/**
 * The answers of a deployment, whole: page after page, each a replay of its own. @param path with its query
 */
export const askAnswers = async (api: Api, path: string): Promise<AnswersShape> => {
  const pages = await Array.fromAsync(pagesOf(api, path, answersShape));
  const { next: _, ...answers } = pages.reduce(joined);
  return answers;
};

const joined = (before: AnswersShape, page: AnswersShape): AnswersShape => ({
  ...page,
  roles: [...before.roles, ...page.roles],
  agreements: [...before.agreements, ...page.agreements],
  access: [...before.access, ...page.access],
  devices: {
    lent: [...before.devices.lent, ...page.devices.lent],
    allocated: [...before.devices.allocated, ...page.devices.allocated],
  },
});
