import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

interface Cell {
  readonly value: number | null;
  readonly href: string | null;
}
interface Section {
  readonly tables: readonly { readonly id: string; readonly rows: readonly (readonly [string, Cell])[] }[];
}

describe('the report of incidents over the API', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const report = (as: string, query = '?period=2026-27.autumn-1', accept = 'application/json') =>
    get(`reports/incidents${query}`, { as, headers: { accept } });
  const send = async (path: string, as: string, body: object) =>
    expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
  const happened = async (id: string, classes: readonly string[]) => {
    await send(`incidents/${id}/report-incident`, 'p-teacher', {
      ...{
        occurredOn: '2026-09-10',
        place: 'Library',
        description: 'Canary words',
        category: 'online-safety',
      },
      involved: [{ person: 'u-301', part: 'victim' }],
    });
    await send(`incidents/${id}/classify-incident`, 'p-head', { classes });
  };

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    for (const number of [1, 2, 3, 4, 5, 6]) await happened(`i-${number}`, ['contact']);
    await happened('i-7', ['content', 'contact']);
    await api().past.sign(SCHOOL);
  });

  it('INC-03 shows numbers of five and more, withholds a small one, and leads to the events', async () => {
    const { status, body } = await report(head);
    expect(status).toBe(200);
    const tables = (body.sections as readonly Section[]).flatMap((section) => section.tables);
    const byYear = tables.find(({ id }) => id === 'by-year')?.rows ?? [];
    expect(byYear.map(([label, { value }]) => [label, value])).toEqual([
      ['Reception', 0],
      ['Year 1', 7],
      ['Year 2', 0],
      ['No year group', 0],
    ]);
    const byClass = tables.find(({ id }) => id === 'by-class')?.rows ?? [];
    expect(byClass.map(([label, { value }]) => [label, value])).toEqual([
      ['Content', null],
      ['Contact', null],
      ['Conduct', 0],
      ['Commerce', 0],
    ]);
    const path = byYear[1]?.[1].href?.split(`/schools/${SCHOOL}/`)[1] ?? '';
    const events = await get(path, { as: head });
    expect(events.body).toMatchObject({ withheld: 0, figure: { value: 7 } });
    expect(events.body.events).toHaveLength(7);
  });

  it('INC-03 names nobody on its page, and draws what is not withheld', async () => {
    const { status, body } = await report(head, '?period=2026-27', 'text/html');
    expect(status).toBe(200);
    expect(body).toContain('<h1>Incidents by class of risk, year group and half-term</h1>');
    expect(body).toContain('<svg');
    expect(body).not.toMatch(/Canary|u-301|Tobi/);
  });

  it('INC-03 refuses it to staff who are not named, and to another school', async () => {
    expect(await report(logIn('p-teacher'))).toMatchObject({ status: 403 });
    expect(await report(logIn('p-head', OTHER_SCHOOL))).toMatchObject({ status: 403 });
  });
});
