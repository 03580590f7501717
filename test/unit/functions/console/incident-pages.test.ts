import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const FILE = 'f-1';
const files = `/v1/schools/${SCHOOL}/evidence-files/incidents.i-1`;
const kept = {
  file: FILE,
  label: 'Canary <i>screenshot</i>',
  mediaType: 'image/png',
  bytes: 3000,
  at: '2026-09-09T09:00:00.000Z',
  status: 'kept',
};
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0x00);

describe('the rest of an incident', () => {
  const { api, get, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  const asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  /** Whether the API refuses the caller, who may not read the incident. */
  let isClosed = false;
  const answerOf = (method: string, path: string): Response => {
    if (isClosed) return new Response('{}', { status: 403 });
    if (method === 'PUT') return new Response('');
    if (path === files) return new Response(JSON.stringify({ state: { files: [kept] } }));
    if (method === 'POST' && path === `${files}/files`)
      return new Response(JSON.stringify({ file: FILE, upload: { url: 'http://bucket/put', headers: {} } }));
    if (method === 'POST') return new Response('{}');
    const headers = { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="f-1.png"' };
    return new Response(png, { headers });
  };
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api(), {
      beside: ({ host, pathname }, { method = 'GET', body }) => {
        if (host !== 'bucket' && !pathname.startsWith(files)) return null;
        const isText = typeof body === 'string';
        asked.push({ method, path: pathname, body: isText ? JSON.parse(body) : body });
        return answerOf(method, pathname);
      },
    });
    const body = {
      occurredOn: '2026-09-09',
      place: 'Library',
      description: 'Words.',
      category: 'online-safety',
    };
    await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
  });
  beforeEach(() => void asked.splice(0));
  const at = `/console/${SCHOOL}/incidents/i-1`;
  const state = async () => (await get('incidents/i-1', { as: logIn('p-head') })).body.state;

  it('INC-01 names who was involved, by name or in words, and takes it back', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const adding = { act: 'add-involved-person', part: 'witness' };
    const both = await head.post(at, adding);
    expect([both.status, both.text.includes('Nothing was recorded yet')]).toEqual([422, true]);
    const named = { ...adding, person: 'Tobi', 'person-person': 'u-301' };
    expect((await head.post(at, named)).headers['location']).toBe(`${at}?done=add-involved-person`);
    expect((await head.post(at, { ...adding, outsider: 'An older cousin' })).status).toBe(303);
    const { text } = await head.get(at);
    expect(text).toMatch(
      /<option value="u-301">Tobi Okoro, u-301<\/option>\s*<option value="#3">An older cousin/,
    );
    const removing = { act: 'remove-involved-person', reason: 'In another room.' };
    for (const involved of ['u-301', '#3'])
      expect((await head.post(at, { ...removing, involved })).status).toBe(303);
    expect((await state()).involved).toEqual([]);
  });

  it('INC-04 locks the file to people by name and to roles, and takes the lock off', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const locking = {
      act: 'lock-incident',
      person1: 'canary p-l',
      roles: 'dsl',
      reason: 'A child of staff.',
    };
    const asking = await head.post(at, locking);
    expect([asking.status, asking.text.includes('(staff, p-lead)')]).toEqual([422, true]);
    expect((await head.post(at, { ...locking, 'person1-person': 'p-lead' })).status).toBe(303);
    expect((await state()).lock).toMatchObject({ people: ['p-lead'], roles: ['dsl'] });
    expect((await head.get(at)).text).toContain('Take the lock off');
    expect((await head.post(at, { act: 'unlock-incident', reason: 'Over.' })).status).toBe(303);
    expect((await state()).lock).toBeNull();
  });

  it('INC-10 puts on record who has seen an intimate image, and to whom it was handed on', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const body = { occurredOn: '2026-09-09', place: 'Online', category: 'intimate-images' };
    await post('incidents/i-2/report-incident', { as: logIn('p-teacher'), body });
    const image = `/console/${SCHOOL}/incidents/i-2`;
    expect((await head.get(at)).text).not.toContain('Record who has seen the image');
    expect((await head.get(image)).text).toContain('Nobody has said');
    const seen = { act: 'record-image-viewing', viewer1: 'canary p-l', reasons: 'To tell whose it is.' };
    expect((await head.post(image, { ...seen, 'viewer1-person': 'p-lead' })).status).toBe(303);
    const handed = { act: 'record-image-referral', referredTo: 'police', reasons: 'It is unlawful.' };
    expect((await head.post(image, handed)).status).toBe(303);
    const { text } = await head.get(image);
    expect(text).toMatch(/Who has seen the image<[\s\S]*Canary p-lead[\s\S]*Handed on to<[\s\S]*Police/);
  });

  it('INC-16 takes a file, once somebody says that it shows no intimate image', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const attaching = { act: 'attach-file', label: 'The post itself' };
    const unsaid = await head.postFile(`${at}/files`, attaching, new Blob([png]));
    expect([unsaid.status, unsaid.text.includes('if it does, do not send it')]).toEqual([422, true]);
    asked.length = 0;
    const { status } = await head.postFile(
      `${at}/files`,
      { ...attaching, showsNone: 'yes' },
      new Blob([png]),
    );
    expect(status).toBe(303);
    expect(asked).toEqual([
      { method: 'POST', path: `${files}/files`, body: { bytes: 6, showsNoIntimateImage: true } },
      { method: 'PUT', path: '/put', body: png },
      { method: 'POST', path: `${files}/files/${FILE}/confirm`, body: { label: 'The post itself' } },
    ]);
  });

  it('INC-16 hands a file out to be saved, and lets a lead withdraw it', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const { text } = await head.get(`${at}/files`);
    expect(text).toContain(`href="${at}/files/${FILE}">Canary &lt;i&gt;screenshot`);
    const saved = await head.get(`${at}/files/${FILE}`);
    expect([saved.status, saved.text]).toEqual([200, Buffer.from(png).toString('base64')]);
    expect(saved.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="f-1.png"',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
    const withdrawing = { act: 'withdraw-file', withdrawn: FILE, reason: 'Of another incident.' };
    expect((await head.post(`${at}/files`, withdrawing)).status).toBe(303);
    expect(asked.at(-1)?.path).toBe(`${files}/files/${FILE}/withdraw`);
  });

  it('INC-04 shows files to nobody who may not read the incident', async () => {
    isClosed = true;
    const teacher = await site.logInAs(logIn('p-teacher'));
    for (const page of [`${at}/files`, `${at}/files/${FILE}`])
      expect([page, (await teacher.get(page)).status]).toEqual([page, 403]);
    isClosed = false;
  });
});
