import { beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarExample } from '../../../../../events/catalogue/schools.ts';
import { settings } from '../../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly events: number;
}
type Row = readonly (string | { readonly person: string; readonly name: string | null })[];
interface Told {
  readonly digest: string;
  readonly sections: readonly {
    readonly figures: readonly Shown[];
    readonly tables: readonly { readonly id: string; readonly rows: readonly Row[] }[];
  }[];
}

describe('the report of training and agreements', () => {
  const { api, post, get } = useApi();
  const head = logIn('p-head');
  const send = async (path: string, as: string, body: object) =>
    expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
  const report = (as = head) => get('reports/training-and-agreements', { as });
  const told = async (as = head): Promise<Told> => {
    const answer = await report(as);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const text = (of: Told, id: string) =>
    of.sections.flatMap(({ figures }) => figures).find((one) => one.id === id)?.text;
  const rows = (of: Told, id: string) =>
    of.sections.flatMap(({ tables }) => tables).find((one) => one.id === id)?.rows ?? [];
  let whole: Told;

  beforeAll(async () => {
    await post(`schools/${SCHOOL}/publish-academic-calendar`, { as: head, body: calendarExample });
    const acknowledgements = { policy: true };
    await send('policies/online-safety/adopt-policy', 'p-head', {
      version: 2,
      effectiveFrom: '2026-09-10T08:40:00Z',
      settings: { ...settings, acknowledgements },
    });
    vi.setSystemTime('2026-09-10T09:00:00Z');
    await send('agreements/p-teacher.staff/sign-agreement', 'p-teacher', {
      templateVersion: 1,
      signedName: 'Canary Teacher',
      method: 'log-in',
    });
    await send('acknowledgements/p-teacher/acknowledge-policy', 'p-teacher', { version: 2 });
    await api().past.sign(SCHOOL);
    whole = await told();
  });

  it('AGR-01 says by audience how many of those expected have signed', () => {
    expect(text(whole, 'signed-staff')).toBe('1 of 5');
    expect(text(whole, 'signed-parent')).toBe('0 of 1');
  });

  it('AGR-01 lists whose agreement is missing, by name for who leads safeguarding', () => {
    expect(rows(whole, 'agreements-lacking')).toContainEqual([
      ...[{ person: 'p-it', name: 'Canary p-it' }, 'staff', 'not signed', null],
    ]);
    expect(JSON.stringify(rows(whole, 'agreements-lacking'))).not.toContain('p-teacher');
  });

  it('POL-06 lists who does not say to know the policy in force', () => {
    expect(text(whole, 'policy-known')).toBe('1 of 5');
    expect(rows(whole, 'knowledge-lacking')).toHaveLength(4);
  });

  it('PUB-01 shows how many have answered, and that no answer is none', () => {
    expect(text(whole, 'consent-photo-answered')).toBe('0 of 6');
    expect(rows(whole, 'consents-unanswered')[0]).toMatchObject([
      { person: 'u-301', name: 'Tobi Okoro' },
      ...['pupil', null, 'The internet', false, 1],
    ]);
  });

  it.each(['p-lead', 'p-slt', 'p-governor'])('GOV-03 shows %s ids in place of names', async (reader) => {
    const role = { 'p-lead': 'computing-lead', 'p-slt': 'slt', 'p-governor': 'governor' }[reader];
    if (reader !== 'p-lead')
      await send(`people/p-teacher/assign-role`, 'p-head', { role, from: '2026-09-01' });
    const shown = await told(reader === 'p-lead' ? logIn('p-lead') : logIn('p-teacher'));
    expect(shown.digest).toBe(whole.digest);
    expect(rows(shown, 'agreements-lacking')).toContainEqual([
      ...[{ person: 'p-it', name: null }, 'staff', 'not signed', null],
    ]);
  });

  it('GOV-03 refuses it to the office, to parents and to another school', async () => {
    for (const as of [logIn('p-office'), logIn('p-parent'), logIn('p-head', OTHER_SCHOOL)])
      expect(await report(as)).toMatchObject({ status: 403 });
  });
});
