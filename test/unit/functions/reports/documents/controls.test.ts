import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

describe('the report of controls', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const report = (as = head, accept = 'application/json') =>
    get('reports/controls', { as, headers: { accept } });

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    const body = { on: '2026-09-09', findings: [] };
    expect(await post('checks/security/complete-security-check', { as: logIn('p-it'), body })).toMatchObject({
      status: 201,
    });
    await api().past.sign(SCHOOL);
  });

  it('GOV-03 leads from a control to the event that proves it', async () => {
    const { status, body } = await report();
    expect(status).toBe(200);
    const cells = body.sections[0].tables[0].rows.flat();
    const figure = cells.find((cell: { id?: string } | null) => cell?.id === 'control-security-checked');
    expect(figure).toMatchObject({ standing: 'green', value: 'none', events: 1 });
    const answer = await get(figure.href.split(`/schools/${SCHOOL}/`)[1], { as: head });
    expect(answer.body.events).toMatchObject([{ stream: 'checks', type: 'SecurityCheckCompleted' }]);
  });

  it('GOV-03 is the same for the trust, names nobody, and is a page for whoever asks for one', async () => {
    const [own, trust] = [await report(), await report(logIn('t-auditor', '_trust'))];
    expect(trust.body.digest).toBe(own.body.digest);
    expect(JSON.stringify(own.body)).not.toContain('Canary');
    expect((await report(head, 'text/html')).body).toContain('no record');
  });

  it('GOV-03 refuses it to staff who are not named, and to another school', async () => {
    for (const as of [logIn('p-teacher'), logIn('p-head', OTHER_SCHOOL)])
      expect(await report(as)).toMatchObject({ status: 403 });
  });
});
