import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';

const consumer = `
import { createConsumer, type DaybookEvent, lifted, memoryStore, parseEvent, schemaOf } from '@daybook/contract';
import { createClient } from '@daybook/contract/http';
import { exampleEvent, given } from '@daybook/contract/testing';

const lent = exampleEvent('devices/DeviceLent/v1', { streamId: 'lis-1', data: { borrower: 'p-7' } });
const parsed = parseEvent(lent);
if (parsed.outcome !== 'event' || parsed.event.type !== 'DeviceLent') throw new Error(parsed.outcome);
const borrower: string = parsed.event.data.borrower;
// @ts-expect-error: there is no such field
parsed.event.data.lender;

const first = { ...lent, type: 'DeviceRegistered', dataschema: 'https://x.example/devices/DeviceRegistered/v1.json' };
const asked = parseEvent(
  { ...first, data: { kind: 'pupil-laptop', label: null } },
  { versions: ['devices/DeviceRegistered/v2'] },
);
if (asked.outcome !== 'event' || asked.event.type !== 'DeviceRegistered') throw new Error(asked.outcome);
const second: DaybookEvent<'devices/DeviceRegistered/v2'> = asked.event;
// @ts-expect-error: version 3 has it, version 2 has not
asked.event.data.supportsUpdates;

const kind: string = schemaOf('devices/DeviceRegistered/v1').parse({ kind: 'tablet', label: null }).kind;
const newest = lifted('devices', 'DeviceRegistered', { kind, label: null }, 1, 3);

await given(() => {
  const store = memoryStore<string[]>([]);
  const handle = (event: DaybookEvent, { tx }: { tx: { state: string[] } }) => void tx.state.push(event.type);
  return { consumer: createConsumer({ store, order: 'any', handle }), state: store.read };
})
  .when(lent)
  .thenIt(({ state }) => {
    if (state.length !== 1) throw new Error('not once');
  });

const page = { first: 1, last: 0, omitted: [], tampered: [], next: null };
const fetch = async (url: unknown) => Response.json({ ...page, events: [url] });
const api = createClient({ url: 'https://api.example/', token: () => 'token', fetch });
const answer = await api.get('/v1/schools/{schoolId}/feed', { path: { schoolId: 'a b' }, query: { after: 0 } });
if (!answer.ok) throw new Error(answer.problem.title);
export const refused = () => {
  // @ts-expect-error: there is no such version
  parseEvent(lent, { versions: ['devices/DeviceRegistered/v9'] });
  // @ts-expect-error: the address has no such parameter
  api.get('/v1/schools/{schoolId}/feed', { path: { schoolId: 'a' }, query: { before: 0 } });
  // @ts-expect-error: a command has a body of its own
  api.post('/v1/schools/{schoolId}/devices/{streamId}/lend-device', { path: { schoolId: 'a' }, body: {} });
};
const { last, events } = answer.data;
console.log(JSON.stringify({ borrower, version: second.version, newest, last, url: events[0] }));
`;

let project: CleanProject;
let installed = '';
beforeAll(async () => {
  project = await cleanProject();
  installed = join(project.folder, 'node_modules/@daybook/contract');
}, 240_000);
const textOf = (path: string) => readFileSync(join(installed, path), 'utf8');

describe('the package for consumers, installed in an empty folder', { timeout: 240_000 }, () => {
  it('GOV-04 brings zod and nothing else, with licence and guide', () => {
    const packages = readdirSync(join(project.folder, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(packages).toEqual(['@daybook', 'zod']);
    expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(JSON.parse(textOf('package.json'))).toMatchObject({ version, license: 'Apache-2.0' });
  });

  it('GOV-04 has declarations without a fault, by which a consumer compiles, and runs', async () => {
    const config = JSON.parse(readFileSync(join(project.folder, 'tsconfig.json'), 'utf8'));
    config.compilerOptions.skipLibCheck = false;
    project.write('tsconfig.json', JSON.stringify(config));
    project.write('consumer.ts', consumer);
    expect(await project.faults()).toBe('');
    expect(
      JSON.parse(execFileSync(process.execPath, ['consumer.ts'], { cwd: project.folder, encoding: 'utf8' })),
    ).toEqual({
      borrower: 'p-7',
      version: 2,
      newest: { form: 'tablet', intendedFor: null, label: null, supportsUpdates: null },
      last: 0,
      url: 'https://api.example/v1/schools/a%20b/feed?after=0',
    });
  });

  it('GOV-04 would be found faulty: a consumer of another contract does not compile', async () => {
    project.write('consumer.ts', consumer.replace('data.borrower', 'data.lender'));
    expect(await project.faults()).toContain("'lender' does not exist");
  });

  it('GOV-04 is explained by code that names what there is', () => {
    const shown = ['index', 'http', 'testing'].map((name) => textOf(`dist/contract/${name}.d.ts`)).join('\n');
    const used = [...textOf('README.md').matchAll(/import \{ ([^}]+) \} from '@daybook/g)].flatMap(
      ([, names = '']) => names.split(', '),
    );
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([]);
  });
});
