import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, post, get } = useApi();
const misuse = { on: '2026-09-09', onPersonalDevice: false, words: 'Something was done.' };
const mail = { from: '2026-09-10', until: '2026-09-20', words: 'There is a reason.' };

const joined = async (person: string, command: string, body: object, role: string): Promise<void> => {
  const of = `${SCHOOL}/people/${person}`;
  await setUp(api(), `${of}/${command}`, { name: 'Invented Person', ...body });
  await setUp(api(), `${of}/assign-role`, { role, from: '2026-09-01' });
  await setUp(api(), `${of}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn(person)}` });
};
const sent = async (path: string, person: string, body: object) =>
  (await post(`staff-matters/${path}`, { as: logIn(person), body })).status;
/** How each way of reading a matter is answered. */
const reads = async (id: string, person: string) => {
  const paths = [`staff-matters/${id}`, `staff-matters/${id}/history`, `notifications/staff-matters.${id}.1`];
  const answers = await Promise.all(paths.map((path) => get(path, { as: logIn(person) })));
  return answers.map(({ status }) => status === 403);
};
const [shut, open] = [
  [true, true, true],
  [false, false, false],
];
const list = async (person: string) => {
  const { status, body } = await get('views/staff-matters', { as: logIn(person) });
  const items = (body.items ?? []).map(({ matter }: { matter: string }) => matter);
  return { status, items, summary: body.summary };
};

beforeAll(async () => {
  const staff = { kind: 'staff', startedOn: '2026-09-01' };
  await joined('p-deputy', 'join-staff', staff, 'deputy-dsl');
  await joined('p-lead-2', 'join-staff', staff, 'dsl');
  await joined('g-chair', 'appoint-governor', { appointedOn: '2026-09-01' }, 'chair-of-governors');
  await joined('g-safe', 'appoint-governor', { appointedOn: '2026-09-01' }, 'safeguarding-governor');
  expect(await sent('m-teacher/record-staff-misuse', 'p-head', { person: 'p-teacher', ...misuse })).toBe(201);
  expect(await sent('m-lead/record-staff-misuse', 'p-head', { person: 'p-lead-2', ...misuse })).toBe(201);
  expect(await sent('m-head/record-staff-misuse', 'g-chair', { person: 'p-head', ...misuse })).toBe(201);
  const ofHead = { person: 'p-head', ...mail };
  expect(await sent('mail-head/authorise-email-monitoring', 'g-chair', ofHead)).toBe(201);
  await projectAll(api());
});

describe('a matter of staff', () => {
  it('INC-14 is read by whoever sees to it: not by the person, nor by those who lead safeguarding', async () => {
    expect(await reads('m-teacher', 'p-head')).toEqual(open);
    for (const person of ['p-teacher', 'p-deputy', 'p-lead-2', 'g-chair', 'g-safe', 'p-office'])
      expect(await reads('m-teacher', person)).toEqual(shut);
    expect(await reads('m-lead', 'p-lead-2')).toEqual(shut);
  });

  it('INC-14 of the headteacher, who also leads safeguarding, is read by the chair alone', async () => {
    for (const id of ['m-head', 'mail-head']) {
      expect(await reads(id, 'p-head')).toEqual(shut);
      expect(await reads(id, 'g-chair')).toEqual(open);
    }
  });

  it('INC-14 EML-08 is decided by nobody whom it is about, and by nobody who does not see to it', async () => {
    const refer = { procedure: { policy: 'staff-discipline', edition: '2026-09' } };
    const ending = { on: '2026-09-10' };
    for (const person of ['p-head', 'p-deputy', 'p-teacher']) {
      expect(await sent('m-head/refer-staff-matter', person, refer)).toBe(403);
      expect(await sent('mail-head/end-email-monitoring', person, ending)).toBe(403);
    }
    expect(await sent('m-head/refer-staff-matter', 'g-chair', refer)).toBe(201);
    expect(await sent('mail-head/end-email-monitoring', 'g-chair', ending)).toBe(201);
  });

  it('EML-08 refuses to read mail without a reason, and the decision to whom it is about', async () => {
    const path = 'mail-2/authorise-email-monitoring';
    expect(await sent(path, 'p-head', { person: 'p-teacher', ...mail, words: ' ' })).toBe(422);
    expect(await sent(path, 'p-head', { person: 'p-head', ...mail })).toBe(422);
    expect(await sent(path, 'p-it', { person: 'p-teacher', ...mail })).toBe(403);
    expect(await sent(path, 'p-deputy', { person: 'p-teacher', ...mail })).toBe(403);
  });

  it('INC-14 stands in the list of whoever sees to it; of their own the headteacher sees not even a number', async () => {
    const head = await list('p-head');
    expect(head.items.toSorted()).toEqual(['m-lead', 'm-teacher']);
    expect(head.summary).toEqual({ open: 2, closed: 0 });
    expect((await list('g-chair')).items.toSorted()).toEqual(['m-head', 'mail-head']);
    expect(await list('g-safe')).toMatchObject({ items: [], summary: { open: 4, closed: 0 } });
    expect((await list('p-deputy')).status).toBe(403);
  });
});
