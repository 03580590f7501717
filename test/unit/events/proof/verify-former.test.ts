import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../../events/log/backup/verify-history.ts';
import { commitText, hashOf } from '../../../../events/log/commit-text.ts';
import type { CitedLine } from '../../../../events/log/proof/bundle/dossier-format.ts';
import { FORMER_FILE } from '../../../../events/log/proof/bundle/format.ts';
import { inclusionProof } from '../../../../events/log/proof/proofs.ts';
import type { Commit } from '../../../../events/log/types.ts';
import { joinedStory, keyOfTrust, noteOfTrust } from '../../../support/bundles/joined-story.ts';
import {
  bundleOf,
  type Files,
  key,
  owner,
  treeOf,
  withManifest,
} from '../../../support/bundles/make-bundle.ts';
import { renumbered } from '../../../support/bundles/story.ts';
import { verify } from '../../../support/bundles/verified.ts';
import { inOrder } from '../../../support/restoring/history-commits.ts';

const moved = await joinedStory([
  { trust: 'bramble', commits: 9 },
  { trust: 'fernhill', commits: 5 },
]);
const twice = await joinedStory([
  { trust: 'anchor', commits: 4 },
  { trust: 'bramble', commits: 5 },
  { trust: 'fernhill', commits: 5 },
]);
const former = async (commits: readonly Commit[], keys = [key]) => {
  const { holds, statements, faults } = await verify(await bundleOf(commits), { keys });
  return { holds, faults, former: statements.find(({ part }) => part === 'former') };
};
const historyOf = (commits: readonly Commit[], trust = owner.trust) =>
  verifyHistory({
    ...{ trust, school: owner.school, checkpoints: [] },
    commits: inOrder(
      commits.map((commit, index) => {
        const text = commitText(commit);
        return { position: index + 1, at: commit.recordedAt, text, hash: hashOf(text), body: null };
      }),
    ),
  });
/** The commit of another trust, and chains that fit again. */
const ofTrust = (commits: readonly Commit[], index: number, trust: string): readonly Commit[] =>
  renumbered(commits.map((one, at) => (at === index ? { ...one, trust } : one)));

const cited = async (commits: readonly Commit[], positions: readonly number[]): Promise<string> => {
  const lines = positions.map(async (position): Promise<CitedLine> => {
    const proof = await inclusionProof(treeOf(commits), position - 1, commits.length);
    return {
      position,
      proof: proof.map((node) => Buffer.from(node).toString('base64')),
      text: commitText(commits[position - 1]!),
    };
  });
  return (await Promise.all(lines)).map((line) => `${JSON.stringify(line)}\n`).join('');
};
const beside = (files: Files, text: string): Files =>
  withManifest(new Map([...files, [FORMER_FILE, Buffer.from(text)]]));

describe('a history that another trust began', () => {
  it('GOV-04 holds, and the former trust is named; with its key, its own checkpoint is looked at, too', async () => {
    expect(await former(moved)).toMatchObject({
      holds: true,
      former: {
        verdict: "can't be proved",
        says: expect.stringContaining('up to position 9 with the trust bramble'),
      },
    });
    expect(await former(moved, [key, keyOfTrust('bramble')])).toMatchObject({
      holds: true,
      former: { verdict: 'holds' },
    });
    expect((await former(twice, [key, keyOfTrust('bramble'), keyOfTrust('anchor')])).former?.verdict).toBe(
      'holds',
    );
    await expect(historyOf(moved)).resolves.toMatchObject({ size: 15 });
    await expect(historyOf(twice)).resolves.toMatchObject({ size: 16 });
  });

  it('GOV-04 continues what the former trust signed, and nothing that it could have signed later', async () => {
    const keys = [key, keyOfTrust('bramble')];
    const files = await bundleOf(moved);
    const since = await noteOfTrust('bramble', moved, 7);
    const { statements, holds } = await verify(files, { keys, since });
    const said = statements.find(({ part }) => part === 'since')?.says;
    expect([holds, said]).toEqual([true, expect.stringContaining('by the former trust bramble')]);
    for (const [trust, size] of [
      ['bramble', 12],
      ['county', 7],
    ] as const) {
      const note = await noteOfTrust(trust, moved, size);
      const report = await verify(files, { keys: [...keys, keyOfTrust(trust)], since: note });
      expect([report.holds, report.faults[0]?.kind]).toEqual([false, 'not-shown']);
    }
  });

  it('GOV-04 refuses a commit of any other trust at any place, in a bundle and before a restore', async () => {
    const trusts = fc.constantFrom('anchor', 'bramble', 'fernhill', 'county');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(moved, twice), fc.nat(15), trusts, async (commits, at, trust) => {
        const index = at % commits.length;
        fc.pre(commits[index]?.trust !== trust);
        const forged = ofTrust(commits, index, trust);
        const report = await verify(await bundleOf(forged));
        expect(report.holds).toBe(false);
        await expect(historyOf(forged)).rejects.toThrow(/trust|history|follow/);
      }),
      { numRuns: 60 },
    );
  });

  it('GOV-04 refuses a statement of another size, root or trust than what stands before it', async () => {
    const at = moved.findIndex(({ stream }) => stream === 'moves');
    const data = (moved[at]?.events[0]?.data ?? {}) as Readonly<Record<string, string | number>>;
    const changes = [
      { size: 8 },
      { size: 10 },
      { from: 'county' },
      { root: Buffer.alloc(32).toString('base64') },
    ];
    for (const change of changes) {
      const events = moved[at]!.events.map((one) => ({ ...one, data: { ...data, ...change } }));
      const forged = renumbered(moved.map((one, index) => (index === at ? { ...one, events } : one)));
      expect((await former(forged)).holds).toBe(false);
      await expect(historyOf(forged)).rejects.toThrow(/trust|history/);
    }
  });

  it('GOV-04 refuses a checkpoint in it that the former trust signed of another history', async () => {
    const at = moved.findIndex(({ stream }) => stream === 'moves');
    const checkpoint = await noteOfTrust('bramble', twice, 9);
    const events = moved[at]!.events.map((one) => ({ ...one, data: { ...one.data, checkpoint } }));
    const forged = moved.map((one, index) => (index === at ? { ...one, events } : one));
    expect(await former(renumbered(forged), [key, keyOfTrust('bramble')])).toMatchObject({
      holds: false,
      faults: expect.arrayContaining([expect.objectContaining({ kind: 'forked' })]),
    });
  });

  it('GOV-04 that is shown in part holds with the commits that state it, and not without', async () => {
    const part = await bundleOf(twice, { first: 2, last: 4, sizes: [twice.length] });
    expect((await verify(part)).holds).toBe(false);
    const whole = beside(part, await cited(twice, [5, 11]));
    expect(await verify(whole)).toMatchObject({ holds: true });
    expect((await verify(beside(part, await cited(twice, [11])))).holds).toBe(false);
    const text = (await cited(twice, [5, 11])).replace(/"proof":\["/, '"proof":["AAAA');
    expect((await verify(beside(part, text))).holds).toBe(false);
  });
});
