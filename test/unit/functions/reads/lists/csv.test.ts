import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { shownIn, type View } from '../../../../../domain/kernel/view.ts';
import { views } from '../../../../../domain/read-models/index.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

const headers = { accept: 'text/csv' };
const rowsOf = (text: string) =>
  parse(text, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];

/** What an item may leave out; its cell is empty then. */
const mayBeLeftOut = (view: View): readonly string[] => {
  const shown = shownIn(view);
  if (!(shown instanceof z.ZodMiniObject)) return [];
  return Object.keys(shown.shape).filter((name) => shown.shape[name]?._zod.optout === 'optional');
};

describe('lists as CSV', () => {
  const { api, post, get } = useApi();
  const as = logIn('p-head');

  beforeAll(async () => {
    const report = { occurredOn: '2026-09-10', category: 'online-safety' };
    await post('incidents/i-1/report-incident', {
      as: logIn('p-teacher'),
      body: { ...report, place: '=HYPERLINK("http://x")', description: 'A canary "sang",\r\nthen left.' },
    });
    await projectAll(api());
  });

  it('INC-02 lists the five columns, opened for their reader, with no formula, and records the reading', async () => {
    const { status, headers: sent, body } = await get('views/incident-log', { as, headers });
    expect(status).toBe(200);
    expect(sent).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${SCHOOL}.incident-log.csv"`,
      'cache-control': 'no-store',
      vary: 'accept',
    });
    const [row] = rowsOf(body);
    expect(Object.keys(row ?? {}).slice(0, 6)).toEqual([
      'key',
      'incident',
      'date',
      'place',
      'description',
      'actionTaken',
    ]);
    expect(row).toMatchObject({
      key: 'i-1',
      place: `'=HYPERLINK("http://x")`,
      description: 'A canary "sang",\nthen left.',
      'totals.logs': '0',
    });
    expect(body).not.toContain('sealed:');
    expect(api().readings.at(-1)).toMatchObject({ actor: 'p-head', id: 'incident-log' });
  });

  it('ORG-02 pages by a link that keeps filters and size, and has no item twice', async () => {
    const { body: whole } = await get('views/role-holders?role=staff', { as, headers });
    const keys = rowsOf(whole).map(({ key }) => key);
    const seen: (string | undefined)[] = [];
    let query: string | undefined = '?role=staff&limit=1';
    while (query !== undefined) {
      const page = await get(`views/role-holders${query}`, { as, headers });
      seen.push(...rowsOf(page.body).map(({ key }) => key));
      const link: string | undefined = page.headers['link'];
      expect(link ?? '<?role=staff&limit=1').toContain('<?role=staff&limit=1');
      query = /<(.*)>; rel="next"/.exec(link ?? '')?.[1];
    }
    expect(seen).toEqual(keys);
    expect(keys.length).toBeGreaterThan(1);
  });

  it('ORG-02 has for the trust the school in the first column, and withholds names as JSON does', async () => {
    const trust = logIn('t-auditor', '_trust');
    const { body } = await api().call('GET', '/v1/trust/views/role-holders', { as: trust, headers });
    const rows = rowsOf(body);
    expect(new Set(rows.map(({ school }) => school))).toEqual(new Set([OTHER_SCHOOL, SCHOOL]));
    expect(rows.every(({ name }) => name === '')).toBe(true);
    const { body: json } = await api().call('GET', '/v1/trust/views/role-holders', { as: trust });
    expect(rows.map(({ school, key }) => ({ school, key }))).toEqual(
      json.items.map(({ school, item }: { school: string; item: { key: string } }) => ({
        school,
        key: item.key,
      })),
    );
  });

  it('ORG-01 answers who may not read it with a problem, as ever', async () => {
    const { status, headers: sent } = await get('views/incident-log', { as: logIn('p-teacher'), headers });
    expect([status, sent['content-type']]).toEqual([403, 'application/problem+json']);
  });

  it('ORG-02 has every column that an item has', async () => {
    // What was mailed is for the data protection officer alone (EML-07).
    for (const view of views.filter(({ model }) => model !== 'sent-notices')) {
      const { model } = view;
      const { body } = await get(`views/${model}`, { as });
      const { body: csv } = await get(`views/${model}`, { as, headers });
      const rows = rowsOf(csv);
      expect(rows).toHaveLength(body.items.length);
      for (const [at, item] of body.items.entries()) {
        const named = new Set(Object.keys(rows[at] ?? {}).map((name) => name.split('.')[0]));
        const leftOut = mayBeLeftOut(view).filter((name) => !Object.hasOwn(item, name));
        expect([...named].toSorted(), model).toEqual([...Object.keys(item), ...leftOut].toSorted());
        expect(leftOut.map((name) => rows[at]?.[name])).toEqual(leftOut.map(() => ''));
      }
    }
  });
});
