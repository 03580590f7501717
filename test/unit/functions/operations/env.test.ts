import { describe, expect, it } from 'vitest';
import { envSchema } from '../../../../functions/operations/env.ts';

const beside = 'https://sqs.eu-west-2.amazonaws.com/111122223333/daybook-relay-Dead_1';
const at = (name: string) => `https://sqs.eu-west-2.amazonaws.com/111122223333/${name}`;
const parsed = (QUEUES: unknown) => envSchema.shape.QUEUES.safeParse(QUEUES);

describe('the queues that the operations are configured with', () => {
  it('GOV-04 are named by their functions; one that no queue calls has dead letters alone', () => {
    const queues = `${beside} project:project-Queue:project-Dead run-deadlines:daybook-relay-Dead_1`;
    expect(parsed(queues).data).toEqual({
      project: { url: at('project-Queue'), deadLetterUrl: at('project-Dead') },
      'run-deadlines': { deadLetterUrl: beside },
    });
  });

  it.each([
    ['no text', undefined],
    ['an empty text', ''],
    ['an address alone', beside],
    ['names without an address', 'project:a:b'],
    ['a function without dead letters', `${beside} project`],
    ['an empty name', `${beside} project::b`],
    ['a third queue', `${beside} project:a:b:c`],
    ['an address in the place of a name', `${beside} project:${beside}`],
    ['more than one space', `${beside}  project:a`],
  ])('GOV-04 are refused as %s', (_, value) => {
    expect(parsed(value).success).toBe(false);
  });
});
