import { describe, expect, it } from 'vitest';
import { type FaultKind, refText } from '../../../../events/log/proof/verify/report.ts';
import { verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import {
  type Corruption,
  inCommits,
  inJournal,
  type Scene,
  withoutKey,
} from '../../../support/bundles/corruptions.ts';
import { bundleOf, key, type Making, owner, readerOf } from '../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../support/bundles/story.ts';
import { campaignRuns, campaignSample } from '../../../support/campaign-size.ts';

/** Thousands of verifications; a busy machine takes its time. */
const timeout = 120_000;
const LENGTH = 24;
const commits = commitsOf(smallStory(LENGTH), owner);
const whole: Making = { sizes: [5, 13, LENGTH] };
const period: Making = { first: 4, last: 19, sizes: [3, 9, LENGTH] };
const counted = new Map<FaultKind, number>();

/** What a report says that it must not, or lacks; empty when it is right. */
const wrongIn = async (
  { name, files, kind, commits: refs, between }: Corruption,
  isExact: boolean,
): Promise<readonly string[]> => {
  const report = await verifyBundle(readerOf(files), { keys: [key] });
  const allowed = refs.map(refText);
  const named = report.faults.filter(
    (fault) => fault.kind === kind && (fault.commit === null || allowed.includes(refText(fault.commit))),
  );
  const isNamed = named.some(({ commit, position, until }) =>
    between === undefined
      ? commit !== null || refs.length === 0
      : position === between[0] && until === between[1],
  );
  const innocent = report.faults.filter(
    ({ commit }) => commit !== null && !allowed.includes(refText(commit)),
  );
  counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return [
    ...(report.holds ? [`${name}: holds`] : []),
    ...(isNamed ? [] : [`${name}: not said, but ${report.faults.map(({ says }) => says).join('; ')}`]),
    ...(isExact ? innocent.map(({ says }) => `${name}: wrongly says ${says}`) : []),
  ];
};

const scenes = async (making: Making): Promise<readonly Scene[]> => {
  const files = await bundleOf(commits, making);
  const inBundle = commits.slice((making.first ?? 1) - 1, making.last ?? LENGTH);
  const pairs = inBundle.flatMap((_, at) =>
    inBundle.flatMap((__, other) => (other > at && (other - at) % 3 === 1 ? [{ at, other }] : [])),
  );
  return pairs.map(({ at, other }) => ({ commits: inBundle, making, files, at, other }));
};

const wrongInAll = async (
  corruptions: readonly Corruption[],
  isExact: boolean,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const corruption of campaignSample(corruptions)) wrong.push(...(await wrongIn(corruption, isExact)));
  return wrong;
};

describe('a bundle that somebody changed', { timeout }, () => {
  it.each([
    { what: 'a whole school', making: whole },
    { what: 'a period', making: period },
  ])(
    'GOV-04 is caught in commits.jsonl of $what, with the kind and the commit, and no other commit is blamed',
    async ({ making }) => {
      const corruptions = (await scenes(making)).flatMap(inCommits);
      expect(corruptions.length).toBeGreaterThan(900);
      expect(await wrongInAll(corruptions, true)).toEqual([]);
    },
  );

  it.each([
    { what: 'a whole school', making: whole },
    { what: 'a period', making: period },
  ])(
    'GOV-04 is caught in journal.jsonl of $what, where the commits still give the root',
    async ({ making }) => {
      const corruptions = (await scenes(making))
        .filter(({ at, other }) => other === at + 1)
        .flatMap(inJournal);
      expect(corruptions.length).toBeGreaterThan(80);
      expect(await wrongInAll(corruptions, true)).toEqual([]);
    },
  );

  it('GOV-04 is caught when all hashes, chains, journal, proof and manifest were recomputed without the key', async () => {
    const all = await Promise.all(
      (await scenes(whole)).filter(({ at, other }) => other === at + 1).map(withoutKey),
    );
    expect(all.flat().length).toBeGreaterThan(100);
    expect(await wrongInAll(all.flat(), false)).toEqual([]);
  });

  it('GOV-04 is of every kind that can be done to commits and journal, many times each', () => {
    const kinds: readonly FaultKind[] = [
      'altered',
      'removed',
      'inserted',
      'reordered',
      'duplicated',
      'cut-off',
      'chain-broken',
      'journal-altered',
    ];
    expect([...counted.keys()].toSorted()).toEqual(kinds.toSorted());
    expect(kinds.filter((kind) => (counted.get(kind) ?? 0) < campaignRuns(15))).toEqual([]);
  });
});
