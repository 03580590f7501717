import { beforeAll, describe, expect, it } from 'vitest';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { projectAll } from '../../../support/project-all.ts';
import { setUp } from '../../../support/school.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../support/use-api.ts';

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
  readonly href: string;
}
interface Told {
  readonly school: string;
  readonly asOf: { readonly checkpoint: { readonly size: number } } | null;
  readonly digests: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
  readonly note: string | null;
}

describe('schools of a trust beside each other', () => {
  const { api } = useApi();
  const auditor = logIn('t-auditor', '_trust');
  const compare = (query = 'period=2026-27.autumn-1', as = auditor, accept = 'application/json') =>
    api().call('GET', `/v1/trust/reports/comparison?${query}`, { as, headers: { accept } });
  const schools = async (query?: string): Promise<readonly Told[]> => {
    const { status, body } = await compare(query);
    expect([status, status === 200 ? null : body]).toEqual([200, null]);
    return body.schools;
  };
  const of = (told: readonly Told[], school: string, id: string) =>
    told.find((one) => one.school === school)?.figures.find((one) => one.id === id);
  const post = async (school: string, path: string, as: string, body: object) =>
    expect(
      await api().call('POST', `/v1/schools/${school}/${path}`, { as: logIn(as, school), body }),
    ).toMatchObject({ status: 201 });
  const incidents = async (school: string, count: number) => {
    for (let at = 1; at <= count; at += 1)
      await post(school, `incidents/i-${at}/report-incident`, 'p-teacher', {
        ...{ occurredOn: '2026-09-10', place: 'Library', description: 'Canary words' },
        category: 'online-safety',
      });
  };

  beforeAll(async () => {
    for (const school of [SCHOOL, OTHER_SCHOOL])
      await post(school, `schools/${school}/publish-academic-calendar`, 'p-head', calendarExample);
    for (let at = 1; at < 20; at += 1)
      await setUp(api(), `${SCHOOL}/people/u-4${at}/admit-pupil`, {
        ...{ name: 'Canary Pupil', yearGroup: 'Y1', admittedOn: '2026-09-01' },
      });
    await incidents(SCHOOL, 6);
    await incidents(OTHER_SCHOOL, 2);
    await projectAll(api());
    await api().past.sign(SCHOOL);
    await api().past.sign(OTHER_SCHOOL);
  });

  it('GOV-03 gives incidents by the number of pupils, and withholds fewer than five', async () => {
    const told = await schools();
    expect(of(told, SCHOOL, 'incidents-rate')).toMatchObject({ value: 30, text: '30 per 100 pupils' });
    expect(of(told, OTHER_SCHOOL, 'incidents-rate')).toMatchObject({
      ...{ value: null, text: 'fewer than 5', isWithheld: true },
    });
  });

  it('GOV-04 leads from each figure to the school’s own report, which is the same', async () => {
    const told = await schools();
    const figure = of(told, SCHOOL, 'incidents-rate');
    const { status, body } = await api().call('GET', figure?.href ?? '', { as: auditor });
    expect([status, body.figure.value]).toEqual([200, 6]);
    const own = told.find(({ school }) => school === SCHOOL);
    for (const [report, digest] of Object.entries(own?.digests ?? {})) {
      const address = `/v1/schools/${SCHOOL}/reports/${report}?period=2026-27.autumn-1&size=${own?.asOf?.checkpoint.size}`;
      expect((await api().call('GET', address, { as: auditor })).body.digest).toBe(digest);
    }
    for (const { href } of own?.figures ?? [])
      expect((await api().call('GET', href, { as: auditor })).status).toBe(200);
  });

  it('GOV-03 says of a school why there is nothing of it, and goes on with the others', async () => {
    const told = await schools('period=2030-31.autumn-1');
    expect(told).toHaveLength(2);
    for (const { asOf, note } of told) expect([asOf, note?.includes('published')]).toEqual([null, true]);
  });

  it('GOV-03 gives few schools a page, each once', async () => {
    const first = await compare('period=2026-27.autumn-1&limit=1');
    const second = await compare(
      `period=2026-27.autumn-1&limit=1&cursor=${encodeURIComponent(first.body.next)}`,
    );
    const found = [first, second].flatMap(({ body }) => (body.schools as Told[]).map(({ school }) => school));
    expect(found).toEqual([OTHER_SCHOOL, SCHOOL]);
    expect(second.body.next).toBeNull();
  });

  it('GOV-03 is a page for people, which names nobody', async () => {
    const { status, body } = await compare(undefined, auditor, 'text/html');
    expect(status).toBe(200);
    expect(body).toContain('30 per 100 pupils');
    expect(body).not.toContain('Canary');
  });

  it('GOV-03 refuses it to those of a school, and a cursor of somebody’s own', async () => {
    expect(await compare(undefined, logIn('p-head'))).toMatchObject({ status: 403 });
    expect(await compare('period=2026-27.autumn-1&cursor=made-up')).toMatchObject({ status: 400 });
    expect(await compare('')).toMatchObject({ status: 400 });
  });
});
