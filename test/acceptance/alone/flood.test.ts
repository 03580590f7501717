import { beforeAll, describe, expect, it } from 'vitest';
import { client } from '../../support/running-stack.ts';
import { type SharedStack, sharedStack } from '../../support/shared-stack/shared-stack.ts';

let stack: SharedStack;
let http: ReturnType<typeof client>;
beforeAll(async () => {
  stack = await sharedStack();
  http = client(stack);
});

const AT_ONCE = 20;
const REQUESTS = 400;
const ofMany = Array.from({ length: REQUESTS }, (_, number) => number);

interface Refused {
  readonly status: number;
  readonly body: string;
}

/** Sends without a token, some at once and a number in all, and only ever to this machine. */
const flood = async (method: 'GET' | 'POST', pathOf: (number: number) => string): Promise<Refused[]> => {
  expect(stack.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const left = [...ofMany];
  const answers: Refused[] = [];
  const sender = async (): Promise<void> => {
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const answer = await fetch(`${stack.url}${pathOf(number)}`, { method });
      answers.push({ status: answer.status, body: await answer.text() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return answers;
};

/** What somebody with a token is answered while a flood goes on, again and again. */
const meanwhile = async <A>(going: Promise<A>, ask: () => Promise<{ readonly status: number }>) => {
  let isOver = false;
  const over = going.finally(() => {
    isOver = true;
  });
  const statuses: number[] = [];
  while (!isOver) statuses.push((await ask()).status);
  return { flooded: await over, statuses };
};

describe('a flood without tokens', () => {
  it('GOV-04 of the pages that need none is refused by the gateway, and whoever has a token is answered', async () => {
    const going = flood('GET', () => '/v1/sign');
    const { flooded, statuses } = await meanwhile(going, () =>
      http.get('/v1/trust/views/role-holders', { as: 'login-fernhill-auditor' }),
    );
    const refused = flooded.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body).toBe('{"message":"Too Many Requests"}');
    expect(flooded.filter(({ status }) => status !== 429 && status !== 200)).toEqual([]);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('ORG-02 GOV-04 of a route that needs one, for schools that there are not, leaves the route to others', async () => {
    const going = flood('POST', (number) => `/v1/schools/no-${number}/people/p-1/join-staff`);
    let number = 0;
    const { flooded, statuses } = await meanwhile(going, () => {
      number += 1;
      const joining = { kind: 'staff', name: 'Grace Okoro', startedOn: '2026-09-01' };
      return http.post(`/v1/schools/_trust/people/t-flood-${number}/join-staff`, joining);
    });
    expect(flooded.filter(({ status }) => status !== 401)).toEqual([]);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
  });
});
