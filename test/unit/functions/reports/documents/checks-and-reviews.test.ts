import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

interface Told {
  readonly digest: string;
  readonly sections: readonly {
    readonly figures: readonly { readonly id: string; readonly value: unknown; readonly href: string }[];
    readonly tables: readonly { readonly id: string; readonly rows: readonly (readonly unknown[])[] }[];
  }[];
}

describe('the report of checks and reviews', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const send = async (path: string, as: string, body: object) =>
    expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
  const report = (as = head) => get('reports/checks-and-reviews', { as });
  const told = async (as = head): Promise<Told> => {
    const answer = await report(as);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const rows = (of: Told, id: string) =>
    of.sections.flatMap(({ tables }) => tables).find((one) => one.id === id)?.rows ?? [];
  let whole: Told;

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    await send('checks/security/complete-security-check', 'p-it', {
      on: '2026-09-09',
      findings: [{ severity: 'high', words: 'Canary finding' }],
    });
    await send('checks/access-rights/review-access-rights', 'p-it', {
      ...{ on: '2026-09-08', reviewers: ['p-it', 'p-head'], looked: 12, changed: 1, ended: 0 },
    });
    await api().past.sign(SCHOOL);
    whole = await told();
  });

  it('MON-02 ACC-01 names for who leads whoever made a check', () => {
    expect(rows(whole, 'checks-made')).toEqual([
      ['Security', '9 September 2026', { person: 'p-it', name: 'Canary p-it' }],
      ['Access rights', '8 September 2026', { person: 'p-it', name: 'Canary p-it' }],
      ['Access rights', '8 September 2026', { person: 'p-head', name: 'Canary p-head' }],
    ]);
  });

  it('MON-02 counts what is open, and never says in words what was found', () => {
    const figure = whole.sections.flatMap(({ figures }) => figures).find(({ id }) => id === 'findings-open');
    expect(figure).toMatchObject({ value: 1 });
    expect(JSON.stringify(whole)).not.toContain('Canary finding');
  });

  it('MON-02 leads from a number to its events', async () => {
    const figure = whole.sections.flatMap(({ figures }) => figures).find(({ id }) => id === 'findings-open');
    const answer = await get(figure?.href.split(`/schools/${SCHOOL}/`)[1] ?? '', { as: head });
    expect(answer.body.events).toMatchObject([
      { stream: 'checks', id: 'security', type: 'SecurityFindingRaised' },
    ]);
  });

  it('GOV-03 shows the computing lead and the trust ids in place of names', async () => {
    for (const as of [logIn('p-lead'), logIn('t-auditor', '_trust')]) {
      const shown = await told(as);
      expect(shown.digest).toBe(whole.digest);
      expect(rows(shown, 'checks-made')[0]?.[2]).toEqual({ person: 'p-it', name: null });
    }
  });

  it('GOV-03 shows governors ids in place of names', async () => {
    await send('people/p-teacher/assign-role', 'p-head', { role: 'governor', from: '2026-09-01' });
    const shown = await told(logIn('p-teacher'));
    expect(rows(shown, 'checks-made')[0]?.[2]).toEqual({ person: 'p-it', name: null });
  });

  it('GOV-03 refuses it to the office and to another school', async () => {
    for (const as of [logIn('p-office'), logIn('p-head', OTHER_SCHOOL)])
      expect(await report(as)).toMatchObject({ status: 403 });
  });
});
