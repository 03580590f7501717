import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../../../events/log/proof/verify/verify.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

/** Three bytes of UTF-8 each. */
const long = (length: number) => '€'.repeat(length);
const MB = 1_000_000;

describe('answers that would be large', () => {
  const { api, post, get } = useApi();
  const as = logIn('p-head');
  const report = {
    occurredOn: '2026-09-10',
    place: 'Library',
    description: long(8000),
    category: 'online-safety',
  };
  const ids = Array.from({ length: 50 }, (_, index) => `i-${String(index).padStart(2, '0')}`);

  beforeAll(async () => {
    for (const id of ids)
      await post(`incidents/${id}/report-incident`, { as: logIn('p-teacher'), body: report });
    for (let index = 0; index < 110; index += 1) {
      await post('incidents/i-07/take-action', {
        as: logIn('p-teacher'),
        body: { action: `${index} ${long(3900)}` },
      });
    }
    await projectAll(api());
  }, 60_000);

  const pagesOf = async (path: string) => {
    const pages: { readonly bytes: number; readonly items: readonly Record<string, unknown>[] }[] = [];
    let cursor = '';
    do {
      const { status, body } = await get(`${path}${cursor && `&cursor=${cursor}`}`, { as });
      expect(status).toBe(200);
      pages.push({ bytes: Buffer.byteLength(JSON.stringify(body)), items: body.items ?? body.events });
      cursor = body.next ?? '';
    } while (cursor !== '');
    return pages;
  };

  it('INC-02 come in pages of about a megabyte, whatever number of items was asked for', async () => {
    const pages = await pagesOf('views/incident-log?limit=500');
    expect(pages.length).toBeGreaterThan(1);
    for (const { bytes } of pages) expect(bytes).toBeLessThan(1.05 * MB);
    expect(pages.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(ids);
  });

  it('INC-01 come of a dossier in pages of about a megabyte, each on the same manifest', async () => {
    await api().past.sign(SCHOOL);
    const texts = new Map<string, string>();
    const manifests = new Set<string>();
    let [cursor, pages] = ['', 0];
    do {
      const { status, body } = await get(`dossiers/i-07?anonymised=false${cursor && `&cursor=${cursor}`}`, {
        as,
      });
      expect(status).toBe(200);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(1.5 * MB);
      for (const [name, text] of Object.entries<string>(body.files))
        texts.set(name, `${texts.get(name) ?? ''}${text}`);
      manifests.add(body.manifest);
      [cursor, pages] = [body.next ?? '', pages + 1];
    } while (cursor !== '');
    expect(pages).toBeGreaterThan(2);
    expect(manifests.size).toBe(1);
    const readFile = async (name: string) => (texts.has(name) ? Buffer.from(texts.get(name)!) : null);
    const keys = [api().past.keys.checkpoints.vkey, api().past.keys.dossiers.vkey];
    expect((await verifyBundle(readFile as never, { keys } as never)).holds).toBe(true);
    expect((await get('dossiers/i-07?cursor=made-up', { as })).status).toBe(400);
  }, 120_000);

  it('INC-02 show of an incident with many long actions the newest, and how many there are', async () => {
    const items = (await pagesOf('views/incident-log?limit=500')).flatMap((page) => page.items);
    const { actionTaken, totals } = items.find(({ key }) => key === 'i-07') as {
      actionTaken: { action: string }[];
      totals: object;
    };
    expect(actionTaken.map(({ action }) => action.split(' ')[0])).toEqual(['109']);
    expect(totals).toEqual({ actionTaken: 110, recordedBy: 0, logs: 0 });
    await post('incidents/i-07/sign-incident-log', {
      as: logIn('p-teacher'),
      body: { signedName: 'Canary Teacher' },
    });
    await projectAll(api());
    expect((await get('views/incident-log?unlogged=form&limit=500', { as })).body.summary).toMatchObject({
      total: 50,
      unlogged: 49,
    });
  });

  it('INC-02 show in the state of an incident every action by its number, and the words of the newest', async () => {
    const { status, body } = await get('incidents/i-07', { as });
    expect(status).toBe(200);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(0.1 * MB);
    const actions: { by: number; texts: { action: string | null } }[] = body.state.actions;
    expect(actions.map(({ by }) => by)).toEqual(Array.from({ length: 110 }, (_, index) => index + 2));
    expect(actions.flatMap(({ texts }) => texts.action?.split(' ')[0] ?? [])).toEqual(['109']);
    expect(body).not.toHaveProperty('shortened');
  });

  it('INC-02 have the rest of them in the history, page after page', async () => {
    const pages = await pagesOf('incidents/i-07/history?limit=500');
    expect(pages.length).toBeGreaterThan(1);
    for (const { bytes } of pages) expect(bytes).toBeLessThan(1.05 * MB);
    const actions = pages.flatMap(({ items }) => items).filter(({ type }) => type === 'IncidentActionTaken');
    expect(actions.map(({ data }) => (data as { action: string }).action.split(' ')[0])).toEqual(
      Array.from({ length: 110 }, (_, index) => String(index)),
    );
  });
});

describe('a cursor', () => {
  const { api, get } = useApi();
  const as = logIn('p-head');
  let next = '';
  beforeAll(async () => {
    await projectAll(api());
    next = (await get('views/role-holders?limit=1', { as })).body.next;
  });

  const trust = (path: string) =>
    api().call('GET', `/v1/trust/views/${path}`, { as: logIn('t-auditor', '_trust') });

  it('ORG-02 goes on in the list that it was made for, also with a page of another size', async () => {
    expect((await get(`views/role-holders?limit=3&cursor=${next}`, { as })).status).toBe(200);
  });

  it('ORG-02 is refused by another list, school, filter, instant, by the trust, and by a history', async () => {
    const answers = [
      await get(`views/outstanding-agreements?cursor=${next}`, { as }),
      await get(`views/role-holders?role=dsl&cursor=${next}`, { as }),
      await get(`views/role-holders?asOf=2026-09-10T08:00:00Z&cursor=${next}`, { as }),
      await api().call('GET', `/v1/schools/${OTHER_SCHOOL}/views/role-holders?cursor=${next}`, {
        as: logIn('p-head', OTHER_SCHOOL),
      }),
      await trust(`role-holders?cursor=${next}`),
      await get(`people/p-head/history?cursor=${next}`, { as }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 400,
        body: { issues: [{ path: '/query/cursor', message: expect.stringMatching(/^has /) }] },
      });
    }
    const ofTrust = (await trust('role-holders?limit=1')).body.next;
    expect((await trust(`role-holders?cursor=${ofTrust}`)).body.items[0].school).toBe(OTHER_SCHOOL);
    expect((await get(`views/role-holders?cursor=${ofTrust}`, { as })).status).toBe(400);
  });

  it('ORG-01 of the trust goes from one school to the next', async () => {
    const schools: string[] = [];
    let cursor = '';
    do {
      const { body } = await trust(`role-holders?limit=2${cursor && `&cursor=${cursor}`}`);
      schools.push(...body.items.map(({ school }: { school: string }) => school));
      expect(body.schools).toHaveLength(2);
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect([...new Set(schools)]).toEqual([OTHER_SCHOOL, SCHOOL]);
    expect(schools).toHaveLength(10);
  });
});
