import { describe, expect, it } from 'vitest';
import earlier from '../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../events/catalogue/index.ts';
import { publishedVersions, versionName } from '../../events/catalogue/published-versions.ts';

const DAY_MS = 86_400_000;
const versions = publishedVersions(catalogue, earlier, 'https://api.example/schemas');
const ending = versions.filter(({ deprecated }) => deprecated !== null);
const lasting = new Set(
  versions
    .filter(({ deprecated }) => deprecated === null)
    .map(({ stream, type, version }) => versionName(stream, type, version)),
);

describe('the end of a version', () => {
  it('GOV-04 is announced of versions that there are, for one that lasts, half a year ahead', () => {
    const announced = catalogue.flatMap(({ entries }) =>
      Object.values(entries).flatMap(({ deprecated = {} }) => Object.keys(deprecated)),
    );
    expect(ending).toHaveLength(announced.length);
    const faults = ending.filter(
      ({ deprecated }) =>
        deprecated === null ||
        !lasting.has(deprecated.instead) ||
        !(Date.parse(deprecated.until) - Date.parse(deprecated.since) >= 180 * DAY_MS),
    );
    expect(faults).toEqual([]);
  });
});
