import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { processes } from '../../../../domain/processes/index.ts';
import { views } from '../../../../domain/read-models/index.ts';
import { reports } from '../../../../domain/reports/index.ts';
import { publicStreams as streams } from '../../../../domain/streams/index.ts';
import { createHandler } from '../../../../functions/openapi/handler.ts';
import { whatMayBeDone } from '../../../../functions/reads/me/what-may-be-done.ts';
import { permissions } from '../../../../functions/shared/access/permissions.ts';
import { kebabOf } from '../../../../functions/shared/http/command-names.ts';
import type { HttpRequest } from '../../../../functions/shared/http/http-message.ts';
import { problems } from '../../../../functions/shared/http/problems.ts';
import { cleanReport, healthSite, swept } from '../../../support/health-site.ts';

const docsBaseUrl = 'https://docs.fernhill.example';
const handle = createHandler({ streams, views, reports, processes, versions: () => [], docsBaseUrl });
const asked = (route: string) => handle({ route } as HttpRequest);
const answer = await asked('GET /openapi.json');
interface Parameter {
  readonly $ref?: string;
  readonly in: string;
  readonly name: string;
  readonly description?: string;
  readonly schema?: object;
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody: {
    readonly content: Record<
      string,
      { readonly schema: { additionalProperties: boolean }; readonly example: object }
    >;
  };
  readonly responses: object;
}
interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly get?: Operation;
  readonly post?: Operation;
}
const document = JSON.parse(answer.body);
const paths: Record<string, PathItem> = document.paths;

const refsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => (name === '$ref' ? [String(member)] : refsIn(member)))
    : [];
const resolve = (ref: string) =>
  ref
    .slice(2)
    .split('/')
    .reduce((at, part) => at?.[part], document);
const posts = Object.entries(paths).flatMap(([path, { post }]) => (post ? [{ path, post }] : []));
const streamNames = new Set(streams.map(({ events }) => events.stream));
const commands = posts.filter(({ post }) => post.tags.every((tag) => streamNames.has(tag)));
/** Of the record as a whole; neither a command nor a read of one record or list. */
const ofTheWhole = [
  'GET /v1/schools/{schoolId}/feed',
  'GET /v1/schools/{schoolId}/journal',
  'GET /v1/schools/{schoolId}/{stream}/{streamId}/commits',
  'GET /v1/schools/{schoolId}/checkpoints',
  'POST /v1/schools/{schoolId}/checkpoints',
  'GET /v1/schools/{schoolId}/checkpoints/latest',
  'GET /v1/schools/{schoolId}/checkpoints/{size}',
  'POST /v1/schools/{schoolId}/checkpoints/{size}/countersignatures',
  'GET /v1/schools/{schoolId}/proofs/inclusion',
  'GET /v1/schools/{schoolId}/proofs/consistency',
  'GET /v1/schools/{schoolId}/proofs/range',
  'GET /v1/trust/keys',
];

