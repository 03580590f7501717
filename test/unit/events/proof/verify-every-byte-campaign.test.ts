import { describe, expect, it } from 'vitest';
import { bundleFiles, checkpointFile, MANIFEST_FILE } from '../../../../events/log/proof/bundle/format.ts';
import { isBadInput, type Report, verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import {
  bundleOf,
  type Files,
  key,
  owner,
  readerOf,
  withManifest,
} from '../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../support/bundles/story.ts';
import { campaignSample } from '../../../support/campaign-size.ts';

const timeout = 120_000;
const commits = commitsOf(smallStory(5), owner);
const files = await bundleOf(commits, { sizes: [2, 5] });

/** One bit of one byte, another one from byte to byte. */
const flipped = (name: string, offset: number): Files => {
  const bytes = Buffer.from(files.get(name)!);
  bytes[offset]! ^= 1 << (offset % 8);
  return new Map([...files, [name, bytes]]);
};

const outcomeOf = async (changed: Files): Promise<Report | 'refused'> => {
  try {
    return await verifyBundle(readerOf(changed), { keys: [key] });
  } catch (error) {
    if (isBadInput(error)) return 'refused';
    throw error;
  }
};

const offsets = (name: string): readonly number[] => [...files.get(name)!.keys()];
const textAt = (name: string, offset: number, changed: Files = files): string =>
  Buffer.from(changed.get(name)!).toString('latin1', offset, offset + 1);

/** The offsets at which a flipped bit is not found; of the manifest's, which is short, all are tried. */
const unfound = async (name: string, change: (offset: number) => Files): Promise<readonly number[]> => {
  const free: number[] = [];
  const tried = name === MANIFEST_FILE ? offsets(name) : campaignSample(offsets(name));
  for (const offset of tried) {
    const outcome = await outcomeOf(change(offset));
    if (outcome !== 'refused' && outcome.holds) free.push(offset);
  }
  return free;
};

const spanOf = (name: string, pattern: RegExp): readonly (readonly [number, number])[] =>
  [...Buffer.from(files.get(name)!).toString('latin1').matchAll(pattern)].map(
    ({ index, 0: text, 1: value = '' }) => {
      const start = index + text.indexOf(value);
      return [start, start + value.length] as const;
    },
  );
const isIn = (spans: readonly (readonly [number, number])[], offset: number): boolean =>
  spans.some(([start, end]) => offset >= start && offset < end);

describe('a bit flipped in any byte of a bundle', { timeout }, () => {
  it('GOV-04 holds as long as none is', async () => {
    expect(await outcomeOf(files)).toMatchObject({ holds: true, faults: [] });
  });

  it.each([...files.keys()].filter((name) => name !== MANIFEST_FILE))(
    'GOV-04 is found in %s',
    async (name) => {
      expect(await unfound(name, (offset) => flipped(name, offset))).toEqual([]);
    },
  );

  it('GOV-04 is found in the manifest, but in the digits of the time it was made, which nothing rests on', async () => {
    const free = await unfound(MANIFEST_FILE, (offset) => flipped(MANIFEST_FILE, offset));
    const made = spanOf(MANIFEST_FILE, /"made": "([^"]+)"/g);
    expect(free.filter((offset) => !isIn(made, offset))).toEqual([]);
    expect(free.length).toBeGreaterThan(5);
    expect(free.length).toBeLessThanOrEqual('20260904070000000'.length);
    expect(free.filter((offset) => !/\d/.test(textAt(MANIFEST_FILE, offset)))).toEqual([]);
  });

  it.each([
    bundleFiles.commits,
    bundleFiles.proof,
    bundleFiles.consistency,
    checkpointFile(2),
    checkpointFile(5),
  ])('GOV-04 is found in %s also when the manifest is made to fit', async (name) => {
    expect(await unfound(name, (offset) => withManifest(flipped(name, offset)))).toEqual([]);
  });

  it('GOV-04 is found in the journal also when the manifest is made to fit, but in its times, which are not signed', async () => {
    const free = await unfound(bundleFiles.journal, (offset) =>
      withManifest(flipped(bundleFiles.journal, offset)),
    );
    const times = spanOf(bundleFiles.journal, /"at":"([^"]+)"/g);
    expect(free.filter((offset) => !isIn(times, offset))).toEqual([]);
    expect(free.length).toBeLessThanOrEqual(commits.length * '20260903083000000'.length);
  });

  it('GOV-04 names the commit it was in', async () => {
    const lines = Buffer.from(files.get(bundleFiles.commits)!).toString().split('\n').slice(0, -1);
    const bits = lines.flatMap((text, at) => {
      const start = lines.slice(0, at).join('').length + at;
      return Array.from({ length: Math.ceil(text.length / 5) }, (_, step) => ({
        at,
        offset: start + step * 5,
      }));
    });
    const tried = campaignSample(bits);
    const named = await Promise.all(
      tried.map(async ({ offset }) => placesIn(await outcomeOf(flipped(bundleFiles.commits, offset)))),
    );
    expect(named).toEqual(tried.map(({ at }) => [{ position: at + 1, ...refOf(at) }]));
  });
});

const refOf = (at: number) => ({
  stream: commits[at]!.stream,
  id: commits[at]!.id,
  commit: commits[at]!.commit,
});
const placesIn = (outcome: Report | 'refused') =>
  outcome === 'refused'
    ? []
    : outcome.faults.flatMap(({ position, commit }) => (commit === null ? [] : [{ position, ...commit }]));
