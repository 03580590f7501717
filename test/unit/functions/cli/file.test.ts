import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const picture = Buffer.from('\x89PNG and so on', 'latin1');
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-file-'));
  file = join(folder, 'Screenshot of Tobi.png');
  writeFileSync(file, picture);
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = '/v1/schools/larkfield-infant/evidence-files/incidents.i-7';
const attached = {
  file: 'f-1',
  mediaType: 'image/png',
  bytes: picture.length,
  digest: createHash('sha256').update(picture).digest('base64url'),
};
const listed = {
  file: 'f-1',
  label: 'A post.',
  mediaType: 'image/png',
  bytes: 15,
  at: '2026-09-03',
  status: 'kept',
};

/** A deployment that takes one file, and what it was sent. */
const taking = (changes: object = {}) => {
  const asked: string[] = [];
  const answers = async ({ url, init }: { readonly url: URL; readonly init: RequestInit }) => {
    const { method = 'GET', body } = init;
    const sent = body === undefined || body === null ? '' : await new Response(body).text();
    asked.push(`${method} ${url.pathname.replace(at, '')} ${sent}`.trim());
    if (url.host === 'bucket.example') return new Response('');
    if (url.pathname === at) return json(200, { state: { files: [listed] } });
    if (method === 'GET') return new Response(new Uint8Array(picture));
    const upload = { url: 'https://bucket.example/x', headers: { 'content-length': '15' } };
    return url.pathname.endsWith('confirm')
      ? json(201, { ...attached, ...changes })
      : json(201, { file: 'f-1', upload });
  };
  return { asked, answers };
};
const run = (answers: ReturnType<typeof taking>['answers'], ...words: readonly string[]) =>
  runDaybook(
    ['file', ...words, '--school', 'larkfield-infant', '--record', 'incidents/i-7', ...deployment],
    answers,
  );

describe('daybook file', () => {
  it('INC-16 puts a file beside a record, without its name', async () => {
    const { asked, answers } = taking();
    const done = await run(answers, 'attach', file, '--label', 'A post.', '--shows-no-intimate-image');
    expect(done).toMatchObject({ exitCode: 0 });
    expect(done.printed.join()).toContain('f-1');
    expect(asked).toEqual([
      `POST /files {"bytes":${picture.length},"showsNoIntimateImage":true}`,
      expect.stringMatching(/^PUT \/x/),
      'POST /files/f-1/confirm {"label":"A post."}',
    ]);
    expect(asked.join()).not.toContain('Tobi');
  });

  it('INC-10 sends nothing before somebody says that it shows no intimate image', async () => {
    const { asked, answers } = taking();
    expect(await run(answers, 'attach', file, '--label', 'A post.')).toMatchObject({ exitCode: 2 });
    expect(asked).toEqual([]);
  });

  it('INC-16 ends with 1 where another file was kept', async () => {
    const { answers } = taking({ digest: 'q3Zt0vYbN1xKc8RwZpJ0ghuGrbWEFiyMGXSrV6gcLFH' });
    expect(
      await run(answers, 'attach', file, '--label', 'A post.', '--shows-no-intimate-image'),
    ).toMatchObject({ exitCode: 1 });
  });

  it('INC-16 writes a file to a new one, for its owner alone', async () => {
    const out = join(folder, 'out.png');
    expect(await run(taking().answers, 'get', 'f-1', '--out', out)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(out).equals(picture)).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(await run(taking().answers, 'get', 'f-1', '--out', out)).toMatchObject({ exitCode: 2 });
  });

  it('INC-16 says which files there are', async () => {
    const { printed } = await run(taking().answers, 'list');
    expect(printed.join()).toMatch(/f-1 +A post\. +image\/png/);
    const wrong = await runDaybook(
      ['file', 'list', '--school', 'larkfield-infant', '--record', 'i-7', ...deployment],
      taking().answers,
    );
    expect(wrong.exitCode).toBe(2);
  });
});
