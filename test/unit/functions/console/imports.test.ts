import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const ID = 'a1b2c3';
const imports = `/v1/schools/${SCHOOL}/imports`;
const ready = {
  status: 'ready',
  format: 'flat',
  source: 'office-roster',
  on: '2026-09-10',
  bytes: 20,
  reason: null,
  progress: 1,
  refusals: [],
  counts: { people: 3, onRecord: 4, commands: 5, leavers: 2, flaws: 1, refused: 1 },
  classes: { 'y1-oak': { comes: 1, goes: 0 } },
};
const at = { file: 'roster.csv', row: 2 };
const step = { stream: 'people', classBefore: null, classAfter: null, at };
const differences = {
  items: [
    { ...step, id: 'u-new', phase: 'people', changes: ['AdmitPupil'], classAfter: 'y1-oak' },
    { ...step, id: 'p-teacher', phase: 'people', changes: ['ChangeContact'] },
    { ...step, id: 'p-parent', phase: 'leavers', changes: ['LeavePerson'], at: null },
  ],
  next: null,
};
const commands = { items: [{ id: 'u-new', command: { name: 'Canary <b>Okoro</b>' } }], next: null };
const errors = {
  items: [
    { kind: 'row', file: 'roster.csv', row: 7, column: 'email', code: 'email-unusable', says: 'no address' },
    { kind: 'refused', id: 'p-teacher', type: 'EndCapacity', code: 'last-dsl', at },
  ],
  next: null,
};

describe('a file that is imported at a page', () => {
  const { api } = useApi();
  let site: ReturnType<typeof consoleSite>;
  let state: object = ready;
  const asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  const answers = (path: string): object | null => {
    if (path === imports) return { import: ID, upload: { url: 'http://bucket/put?signed', headers: {} } };
    const part = path.startsWith(`${imports}/${ID}`) ? path.slice(`${imports}/${ID}`.length) : null;
    const known: Readonly<Record<string, object>> = {
      '': state,
      '/differences': differences,
      '/commands': commands,
      '/errors': errors,
    };
    return part === null ? null : (known[part] ?? { import: ID });
  };
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api(), {
      beside: ({ host, pathname }, { method = 'GET', body }) => {
        const answer = host === 'bucket' ? {} : answers(pathname);
        if (answer === null) return null;
        const isText = typeof body === 'string';
        asked.push({ method, path: pathname, body: isText ? JSON.parse(body) : body });
        return new Response(JSON.stringify(answer));
      },
    });
  });
  beforeEach(() => {
    asked.length = 0;
    state = ready;
  });
  const page = `/console/${SCHOOL}/imports`;
  const fields = { act: 'begin-import', format: 'oneroster-1.2', on: '2026-09-10' };
  const bytes = Uint8Array.of(0x50, 0x4b, 0xff, 0xfe, 0x0d, 0x0a);

  it('ORG-06 is announced, put byte for byte where the API says, and compared', async () => {
    const office = await site.logInAs(logIn('p-office'));
    const { status, headers } = await office.postFile(page, fields, new Blob([bytes]));
    expect([status, headers['location']]).toEqual([303, `${page}/${ID}?done=begin-import`]);
    const announced = { kind: 'roster', format: 'oneroster-1.2', on: '2026-09-10', bytes: 6 };
    expect(asked).toEqual([
      { method: 'POST', path: imports, body: announced },
      { method: 'PUT', path: '/put', body: bytes },
      { method: 'POST', path: `${imports}/${ID}/dry-run`, body: {} },
    ]);
  });

  it('ORG-06 is not sent where there is none, where it is too large, or from another page', async () => {
    const office = await site.logInAs(logIn('p-office'));
    const none = await office.postFile(page, fields, new Blob([]));
    expect([none.status, none.text.includes('Choose: file')]).toEqual([422, true]);
    const large = await office.postFile(page, fields, new Blob([new Uint8Array(5 * 1024 * 1024)]));
    expect([large.status, large.text.includes('4 MB at most')]).toEqual([413, true]);
    const foreign = await office.postFile(page, { ...fields, token: 'x' }, new Blob([bytes]));
    expect(foreign.status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('ORG-06 shows who comes, leaves and changes, by name to those who read names alone', async () => {
    const office = await site.logInAs(logIn('p-office'));
    const { text } = await office.get(`${page}/${ID}`);
    expect(text).toMatch(/Comes<[\s\S]*Canary &lt;b&gt;Okoro[\s\S]*into y1-oak[\s\S]*roster.csv, line 2/);
    expect(text).toMatch(/Leaves<[\s\S]*Grace Okoro[\s\S]*Changes<[\s\S]*Canary p-teacher/);
    expect(text).toMatch(/roster.csv, line 7[\s\S]*email[\s\S]*no address/);
    const support = await (await site.logInAs(logIn('p-it'))).get(`${page}/${ID}`);
    expect([support.status, support.text.includes('Canary')]).toEqual([200, false]);
    expect(support.text).toContain('u-new');
  });

  it('ORG-06 is approved by the numbers that were shown, once somebody says that they looked', async () => {
    const office = await site.logInAs(logIn('p-office'));
    const approving = { act: 'approve-import', commands: '5', leavers: '2', errors: '2' };
    expect((await office.post(`${page}/${ID}`, approving)).status).toBe(422);
    asked.length = 0;
    const { status } = await office.post(`${page}/${ID}`, { ...approving, seen: 'yes' });
    expect(status).toBe(303);
    expect(asked).toEqual([
      { method: 'POST', path: `${imports}/${ID}/approve`, body: { commands: 5, leavers: 2, errors: 2 } },
    ]);
    const { text } = await office.get(`${page}/${ID}`);
    for (const [name, value] of Object.entries({ commands: 5, leavers: 2, errors: 2 }))
      expect(text).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  });

  it.each([
    ['comparing', ['40 of 100 done', 'Look again']],
    ['refused', ['can not be used', 'a column that the format needs is missing']],
    ['done', ['is on record']],
  ])('ORG-06 says how it goes, and offers nothing to approve: %s', async (status, said) => {
    const says = 'a column that the format needs is missing';
    const refusals = [{ file: 'roster.csv', row: 1, column: 'name', code: 'column-missing', says }];
    state = { ...ready, status, progress: 0.4, refusals };
    const { text } = await (await site.logInAs(logIn('p-office'))).get(`${page}/${ID}`);
    for (const words of said) expect(text).toContain(words);
    expect(text).not.toContain('Approve and record');
  });

  it('ORG-06 says nothing of numbers before the file was compared', async () => {
    state = { ...ready, status: 'comparing', progress: 0.4, counts: { commands: 0, leavers: 0 } };
    const { text } = await (await site.logInAs(logIn('p-office'))).get(`${page}/${ID}`);
    expect(text).toContain('Holds from');
    for (const words of ['Entries to record', 'Nothing is left out']) expect(text).not.toContain(words);
  });

  it('ORG-06 is closed to those who may not import', async () => {
    const teacher = await site.logInAs(logIn('p-teacher'));
    expect((await teacher.get(page)).status).toBe(403);
    expect((await teacher.postFile(page, fields, new Blob([bytes]))).status).toBe(403);
    expect(asked).toEqual([]);
  });
});
