import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../infra/local/local-client.ts';
import { daybookAt } from '../support/daybook.ts';
import { png } from '../support/evidence-site.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let school: OwnSchool;
let as: Readonly<Record<'teacher' | 'dsl' | 'head' | 'governor', { readonly as: string }>>;

beforeAll(async () => {
  school = await ownSchool({ like: 'hollowbrook', people: ['p-420'] });
  const by = (logIn: string) => ({ as: school.logIn(logIn) });
  as = { teacher: by('teacher'), dsl: by('dsl'), head: by('head'), governor: by('governor') };
});

/** A picture with 100 kB behind it that nobody could mistake for something else. */
const marked = Buffer.concat([png, Buffer.from('zqcanaryfile'), randomBytes(100_000)]);
const files = (incident: string) => `evidence-files/incidents.${incident}/files`;
const report = (id: string, changes: object) =>
  school.post(
    `incidents/${id}/report-incident`,
    { occurredOn: '2026-09-02', place: 'Playground', ...changes },
    as.teacher,
  );
const announce = (incident: string, bytes: number, sender = as.teacher, key: string = randomUUID()) =>
  school.post(files(incident), { bytes, showsNoIntimateImage: true }, { ...sender, key });
const put = async (upload: { readonly url: string }, content: Buffer) => {
  const answer = await fetch(upload.url, { method: 'PUT', body: new Uint8Array(content) });
  expect(answer.status).toBe(200);
};
const confirm = (incident: string, file: string, sender = as.teacher) =>
  school.post(
    `${files(incident)}/${file}/confirm`,
    { label: 'Comments under the post, zqcanaryfile.' },
    sender,
  );
