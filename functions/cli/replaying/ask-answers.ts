import type { Api } from '../api.ts';
import { type AnswersShape, answersShape } from './answers-text.ts';

/** The answers of a deployment, whole: page after page, each a replay of its own. @param path with its query */
export const askAnswers = async (api: Api, path: string): Promise<AnswersShape> => {
  const ask = async (cursor: string | null): Promise<AnswersShape> => {
    const page = cursor === null ? path : `${path}&${new URLSearchParams({ cursor })}`;
    return (await api.send({ path: page, answer: answersShape })).body;
  };
  let whole = await ask(null);
  for (let { next = null } = whole; next !== null; next = whole.next ?? null)
    whole = joined(whole, await ask(next));
  const { next: _, ...answers } = whole;
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
