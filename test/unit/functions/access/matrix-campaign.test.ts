import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { views } from '../../../../domain/read-models/index.ts';
import { publicStreams as streams } from '../../../../domain/streams/index.ts';
import { openApi } from '../../../../functions/openapi/document.ts';
import { campaignSample } from '../../../support/campaign-size.ts';
import { type Cell, cells } from '../../../support/rights/cells.ts';
import { matrixWorld, OTHER, OWN, TRUST } from '../../../support/rights/matrix-world.ts';
import { ME, MY_CLASS } from '../../../support/rights/situations.ts';
import { ways } from '../../../support/rights/ways.ts';
import { setUp } from '../../../support/school.ts';

type World = Awaited<ReturnType<typeof matrixWorld>>;
let world: World;

const registered = async (school: string): Promise<void> => {
  const body = { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] };
  await setUp(world, `${school}/schools/${school}/register-school`, body);
};
/** Who stands how to the caller of every cell. */
const related = async (): Promise<void> => {
  const send = (path: string, body: object) => setUp(world, `${OWN}/${path}`, body);
  await send('policies/online-safety/adopt-policy', { version: 1, settings: {} });
  await send(`people/${ME}/register-parent`, {
    name: 'Invented Person',
    email: 'me@families.example',
    from: '2026-09-01',
  });
  for (const [pupil, ofClass] of [
    ['u-child', 'y2-ash'],
    ['u-class', MY_CLASS],
    ['u-other', 'y2-ash'],
  ])
    await send(`people/${pupil}/admit-pupil`, {
      name: 'Invented Pupil',
      yearGroup: 'Y1',
      class: ofClass,
      admittedOn: '2026-09-01',
    });
  await send('people/u-child/link-parent', { parent: ME });
  const report = {
    occurredOn: '2026-09-09',
    place: 'Hall',
    description: 'Words.',
    category: 'online-safety',
  };
  for (const [id, involved] of [
    ['i-other', []],
    ['i-mine', [{ person: ME, part: 'instigator' }]],
  ] as const) {
    const asked = { route: REPORT, params: { schoolId: OWN, streamId: id, command: 'report-incident' } };
    await world.ask({ ...asked, body: { ...report, involved }, subject: `${OWN}|dsl` });
  }
};
const REPORT = 'POST /v1/schools/{schoolId}/incidents/{streamId}/{command}';

/** Cells that are not answered as expected. */
const wrong = async (some: readonly Cell[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, asked, expected } of some) {
    const outcome = await world.ask(asked);
    if (outcome !== expected) found.push(`${name}: ${outcome}, expected ${expected}`);
  }
  return found;
};
const count = (some: readonly Cell[], expected: Cell['expected']) =>
  some.filter((cell) => cell.expected === expected).length;

/**
 * Of every route and situation one who is let through, where there is anybody, and one who is refused: by the
 * situation, if anybody is.
 */
const oneOfEach = (): readonly Cell[] => {
  const groups = Map.groupBy(cells, ({ asked, expected }) =>
    JSON.stringify([asked.route, { ...asked.params, schoolId: '' }, asked.query, expected]),
  );
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => Number(b.isNear) - Number(a.isNear)).slice(0, 1),
  );
};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-10T08:30:00Z') });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  world = await matrixWorld();
  for (const school of [OWN, OTHER]) await registered(school);
  await related();
  // The school's key of fingerprints is made at its first command; the trust has had none.
  await world.whole.sealer.keyedHash(TRUST, 'body', '');
  world.freeze();
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await world.stop();
});

describe('every route by every role, relation and school', () => {
  it('ORG-02 refuses whom the reviewed expectation refuses, over HTTP, and nobody else: the whole matrix', async () => {
    const some = campaignSample(cells);
    expect(await wrong(some)).toEqual([]);
    const [through, refused] = [count(some, 'let through'), count(some, 'refused')];
    expect(Math.min(through, refused)).toBeGreaterThan(100);
    process.stderr.write(
      `rights over HTTP: ${some.length} of ${cells.length} cells, ${through} let through, ${refused} refused\n`,
    );
  }, 1_200_000);

  it('ORG-02 refuses somebody at every route, and lets somebody through wherever anybody may', async () => {
    const some = oneOfEach();
    expect(await wrong(some)).toEqual([]);
    const routes = new Set(ways.map(({ route }) => route));
    const without = (expected: Cell['expected']) =>
      [...routes].filter(
        (route) => !some.some((cell) => cell.asked.route === route && cell.expected === expected),
      );
    // What seals the files alone records them: over HTTP nobody may.
    const closed = `POST /v1/schools/{schoolId}/evidence-files/{streamId}/{command}`;
    expect([without('refused'), without('let through')]).toEqual([[], [closed]]);
    process.stderr.write(`rights over HTTP: one of each of ${routes.size} routes, ${some.length} requests\n`);
  }, 120_000);

  it('ORG-02 leaves out no route of the API but those that are open to everybody with a token, a link or a secret', () => {
    const { paths } = openApi({ streams, views, docsBaseUrl: world.env.DOCS_BASE_URL }) as {
      readonly paths: Readonly<Record<string, object>>;
    };
    const tried = ways.map(({ route, params }) => addressOf(route, params));
    const left = Object.entries(paths).flatMap(([path, item]) =>
      ['get', 'post'].flatMap((method) => {
        const address = `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`;
        return method in item && !tried.includes(address) ? [`${method.toUpperCase()} ${path}`] : [];
      }),
    );
    expect(left.toSorted()).toEqual([
      'GET /asyncapi.json',
      'GET /schemas/{stream}/{type}/{version}',
      'GET /v1/catalogue',
      'GET /v1/me',
      'GET /v1/sign',
      'GET /v1/trust/keys',
      'POST /v1/schools/{schoolId}/alerts/{channel}',
      'POST /v1/sign/answer',
      'POST /v1/sign/terms',
    ]);
  });
});

/** As OpenAPI writes it: streams, commands and lists by name, ids open. */
const addressOf = (route: string, params: Readonly<Record<string, string>>): string =>
  route
    .replace('{command}', params['command'] ?? '')
    .replace(/views\/\{model\}$/, `views/${params['model']}`)
    .replace(/\{\w+\}/g, '{}');
