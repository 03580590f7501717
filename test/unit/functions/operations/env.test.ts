import { describe, expect, it } from 'vitest';
import { envSchema } from '../../../../functions/operations/env.ts';

const urls = { url: 'https://sqs.example/project', deadLetterUrl: 'https://sqs.example/project-dead' };
const parsed = (QUEUES: unknown) => envSchema.shape.QUEUES.safeParse(QUEUES);

describe('the queues that the operations are configured with', () => {
  it('GOV-04 are named by their functions; one that no queue calls has dead letters alone', () => {
    const queues = { project: urls, relay: { deadLetterUrl: 'https://sqs.example/relay-dead' } };
    expect(parsed(JSON.stringify(queues)).data).toEqual(queues);
  });

  it.each([
    ['no text', undefined],
    ['an empty text', ''],
    ['no JSON', 'project=https://sqs.example'],
    ['a list', '[]'],
    ['a queue without dead letters', JSON.stringify({ project: { url: urls.url } })],
    ['an address that is none', JSON.stringify({ project: { ...urls, url: 'project' } })],
    ['what nobody knows', JSON.stringify({ project: { ...urls, impact: 'x' } })],
  ])('GOV-04 are refused as %s', (_, value) => {
    expect(parsed(value).success).toBe(false);
  });
});
