import { describe, expect, it } from 'vitest';
import { publicStreams } from '../../../domain/streams/index.ts';
import { logIn, useApi } from '../../support/use-api.ts';

/** What a sender might like to decide, and what is the product's to say. */
const wished = {
  actor: { id: 'p-head', roles: ['headteacher'] },
  actorRole: 'headteacher',
  roles: ['trust-admin'],
  school: 'hollowbrook-primary',
  schoolId: 'hollowbrook-primary',
  recordedAt: '2020-01-01T00:00:00.000Z',
  commit: 1,
  version: 1000,
  position: 1,
  policyVersion: 1,
  causationId: 'made-up',
  isAdmin: true,
};
const commands = publicStreams.flatMap(({ events: { stream }, commands: entries }) =>
  Object.entries(entries).map(([name, { body, example }]) => ({ name: `${stream} ${name}`, body, example })),
);

describe('a body that says more than it may', () => {
  it.each(commands)('ORG-02 is refused, whatever it adds: $name', ({ body, example }) => {
    expect(body.safeParse(example).success).toBe(true);
    for (const [field, value] of Object.entries(wished)) {
      if (field in body.shape) continue;
      expect([field, body.safeParse({ ...example, [field]: value }).success]).toEqual([field, false]);
    }
  });
});

describe('a sender who says who sent it, and when', () => {
  const { api, post } = useApi();

  it('ORG-02 GOV-04 is refused, and what is recorded says who it was', async () => {
    const path = 'devices/lis-lt-900/register-device';
    const as = logIn('p-it');
    for (const [field, value] of Object.entries(wished))
      expect(await post(path, { as, body: { kind: 'tablet', [field]: value } })).toMatchObject({
        status: 400,
      });
    expect([...api().items.keys()].filter((key) => key.includes('lis-lt-900'))).toEqual([]);
    const headers = { 'x-actor': 'p-head', 'x-forwarded-user': 'p-head', 'x-correlation-id': 'made-up' };
    expect((await post(path, { as, headers, body: { kind: 'tablet' } })).status).toBe(201);
    const { body } = await api().call('GET', '/v1/schools/larkfield-infant/devices/lis-lt-900/history', {
      as,
    });
    expect(body.events).toMatchObject([{ actor: { id: 'p-it' }, recordedAt: '2026-09-10T08:30:00.000Z' }]);
    expect(JSON.stringify(body)).not.toContain('made-up');
  });
});
