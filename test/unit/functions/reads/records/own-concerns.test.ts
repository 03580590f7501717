import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, post, get } = useApi();
const words = 'Something was written online.';

const joined = async (person: string, role: string | null): Promise<void> => {
  const of = `${SCHOOL}/people/${person}`;
  await setUp(api(), `${of}/join-staff`, { kind: 'staff', name: 'Invented Person', startedOn: '2026-09-01' });
  if (role !== null) await setUp(api(), `${of}/assign-role`, { role, from: '2026-09-01' });
  await setUp(api(), `${of}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn(person)}` });
};
const sent = async (path: string, person: string, body: object) =>
  (await post(`concerns/${path}`, { as: logIn(person), body })).status;
const reads = async (id: string, person: string) =>
  (await get(`concerns/${id}`, { as: logIn(person) })).status;
const listed = async (person: string): Promise<readonly string[]> =>
  (await get('views/concerns', { as: logIn(person) })).body.items.map(
    ({ concern }: { concern: string }) => concern,
  );
const settling = { outcome: 'no-action', words };

beforeAll(async () => {
  await joined('p-deputy', 'deputy-dsl');
  await joined('p-manager', null);
  await joined('p-senior', 'slt');
  await setUp(api(), `${SCHOOL}/people/p-teacher/assign-line-manager`, {
    manager: 'p-manager',
    from: '2026-09-01',
  });
  const as = logIn('p-teacher');
  const mail = { from: 'p-teacher', receivedOn: '2026-09-09', origin: 'internal', words };
  for (const [path, body] of [
    ['c-head/raise-concern', { conductOf: 'p-head', words }],
    ['c-mail/report-offensive-email', mail],
    ['c-from-head/report-offensive-email', { ...mail, conductOf: 'p-head' }],
    ['c-from-manager/report-offensive-email', { ...mail, conductOf: 'p-manager' }],
  ] as const)
    expect(await post(`concerns/${path}`, { as, body })).toMatchObject({ status: 201 });
  await projectAll(api());
});

describe('a concern about somebody’s own conduct', () => {
  it('INC-14 INC-15 is neither read nor settled by whom it is about, and is by another', async () => {
    expect(await reads('c-head', 'p-head')).toBe(403);
    expect(await reads('c-head/history', 'p-head')).toBe(403);
    expect(await reads('c-from-head', 'p-head')).toBe(403);
    const correction = { corrects: 1, changes: { about: 'u-301' }, reason: 'It was not me.' };
    expect(await sent('c-head/settle-concern', 'p-head', settling)).toBe(403);
    expect(await sent('c-head/correct-concern', 'p-head', correction)).toBe(403);
    expect(await sent('c-from-head/resolve-offensive-email', 'p-head', settling)).toBe(403);
    expect(await reads('c-head', 'p-deputy')).toBe(200);
  });

  it('INC-14 stands in no list of theirs', async () => {
    expect((await listed('p-head')).toSorted()).toEqual(['c-from-manager', 'c-mail']);
    expect((await listed('p-deputy')).length).toBe(4);
  });
});

describe('offensive mail', () => {
  it('INC-17 is read by the leadership and the line manager, by no colleague, and by no line manager who sent it', async () => {
    expect(await reads('c-mail', 'p-manager')).toBe(200);
    expect(await reads('c-mail', 'p-senior')).toBe(200);
    expect(await reads('c-mail', 'p-teacher')).toBe(403);
    expect(await reads('c-from-manager', 'p-manager')).toBe(403);
    expect(await reads('c-head', 'p-senior')).toBe(403);
    expect((await get('views/concerns', { as: logIn('p-senior') })).status).toBe(403);
  });

  it('INC-17 is settled by the line manager, not by who got it', async () => {
    expect(await sent('c-mail/resolve-offensive-email', 'p-teacher', settling)).toBe(403);
    expect(await sent('c-mail/resolve-offensive-email', 'p-manager', settling)).toBe(201);
    expect(await sent('c-head/settle-concern', 'p-deputy', settling)).toBe(201);
  });
});