const attach = async (incident: string, content: Buffer): Promise<string> => {
  const { body } = await announce(incident, content.length);
  await put(body.upload, content);
  expect(await confirm(incident, body.file)).toMatchObject({ status: 201 });
  return body.file;
};
const fetched = async (incident: string, file: string, { as: logIn }: { readonly as: string }) => {
  const token = await school.stack.tokenFor(logIn);
  return fetch(`${school.stack.url}${school.path}/${files(incident)}/${file}`, {
    headers: { authorization: `Bearer ${token}` },
  });
};
/** What lies in a bucket of this school. */
const lying = async (variable: 'INTAKE_BUCKET' | 'EVIDENCE_BUCKET') => {
  const client = new S3Client({ ...localClient(school.stack.endpoints.s3), forcePathStyle: true });
  const Bucket = await school.stack.variable(variable);
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${school.id}/` }));
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    }),
  );
};
const cyber = { description: 'Comments under a post.', category: 'cyber-bullying' };

describe('a screenshot of an incident', () => {
  let file: string;

  it('INC-16 DPR-01 is attached by a teacher, and lies sealed', async () => {
    expect(await report('i-1601', cyber)).toMatchObject({ status: 201 });
    file = await attach('i-1601', marked);
    expect(await lying('INTAKE_BUCKET')).toEqual([]);
    const [sealed, ...others] = await lying('EVIDENCE_BUCKET');
    expect(others).toEqual([]);
    expect(sealed?.length).toBeGreaterThan(marked.length);
    for (const part of ['zqcanaryfile', 'IHDR', marked.subarray(200, 232)])
      expect(sealed?.includes(part)).toBe(false);
  });

  it('INC-16 GOV-04 is read back by the safeguarding lead, to the byte, which is on record', async () => {
    const answer = await fetched('i-1601', file, as.dsl);
    expect(Buffer.from(await answer.arrayBuffer()).equals(marked)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const { body } = await school.get('evidence-files/incidents.i-1601', as.dsl);
    expect(body.state.files).toMatchObject([
      { file, mediaType: 'image/png', bytes: marked.length, label: expect.stringContaining('zqcanaryfile') },
    ]);
    await school.settled();
    const { items } = (await school.get('views/readers?incident=i-1601', as.head)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'read', stream: 'evidence-files', id: 'incidents.i-1601' }),
    );
  });

  it('INC-01 is refused to the teacher, and to the governing board', async () => {
    expect((await fetched('i-1601', file, as.teacher)).status).toBe(403);
    expect((await school.get('evidence-files/incidents.i-1601', as.teacher)).status).toBe(403);
    expect((await fetched('i-1601', file, as.governor)).status).toBe(403);
  });

  it('INC-16 is attached once, however often it is confirmed, and not before it was put', async () => {
    const key = randomUUID();
    const { body } = await announce('i-1601', png.length, as.teacher, key);
    expect(await confirm('i-1601', body.file)).toMatchObject({ status: 409 });
    await put(body.upload, png);
    expect(await confirm('i-1601', body.file)).toMatchObject({ status: 201 });
    expect(await confirm('i-1601', body.file)).toMatchObject({ status: 200 });
    expect((await announce('i-1601', png.length, as.teacher, key)).body).toEqual({ file: body.file });
    const { body: history } = await school.get('evidence-files/incidents.i-1601/history', as.dsl);
    expect(history.events.map(({ type }: { type: string }) => type)).toEqual([
      'EvidenceAttached',
      'EvidenceAttached',
    ]);
  });

  it('INC-16 is refused where it is a page under the name of a picture, or too large', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const { body } = await announce('i-1601', page.length);
    await put(body.upload, page);
    expect(await confirm('i-1601', body.file)).toMatchObject({ status: 415 });
    expect(await announce('i-1601', 4 * 1024 * 1024 + 1)).toMatchObject({ status: 400 });
    expect(await lying('INTAKE_BUCKET')).toEqual([]);
  });

  it('INC-16 is answered whole where it is as large as it may be', async () => {
    const large = Buffer.concat([png, randomBytes(4 * 1024 * 1024 - png.length)]);
    const answer = await fetched('i-1601', await attach('i-1601', large), as.dsl);
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true);
  });

  it('INC-16 is put and written at the command line, without its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daybook-evidence-'));
    const [name, out] = [join(folder, 'Tamsin Lowe.png'), join(folder, 'out.png')];
    const daybook = (words: readonly string[], { as: logIn }: { readonly as: string }) =>
      daybookAt(school.stack)(
        ['file', ...words, '--school', school.id, '--record', 'incidents/i-1601', '--json'],
        logIn,
      );
    try {
      await writeFile(name, marked);
      const said = ['--label', 'A second look.', '--shows-no-intimate-image'];
      const attached = await daybook(['attach', name, ...said], as.teacher);
      expect(attached).toMatchObject({ code: 0, stderr: '' });
      const { file: id } = JSON.parse(attached.stdout);
      expect(await daybook(['get', id, '--out', out], as.teacher)).toMatchObject({ code: 3 });
      expect(await daybook(['get', id, '--out', out], as.dsl)).toMatchObject({ code: 0 });
      expect((await readFile(out)).equals(marked)).toBe(true);
      const { files: listed } = JSON.parse((await daybook(['list'], as.dsl)).stdout);
      expect(listed).toContainEqual(expect.objectContaining({ file: id, label: 'A second look.' }));
      expect(JSON.stringify(listed)).not.toContain('Tamsin');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('DPR-01 leaves by the bus with ids and hashes alone', async () => {
    await school.settled();
    const published = (await school.archived()).filter((event) => event.includes('EvidenceAttached'));
    expect(published.length).toBeGreaterThan(0);
    for (const event of published) expect(event).not.toMatch(/zqcanaryfile|"label"|"digest"/);
  });

  it('DPR-01 is withdrawn by the safeguarding lead, and gone', async () => {
    const withdraw = (sender: { readonly as: string }) =>
      school.post(`${files('i-1601')}/${file}/withdraw`, { reason: 'It is of another incident.' }, sender);
    expect((await withdraw(as.teacher)).status).toBe(403);
    const before = (await lying('EVIDENCE_BUCKET')).length;
    expect(await withdraw(as.dsl)).toMatchObject({ status: 201 });
    expect((await fetched('i-1601', file, as.dsl)).status).toBe(404);
    expect(await lying('EVIDENCE_BUCKET')).toHaveLength(before - 1);
  });
});

describe('an intimate image', () => {
  const refused = { status: 422, body: { code: 'ImageNotDescribed', item: 'INC-10' } };

  it('INC-10 is refused before there is an address to put one', async () => {
    expect(await report('i-1602', { category: 'intimate-images' })).toMatchObject({ status: 201 });
    expect(await announce('i-1602', png.length, as.dsl)).toMatchObject(refused);
  });

  it('INC-10 hides what was attached before it came out, until that is withdrawn', async () => {
    await report('i-1603', cyber);
    const file = await attach('i-1603', png);
    const categories = { categories: ['intimate-images'] };
    expect(await school.post('incidents/i-1603/categorise-incident', categories, as.dsl)).toMatchObject({
      status: 201,
    });
    expect((await fetched('i-1603', file, as.dsl)).status).toBe(422);
    const reason = { reason: 'The incident is of an image.' };
    expect(await school.post(`${files('i-1603')}/${file}/withdraw`, reason, as.dsl)).toMatchObject({
      status: 201,
    });
  });
});
