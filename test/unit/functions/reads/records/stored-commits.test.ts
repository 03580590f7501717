import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCommit } from '../../../../../events/log/commit-text.ts';
import type { ReadFound } from '../../../../../events/log/found-commits.ts';
import { createHandler } from '../../../../../functions/reads/handler.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const auditor = logIn('t-auditor', '_trust');
const record = `/v1/schools/${SCHOOL}/incidents/i-1/commits`;
const words = 'Canary in the library';

describe('the commits of one record as they are stored', () => {
  const { api, post, get } = useApi();
  const reported = async (): Promise<void> => {
    const body = { occurredOn: '2026-09-09', place: words, description: words, category: 'online-safety' };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body, key: 'stored-1' });
    await post('incidents/i-1/take-action', {
      as: logIn('p-head'),
      body: { action: words },
      key: 'stored-2',
    });
  };
  /** The same with every commit journaled, at positions 10, 20 … */
  const journaled = (): ReadFound => {
    const { readFound } = api().whole;
    return async function* (key, after) {
      for await (const found of readFound(key, after))
        if (found.standing === 'intact') yield { ...found, position: found.read.commit.commit * 10 };
    };
  };
  const askJournaled = async (covering: (at: number) => number | null) => {
    const asked: number[] = [];
    const handler = createHandler({
      ...api().whole,
      readFound: journaled(),
      covering: async (_school, position) => {
        asked.push(position);
        const size = covering(position);
        return size === null ? null : { size, time: '2026-09-10T09:00:00.000Z', note: '' };
      },
    });
    const { body } = await handler({
      route: 'GET /v1/schools/{schoolId}/{stream}/{streamId}/commits',
      path: record,
      params: { schoolId: SCHOOL, stream: 'incidents', streamId: 'i-1' },
      query: {},
      headers: { authorization: `Bearer ${await api().issuer.tokenFor(auditor)}` },
      body: '',
      correlationId: 'a'.repeat(32),
    });
    const sizes: unknown[] = JSON.parse(body).commits.map(
      ({ checkpoint }: { checkpoint: { size: number } | null }) => checkpoint?.size ?? null,
    );
    return { asked, sizes };
  };

  it('GOV-04 are their texts just as they were hashed, with nothing personal open, page by page', async () => {
    await reported();
    const first = await get('incidents/i-1/commits?limit=1', { as: auditor });
    expect([first.status, first.body.next]).toEqual([200, 1]);
    const rest = await get(`incidents/i-1/commits?after=${first.body.next}`, { as: auditor });
    expect(rest.body.next).toBeNull();
    const all = [...first.body.commits, ...rest.body.commits];
    expect(all.map(({ commit }) => commit)).toEqual([1, 2]);
    for (const { text, hash, standing } of all) {
      expect([standing, createHash('sha256').update(text).digest('base64url')]).toEqual(['intact', hash]);
      expect(text).not.toContain('Canary');
      expect(parseCommit(text).id).toBe('i-1');
    }
  });

  it('INC-04 are for those who may read the journal, and that they were looked at is on record', async () => {
    for (const person of ['p-teacher', 'p-office', 'p-it', 'p-parent'])
      expect([person, (await get('incidents/i-1/commits', { as: logIn(person) })).status]).toEqual([
        person,
        403,
      ]);
    const { readings } = api();
    await get('incidents/i-1/commits', { as: logIn('p-head') });
    expect(readings.at(-1)).toMatchObject({ actor: 'p-head', stream: 'incidents', id: 'i-1' });
  });

  it('GOV-04 name the smallest checkpoint that covers each, and none where none does yet', async () => {
    expect(await askJournaled(() => 25)).toEqual({ asked: [10], sizes: [25, 25] });
    expect(await askJournaled((at) => (at === 10 ? 12 : 31))).toEqual({ asked: [10, 20], sizes: [12, 31] });
    expect((await askJournaled((at) => (at === 10 ? 12 : null))).sizes).toEqual([12, null]);
  });

  it.each([
    ['incidents/i-404/commits', 404],
    ['nothing/i-1/commits', 404],
    ['incidents/i-1/commits?after=x', 400],
    ['incidents/i-1/commits?limit=0', 400],
    ['incidents/i-1/commits?cursor=x', 400],
  ])('GOV-04 answers %s with %i', async (path, status) => {
    expect((await get(path, { as: auditor })).status).toBe(status);
  });
});
