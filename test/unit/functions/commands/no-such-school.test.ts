import { describe, expect, it, vi } from 'vitest';
import { views } from '../../../../domain/read-models/index.ts';
import { publicStreams } from '../../../../domain/streams/index.ts';
import { createIsRegistered } from '../../../../functions/shared/access/is-registered.ts';
import { kebabOf } from '../../../../functions/shared/http/command-names.ts';
import { setUp } from '../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const MISSPELT = 'larkfeild-infant';
const commands = publicStreams.flatMap(({ events: { stream }, commands: all }) =>
  Object.entries(all).map(([name, { example }]) => ({ stream, name: kebabOf(name), example })),
);

describe('a school that was never registered', () => {
  const { api } = useApi();
  const noSuchSchool = { status: 404, body: { type: expect.stringContaining('no-such-school') } };
  const idOf = (stream: string) => (stream === 'schools' ? MISSPELT : 'one');

  it('ORG-01 takes no command from those who set a trust up, but its registration', async () => {
    const others = commands.filter(({ name }) => name !== 'register-school');
    expect(others.length).toBeGreaterThan(40);
    for (const { stream, name, example } of others) {
      const path = `/v1/schools/${MISSPELT}/${stream}/${idOf(stream)}/${name}`;
      const answer = await api().call('POST', path, { as: 'bootstrap-subject', body: example });
      expect([path, answer]).toMatchObject([path, noSuchSchool]);
    }
    expect([...api().items.keys()].filter((key) => key.includes(MISSPELT))).toEqual([]);
  });

  it.each(['auditor', 'trust-admin'])(
    'ORG-01 is no empty school to the %s: every read is 404',
    async (role) => {
      const as = logIn(`t-${role}`, '_trust');
      const paths = [
        ...publicStreams.flatMap(({ events: { stream } }) => [`${stream}/one`, `${stream}/one/history`]),
        ...views.map(({ model }) => `views/${model}`),
        'as-of?at=2026-09-09T00:00:00.000Z',
        'dossiers/i-1',
      ];
      for (const path of paths) {
        const { status, body } = await api().call('GET', `/v1/schools/${MISSPELT}/${path}`, { as });
        expect([path, status, body.type]).toEqual([path, 404, noSuchSchool.body.type]);
      }
    },
  );

  it('ORG-01 is not spoken of to those who are nobody of the trust', async () => {
    const path = `/v1/schools/${MISSPELT}/views/role-holders`;
    expect(await api().call('GET', path, { as: logIn('p-head') })).toMatchObject({ status: 403 });
    expect(await api().call('GET', path, { as: 'stranger' })).toMatchObject({ status: 403 });
  });

  it('ORG-01 is there at once when it is registered', async () => {
    const school = 'ashdown-junior';
    const path = `/v1/schools/${school}/views/role-holders`;
    const as = logIn('t-auditor', '_trust');
    expect(await api().call('GET', path, { as })).toMatchObject(noSuchSchool);
    await setUp(api(), `${school}/schools/${school}/register-school`, {
      name: 'Ashdown Junior School',
      phase: 'junior',
      yearGroups: ['Y3', 'Y4', 'Y5', 'Y6'],
    });
    expect(await api().call('GET', path, { as })).toMatchObject({ status: 200 });
  });
});

describe('whether a school is registered', () => {
  it('ORG-01 is asked once of one that is, each time of one that is not, and never of the trust', async () => {
    const load = vi.fn(async ({ school }: { readonly school: string }) => ({
      state: { status: school === SCHOOL ? 'registered' : 'unregistered' },
    }));
    const isRegistered = createIsRegistered({ load } as never, () => new Date('2026-09-10T08:30:00Z'));
    const asked = [SCHOOL, SCHOOL, MISSPELT, MISSPELT, '_trust'];
    expect(
      await asked.reduce<Promise<boolean[]>>(
        async (all, one) => [...(await all), await isRegistered(one)],
        Promise.resolve([]),
      ),
    ).toEqual([true, true, false, false, true]);
    expect(load.mock.calls.map(([{ school }]) => school)).toEqual([SCHOOL, MISSPELT, MISSPELT]);
  });
});
