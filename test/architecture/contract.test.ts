import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import earlier from '../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { envelope } from '../../events/catalogue/envelope.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { publishedVersions } from '../../events/catalogue/published-versions.ts';
import { contractFiles } from '../support/contract/contract-files.ts';
import { breakFaults } from '../support/contract/release-files.ts';
import { readGolden } from '../support/evolution/golden-files.ts';

const golden = readGolden('test/golden');
const versions = publishedVersions(catalogue, earlier, 'https://api.example/schemas');
interface AsyncApi {
  readonly components: {
    readonly messages: Record<string, { readonly examples: readonly { readonly payload: object }[] }>;
  };
}

/** What AsyncAPI's own parser says of a file. */
const problemsOf = (file: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['test/support/contract/asyncapi-problems.mjs', file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  );

describe('the published contract', () => {
  it.each(Object.entries(contractFiles(catalogue, golden)))(
    'GOV-04 is made of the catalogue: %s',
    (path, text) => {
      expect(
        readFileSync(path, 'utf8') === text,
        `${path} is not as it is made: run \`npm run golden\``,
      ).toBe(true);
    },
  );

  it('GOV-04 breaks nothing of the last release that is not named, with its reason', () => {
    expect(breakFaults(catalogue, golden)).toEqual([]);
  });

  it('GOV-04 is AsyncAPI 3.1 without a fault, by its own parser', { timeout: 180_000 }, () => {
    expect(problemsOf('docs/contract/asyncapi.json')).toEqual({ version: '3.1.0', problems: [] });
  });

  it('GOV-04 would be found faulty: the parser names a channel that is not there', {
    timeout: 180_000,
  }, () => {
    const file = join(mkdtempSync(join(tmpdir(), 'daybook-asyncapi-')), 'asyncapi.json');
    const operations = { publish: { action: 'send', channel: { $ref: '#/channels/none' } } };
    const info = { title: 'Faulty', version: '1' };
    writeFileSync(file, JSON.stringify({ asyncapi: '3.1.0', info, operations }));
    expect(problemsOf(file)).toMatchObject({
      version: null,
      problems: expect.arrayContaining([
        expect.objectContaining({ path: expect.stringContaining('operations/publish') }),
      ]),
    });
  });

  it('GOV-04 has an example of every version, which is an event that could go out', () => {
    const { components } = JSON.parse(readFileSync('docs/contract/asyncapi.json', 'utf8')) as AsyncApi;
    expect(Object.keys(components.messages)).toHaveLength(versions.length);
    const faults = Object.entries(components.messages).flatMap(([key, { examples }]) =>
      examples.flatMap(({ payload }) => (envelope.safeParse(payload).success ? [] : [key])),
    );
    expect(faults).toEqual([]);
  });

  it('GOV-04 has a schema of every version before the newest one, which its example keeps to', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false }));
    const earlierOnes = versions.filter(({ isNewest }) => !isNewest);
    const faults = earlierOnes.flatMap(({ schema, example }) =>
      ajv.validate(schema, example) ? [] : [`${String(schema['$id'])}: ${ajv.errorsText()}`],
    );
    expect(faults).toEqual([]);
    expect(earlierOnes.map(({ schema }) => schema['$id'])).toContain(
      'https://api.example/schemas/devices/DeviceRegistered/v1.json',
    );
  });

  it('DPR-01 has no personal field, in no version', () => {
    const personal = catalogue.flatMap(({ stream, entries }) =>
      Object.entries(entries).flatMap(([type, entry]) =>
        Object.keys(entry.personal).map((field) => `${stream}/${type}/${field}`),
      ),
    );
    const published = new Set(
      versions.flatMap(({ stream, type, schema, example }) =>
        [...Object.keys(schema['properties'] ?? {}), ...Object.keys(example)].map(
          (field) => `${stream}/${type}/${field}`,
        ),
      ),
    );
    expect(personal.length).toBeGreaterThan(0);
    expect(personal.filter((field) => published.has(field))).toEqual([]);
  });
});