describe('the API’s own description', () => {
  it('ORG-01 is OpenAPI 3.1 with a licence, a security scheme and the guarantee of idempotency', () => {
    expect(document).toMatchObject({
      openapi: '3.1.1',
      info: { title: 'Daybook' },
      security: [{ bearer: [] }],
    });
    expect(document.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(document.info.description).toMatch(/newest 8 commands/);
  });

  it('ORG-01 has a path for every command of every stream, and for every read', () => {
    const expected = streams.flatMap(({ events: { stream }, commands }) =>
      Object.keys(commands).map((name) => `/v1/schools/{schoolId}/${stream}/{streamId}/${kebabOf(name)}`),
    );
    expect(commands.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
    const reads = Object.entries(paths).filter(([, { get }]) =>
      get?.tags.every((tag) => ['records', 'lists'].includes(tag)),
    );
    expect(reads).toHaveLength(3 + 2 * views.length);
  });

  it('GOV-04 has the feed, the journal, checkpoints and proofs of a school', () => {
    const routes = Object.entries(paths).flatMap(([path, { get, post }]) => [
      ...(get ? [`GET ${path}`] : []),
      ...(post ? [`POST ${path}`] : []),
    ]);
    expect(routes).toEqual(expect.arrayContaining(ofTheWhole));
    expect(document.paths['/v1/trust/keys'].get.security).toEqual([]);
  });

  it('ORG-01 has a catalogue of all there is by name, which fulfils its schema', async () => {
    const catalogue = JSON.parse((await asked('GET /v1/catalogue')).body);
    const { get } = document.paths['/v1/catalogue'];
    const ajv = new Ajv2020({ strict: false });
    const { schema } = get.responses[200].content['application/json'];
    expect(ajv.validate(schema, catalogue), ajv.errorsText()).toBe(true);
    expect(get.security).toEqual([]);
    expect(catalogue.streams.map(({ name }: { name: string }) => name)).toEqual([...streamNames]);
    const known = new Set(Object.keys(paths));
    const places: readonly { readonly path?: string; readonly paths?: readonly string[] }[] = [
      ...catalogue.streams.flatMap((stream: { commands: object[] }) => stream.commands),
      ...catalogue.reports,
    ];
    for (const { path, paths: several = [path] } of places)
      for (const each of several) expect(known).toContain(each);
    const types = catalogue.problems.map(({ type }: { type: string }) => type);
    expect(types).toEqual(document.components.schemas.Problem.properties.type.enum);
  });

  it('ORG-02 has who one is, and the health of the trust, whose answers fulfil it', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const schemaOf = (path: string) =>
      document.paths[path].get.responses[200].content['application/json'].schema;
    const site = healthSite({
      'project-dead': {
        messages: [{ body: '{"models":["role-holders"]}', sentAt: '2026-09-09T12:00:00.000Z' }],
      },
    });
    site.journaled('_trust', 1, 4, '2026-09-09T09:00:00.000Z');
    await site.signed('_trust', 3, '2026-09-09T09:05:00.000Z');
    const behind = { 'role-holders': 1 };
    await site.sweptAs({ ...cleanReport, schools: [{ ...swept, behind }] });
    await site.asked('a'.repeat(32));
    expect(ajv.validate(schemaOf('/v1/trust/health'), (await site.health()).body), ajv.errorsText()).toBe(
      true,
    );
    const caller = { person: 'p-1', roles: ['parent'], children: ['u-1'], tenant: 'larkfield-infant' };
    const place = { ...caller, ...whatMayBeDone(permissions, caller) };
    const me = {
      person: 'p-1',
      isBootstrap: false,
      schools: [{ school: 'larkfield-infant', ...place }],
      trust: { ...place, schools: [] },
    };
    for (const one of [me, { ...me, person: null, schools: [], trust: null }]) {
      expect(ajv.validate(schemaOf('/v1/me'), one), ajv.errorsText()).toBe(true);
    }
    expect(ajv.validate(schemaOf('/v1/me'), { ...me, schools: undefined })).toBe(false);
  });

  it('ORG-01 has streams and lists that are served', () => {
    expect(document.tags.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([...streamNames]),
    );
    expect(streamNames).not.toContain('reservations');
    expect(new Set(views.map(({ model }) => model)).size).toBe(views.length);
  });

  it('ORG-01 lists the filters of each list, described, beside its page', () => {
    const namesOf = ({ query, isOfNow }: (typeof views)[number]) =>
      [Object.keys(query.shape), isOfNow === true ? [] : ['asOf', 'by'], ['limit', 'cursor']].flat();
    for (const view of views) {
      const { model } = view;
      for (const path of [`/v1/schools/{schoolId}/views/${model}`, `/v1/trust/views/${model}`]) {
        const listed = paths[path]?.get?.parameters?.filter((one) => one.in === 'query') ?? [];
        expect(listed.map(({ name }) => name)).toEqual(namesOf(view));
        for (const { name, description } of listed) expect(description, name).toMatch(/\w/);
      }
    }
    expect(paths['/v1/schools/{schoolId}/views/incident-log']?.get?.parameters).toContainEqual({
      name: 'status',
      in: 'query',
      required: false,
      description: 'Where the incident stands',
      schema: { type: 'string', enum: ['open', 'closed'] },
    });
  });

  it('ORG-01 names its own server, and describes every tag that an operation has', () => {
    expect(document.servers).toEqual([{ url: '/' }]);
    const described = document.tags
      .filter(({ description }: { description?: string }) => description)
      .map(({ name }: { name: string }) => name);
    const used = Object.values(paths).flatMap(({ get, post }) => [
      ...(get?.tags ?? []),
      ...(post?.tags ?? []),
    ]);
    expect(new Set(used)).toEqual(new Set(described));
  });

  it('ORG-01 resolves every reference, and declares every parameter of a path', () => {
    for (const ref of refsIn(document)) expect(resolve(ref), ref).toBeDefined();
    for (const [path, item] of Object.entries(paths)) {
      for (const operation of [item.get, item.post].filter((one) => one !== undefined)) {
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
          one.$ref ? resolve(one.$ref) : one,
        );
        const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
        expect(new Set(declared), path).toEqual(new Set(path.match(/\{\w+\}/g)));
      }
    }
  });

  it('ORG-01 gives each operation a name of its own', () => {
    const ids = Object.values(paths).flatMap(({ get, post }) =>
      [get, post].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ORG-01 has body schemas that its own examples fulfil', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const { path, post } of commands) {
      const { schema, example } = post.requestBody.content['application/json']!;
      expect(
        ajv.validate({ ...schema, components: document.components }, example),
        `${path} ${ajv.errorsText()}`,
      ).toBe(true);
      expect(schema.additionalProperties, path).toBe(false);
    }
  }, 30_000);

  it('DEV-02 has an example of a loan that fits any day: it names no date to come', () => {
    const { post } = paths['/v1/schools/{schoolId}/devices/{streamId}/lend-device'] ?? {};
    expect(post?.requestBody.content['application/json']?.example).not.toHaveProperty('returnDue');
  });

  it('ORG-01 lists every problem under its status, on every operation that can end so', () => {
    for (const [slug, { status }] of Object.entries(problems)) {
      expect(document.components.responses[`problem${status}`].description).toContain(slug);
    }
    for (const { post } of commands)
      expect(Object.keys(post.responses)).toEqual(
        expect.arrayContaining(['201', '401', '403', '409', '412', '413', '415', '422', '500']),
      );
  });
});
