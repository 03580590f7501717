import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('a row explained event by event', () => {
  const { api, post, get } = useApi();
  const [head, teacher] = [logIn('p-head'), logIn('p-teacher')];

  beforeAll(async () => {
    for (const id of ['i-1', 'i-2']) {
      const body = {
        occurredOn: '2026-09-10',
        place: 'Library',
        description: 'Said.',
        category: 'online-safety',
      };
      await post(`incidents/${id}/report-incident`, { as: teacher, body });
    }
    await post('incidents/i-1/take-action', { as: teacher, body: { action: 'Spoke to the class.' } });
    await projectAll(api());
  });

  it('INC-02 names each event that changed it, in order, with the row after it', async () => {
    const { status, body } = await get('views/incident-log/history?row=i-1', { as: head });
    expect([status, body.leftOut]).toEqual([200, 0]);
    expect(body).toMatchObject({ school: SCHOOL, model: 'incident-log', row: 'i-1' });
    expect(body.steps).toMatchObject([
      { event: { stream: 'incidents', id: 'i-1', version: 1, type: 'IncidentReported', actor: 'p-teacher' } },
      { event: { version: 2, type: 'IncidentActionTaken' } },
    ]);
    const { body: list } = await get('views/incident-log', { as: head });
    const row = list.items.find(({ key }: { key: string }) => key === 'i-1');
    expect(body.steps.at(-1).row).toEqual(row);
    expect(body.steps[0].row).not.toEqual(row);
  });

  it('INC-04 is on record as a look at the list and at the record', async () => {
    await get('views/incident-log/history?row=i-2', { as: head });
    await projectAll(api());
    const { body } = await get('views/readers?list=incident-log', { as: head });
    expect(body.items[0]).toMatchObject({ person: 'p-head', stream: 'views', id: 'incident-log' });
  });

  it('INC-04 does not name an event of a record that is closed to the caller', async () => {
    const { body: looks } = await get('views/readers', { as: head });
    const row = looks.items[0].key;
    const { status, body } = await get(`views/readers/history?row=${row}`, { as: head });
    expect([status, body.steps]).toEqual([
      200,
      [expect.objectContaining({ event: null, row: looks.items[0] })],
    ]);
  });

  it.each([
    ['who may not see the list', 'incident-log', 'row=i-1', 'p-office', 403],
    ['who asks for no row', 'incident-log', '', 'p-head', 400],
    ['a filter that there is not', 'incident-log', 'row=i-1&horoscope=x', 'p-head', 400],
    ['an instant', 'incident-log', 'row=i-1&asOf=2026-09-10T00:00:00.000Z', 'p-head', 400],
    ['a cursor of another list', 'incident-log', 'row=i-1&cursor=abc', 'p-head', 400],
    ['a row that there is not', 'incident-log', 'row=i-9', 'p-head', 404],
    ['a row that the filters leave out', 'incident-log', 'row=i-1&status=closed', 'p-head', 404],
    ['a list of due dates', 'due', 'row=x', 'p-head', 404],
    ['a list that there is not', 'horoscopes', 'row=x', 'p-head', 404],
  ])('GOV-04 refuses %s', async (_, model, query, person, status) => {
    expect((await get(`views/${model}/history?${query}`, { as: logIn(person) })).status).toBe(status);
  });

  it('GOV-04 is found on the page that a cursor leads to', async () => {
    const { body } = await get('views/incident-log?limit=1', { as: head });
    const [first, cursor] = [body.items[0].key, body.next];
    const other = first === 'i-1' ? 'i-2' : 'i-1';
    expect((await get(`views/incident-log/history?row=${other}&cursor=${cursor}`, { as: head })).status).toBe(
      200,
    );
    expect((await get(`views/incident-log/history?row=${first}&cursor=${cursor}`, { as: head })).status).toBe(
      404,
    );
  });
});
