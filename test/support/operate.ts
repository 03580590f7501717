import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answer, client } from './running-stack.ts';

const admin = 'login-fernhill-admin';
const LOOKS = 300;

/** Asks for an operation as the trust's administrator, and looks until it has ended. */
export const operate = async (http: ReturnType<typeof client>, path: string): Promise<Answer> => {
  const begun = await http.post(path, '', { as: admin });
  expect(begun).toMatchObject({ status: 202, body: { operation: expect.any(String), status: 'requested' } });
  const location = begun.headers.get('location') ?? '';
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const answer = await http.get(location, { as: admin });
    if (answer.body.status === 'done' || answer.body.status === 'failed') return answer;
    await setTimeout(100);
  }
  throw new Error(`the operation at ${location} has not ended`);
};
