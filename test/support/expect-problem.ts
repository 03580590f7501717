import { expect } from 'vitest';
import type { Answer } from './running-stack.ts';

/** The answer is problem+json of that status and kind. */
export const expectProblem = (answer: Answer, status: number, slug: string): void => {
  expect(answer.body).toMatchObject({ status, type: expect.stringMatching(new RegExp(`#${slug}$`)) });
  expect(answer.status).toBe(status);
};
