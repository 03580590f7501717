import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../../functions/shared/http/problems.ts';
import { homePage } from '../../../infra/local/pages/home-page.ts';
import { createPages } from '../../../infra/local/pages/pages.ts';

const token = { role: 'dsl', school: 'a-school', person: 'p-1', variable: 'DSL', token: 'jwt-of-p-1' };
const mail = {
  messageId: 'm-1',
  from: 'daybook@fernhill.example',
  destination: { to: ['p-1@fernhill.example'], cc: [], bcc: [] },
  subject: 'A <b>device</b>',
  body: { text: 'It is due & late.' },
  at: 1_790_000_000,
};
const shown = {
  url: 'http://127.0.0.1:1',
  controlUrl: 'http://127.0.0.1:2',
  now: () => 0,
  mails: async () => [mail],
  schools: ['a-school'],
  tokens: [token],
};
const opened = () => {
  const pages = createPages();
  pages.open(shown);
  return pages;
};
const get = async (path: string, { host = '127.0.0.1:4680', method = 'GET' } = {}) => {
  const request = {
    method,
    path,
    rawQuery: '',
    headers: { host },
    body: Buffer.alloc(0),
    sourceIp: '',
    now: 0,
  };
  const answer = await opened().answer(request);
  return answer && { ...answer, body: answer.body.toString() };
};

describe('the pages of a stack on one machine', () => {
  it('leave the API to itself', async () => {
    for (const path of ['/openapi.json', '/v1/me', '/v1/schools/a/views/b', '/docs/a/b'])
      expect(await get(path)).toBeNull();
  });

  it('browse the API with a viewer of this machine, as one of the people', async () => {
    const page = await get('/docs');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('dsl: p-1, a-school') });
    expect(page?.body).not.toMatch(/(src|href)="https?:/);
    expect(page?.body).not.toContain('jwt-of-p-1');
    expect((await get('/docs/start.js'))?.body).toContain('["jwt-of-p-1"]');
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js'])
      expect((await get(`/docs/${file}`))?.status).toBe(200);
    expect((await get('/docs/package.json'))?.status).toBe(404);
  });

  it('show mail as text', async () => {
    const page = await get('/mail');
    expect(page?.body).toContain('A &lt;b&gt;device&lt;/b&gt;');
    expect(page?.body).toContain('It is due &amp; late.');
    expect(page?.body).toContain('21 Sept 2026');
  });

  it('explain every type of problem where its address leads', async () => {
    const page = await get('/about/problems');
    for (const slug of Object.keys(problems)) expect(page?.body).toContain(`<h2 id="${slug}">`);
  });

  it('show every text of the documentation, and lead from one to another', async () => {
    const texts = readdirSync(new URL('../../../docs', import.meta.url)).filter((name) =>
      name.endsWith('.md'),
    );
    for (const text of texts) {
      const page = await get(`/about/${text.slice(0, -3)}`);
      expect(page?.status, text).toBe(200);
      expect(page?.body, text).not.toMatch(/href="[\w-]+\.md/);
    }
    expect((await get('/about/none'))?.status).toBe(404);
    expect((await get('/about/..'))?.status).toBe(404);
  });

  it('are for this machine alone: a name from elsewhere that leads here is refused', async () => {
    for (const host of ['attacker.example', 'attacker.example:4680', '127.0.0.1.attacker.example', ''])
      expect((await get('/docs/start.js', { host }))?.status, host).toBe(403);
    expect((await get('/docs/start.js', { host: 'localhost:4680' }))?.status).toBe(200);
  });

  it('are read only, and say so while the stack starts', async () => {
    expect((await get('/docs', { method: 'POST' }))?.status).toBe(405);
    const request = { method: 'GET', path: '/docs', rawQuery: '', headers: { host: 'localhost' } };
    const answer = await createPages().answer({ ...request, body: Buffer.alloc(0), sourceIp: '', now: 0 });
    expect(answer?.body.toString()).toContain('Starting');
  });

  it('begin with what runs here', () => {
    const command = { name: 'LendDevice', description: 'Lends a device.' };
    const stream = { name: 'devices', description: 'Devices', sensitive: false, commands: [command] };
    const lists = [{ name: 'devices-on-loan', paths: ['/v1/schools/{schoolId}/views/devices-on-loan'] }];
    const page = homePage({ ...shown, now: 1_790_000_000_000, streams: [stream], lists, reports: [] });
    const text = page.body.toString();
    for (const part of ['Monday, 21 September 2026', 'a-school', '$DSL', 'LendDevice', 'devices-on-loan'])
      expect(text).toContain(part);
    expect(text).not.toContain('jwt-of-p-1');
  });
});
