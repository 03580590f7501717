import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('the report of filtering and monitoring', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const report = (as = head, accept = 'application/json') =>
    get('reports/filtering-and-monitoring', { as, headers: { accept } });
  const holder = async (as: string) => {
    const { sections } = (await report(as)).body;
    return sections[0].tables[0].rows.find(([, role]: readonly string[]) => role === 'IT support')[0];
  };

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    const blocked = await post('technologies/games/block-site', {
      as: logIn('p-it'),
      body: { because: 'incident', reason: 'Canary reason' },
    });
    expect(blocked).toMatchObject({ status: 201 });
    await api().past.sign(SCHOOL);
  });

  it('MON-03 counts what was blocked with a reason, and does not say the reason', async () => {
    const { status, body } = await report();
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('"text":"1 of 1"');
    expect(JSON.stringify(body)).not.toContain('Canary reason');
  });

  it('MON-01 shows the trust ids in place of names', async () => {
    expect(await holder(head)).toEqual({ person: 'p-it', name: 'Canary p-it' });
    expect(await holder(logIn('p-lead'))).toEqual({ person: 'p-it', name: 'Canary p-it' });
    expect(await holder(logIn('t-auditor', '_trust'))).toEqual({ person: 'p-it', name: null });
  });

  it('MON-01 is a page for whoever asks for one', async () => {
    const { body } = await report(head, 'text/html');
    expect(body).toContain('<h1>Filtering and monitoring</h1>');
    expect(body).toContain('needs doing');
  });

  it('MON-01 refuses it to staff who are not named, and to another school', async () => {
    for (const as of [logIn('p-teacher'), logIn('p-head', OTHER_SCHOOL)])
      expect(await report(as)).toMatchObject({ status: 403 });
  });
});
