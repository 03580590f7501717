import { beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

interface Shown {
  readonly id: string;
  readonly value: unknown;
  readonly text: string;
  readonly events: number;
  readonly isWithheld: boolean;
  readonly href: string | null;
}
interface Told {
  readonly digest: string;
  readonly asOf: { readonly checkpoint: { readonly size: number } };
  readonly sections: readonly {
    readonly figures: readonly Shown[];
    readonly tables: readonly { readonly id: string; readonly rows: readonly (readonly unknown[])[] }[];
  }[];
}

describe('the report of the safeguarding lead', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const send = async (path: string, as: string, body: object) =>
    expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
  const report = async (query = '', as = head, accept = 'application/json') =>
    get(`reports/safeguarding${query}`, { as, headers: { accept } });
  const told = async (query = ''): Promise<Told> => {
    const answer = await report(query);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const figure = (of: Told, id: string) =>
    of.sections.flatMap(({ figures }) => figures).find((one) => one.id === id);
  const categories = (of: Told) =>
    of.sections
      .flatMap(({ tables }) => tables)
      .find(({ id }) => id === 'incidents-by-category')
      ?.rows.map(([label, cell]) => [label, (cell as Shown).value]);
  const incident = (id: string, category: string) =>
    send(`incidents/${id}/report-incident`, 'p-teacher', {
      ...{ occurredOn: '2026-09-10', place: 'Library', description: 'Canary words', category },
    });
  let first: Told;

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    for (const number of [1, 2, 3, 4, 5]) await incident(`i-${number}`, 'online-safety');
    await incident('i-6', 'cyber-bullying');
    await incident('i-7', 'cyber-bullying');
    await api().past.sign(SCHOOL);
    first = await told('?period=2026-27.autumn-1');
    await incident('i-8', 'online-safety');
  });

  it('GOV-01 says what happened in a half-term, and how many events each number rests on', () => {
    expect(figure(first, 'incidents-reported')).toMatchObject({ value: 7, events: 7 });
    expect(figure(first, 'incidents-closed')).toMatchObject({ value: 0, events: 0 });
  });

  it('GOV-01 withholds numbers under five, and those that would give one away', () => {
    expect(categories(first)?.slice(0, 3)).toEqual([
      ['Online safety', null],
      ['Cyber bullying', null],
      ['Harmful material', 0],
    ]);
  });

  it('GOV-04 is the same at the same checkpoint, whatever was recorded since', async () => {
    const again = await told(`?period=2026-27.autumn-1&size=${first.asOf.checkpoint.size}`);
    expect(again).toEqual(first);
    expect(await told('?period=2026-27.autumn-1')).toEqual(first);
  });

  it('GOV-04 is another at a later checkpoint', async () => {
    await api().past.sign(SCHOOL);
    const later = await told('?period=2026-27.autumn-1');
    expect(figure(later, 'incidents-reported')).toMatchObject({ value: 8 });
    expect(later.digest).not.toBe(first.digest);
  });

  it('GOV-04 leads from each number to its events', async () => {
    const { href } = figure(first, 'incidents-reported') ?? { href: null };
    const answer = await get((href ?? '').split(`/schools/${SCHOOL}/`)[1] ?? '', { as: head });
    expect(answer.body).toMatchObject({ withheld: 0, next: null });
    expect(answer.body.events[0]).toEqual({
      ...{ stream: 'incidents', id: 'i-1', version: 1, type: 'IncidentReported' },
      href: `/v1/schools/${SCHOOL}/incidents/i-1/history`,
    });
    expect(answer.body.events).toHaveLength(7);
  });

  it('INC-04 refuses the events of a record that the reader may not read, and says how many', async () => {
    const { size } = first.asOf.checkpoint;
    const address = `reports/safeguarding/figures/incidents-reported?period=2026-27.autumn-1&size=${size}`;
    const answer = await get(address, { as: logIn('p-lead') });
    expect(answer.body).toMatchObject({ events: [], withheld: 7 });
  });

  it('SRC-01 refuses the events of a number that is withheld', async () => {
    const address = 'reports/safeguarding/figures/incidents-category-cyber-bullying?period=2026-27.autumn-1';
    expect(await get(address, { as: head })).toMatchObject({ status: 403 });
  });

  it('GOV-01 refuses it to staff who are not named, and to another school', async () => {
    expect(await report('', logIn('p-teacher'))).toMatchObject({ status: 403 });
    expect(await report('', logIn('p-head', OTHER_SCHOOL))).toMatchObject({ status: 403 });
  });

  it('GOV-01 refuses a period that the school has not published, and names those that it has', async () => {
    const answer = await report('?period=2030-31.autumn-1');
    expect(answer).toMatchObject({ status: 400 });
    expect(JSON.stringify(answer.body)).toContain('2026-27.autumn-1');
  });

  it('GOV-04 refuses a checkpoint that was never signed', async () => {
    expect(await report('?size=999999')).toMatchObject({ status: 409 });
  });

  it('GOV-01 is a page for whoever asks for one, without what anybody wrote', async () => {
    const { status, headers, body } = await report('?period=2026-27.autumn-1', head, 'text/html');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<h1>Online safety: report of the safeguarding lead</h1>');
    expect(body).toContain('<svg');
    expect(body).not.toContain('Canary');
  });

  it('GOV-04 is recorded for who asked for it', async () => {
    vi.setSystemTime(new Date('2026-09-10T09:00:00Z'));
    await report();
    expect(api().readings.at(-1)).toMatchObject({ actor: 'p-head', stream: 'audit', id: 'safeguarding' });
  });
});
