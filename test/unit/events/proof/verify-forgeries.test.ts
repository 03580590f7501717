import { describe, expect, it } from 'vitest';
import { bundleFiles } from '../../../../events/log/proof/bundle/format.ts';
import { unprovable } from '../../../../events/log/proof/verify/unprovable.ts';
import { bundleOf, noteOf } from '../../../support/bundles/make-bundle.ts';
import { rechained, renumbered } from '../../../support/bundles/story.ts';
import { commits, kindsOf, verify, whole, witnessed, witnessKey } from '../../../support/bundles/verified.ts';

/** Another history, just as well made: the same to position 8, with another commit at 9. */
const fork = rechained(commits.with(8, { ...commits[8]!, actor: { id: 'p-666', roles: ['office'] } }));

describe('the holder of the key and forks the history', () => {
  const forked = () => bundleOf(fork, { sizes: [14] });

  it("GOV-04 can't be distinguished from one who does not, by one bundle alone, and the report says so", async () => {
    const report = await verify(await forked());
    expect(report.holds).toBe(true);
    expect(report.unprovable).toContain(unprovable.fork);
    expect(report.statements.find(({ part }) => part === 'since')?.verdict).toBe("can't be proved");
  });

  it('GOV-04 is caught by a checkpoint that was kept', async () => {
    expect(await kindsOf(await forked(), { since: await noteOf(commits, 10) })).toEqual(['forked']);
    expect(await kindsOf(await forked(), { since: await noteOf(commits, 14) })).toEqual(['forked']);
    expect(await kindsOf(await forked(), { since: await noteOf(commits, 8) })).toEqual([]);
  });

  it('GOV-04 is caught by a second checkpoint in the bundle', async () => {
    const both = await bundleOf(fork, { sizes: [10, 14], notes: new Map([[10, await noteOf(commits, 10)]]) });
    const { faults } = await verify(both);
    expect(faults.map(({ kind, position }) => ({ kind, position }))).toEqual([
      { kind: 'forked', position: 10 },
    ]);
  });

  it('GOV-04 is caught by checkpoints outside of the period that the bundle is of', async () => {
    const since = await noteOf(commits, 10);
    const notes = new Map([[10, since]]);
    expect(await kindsOf(await bundleOf(fork, { first: 12, last: 13, sizes: [10, 14], notes }))).toEqual([
      'forked',
    ]);
    expect(
      await kindsOf(await bundleOf(fork, { first: 12, last: 13, sizes: [14], since: [10] }), { since }),
    ).toEqual(['forked']);
  });

  it('GOV-04 is caught by a witness who saw the other history', async () => {
    const note = await noteOf(commits, 14);
    const honest = await bundleOf(commits, { notes: new Map([[14, await witnessed(note)]]) });
    expect(await kindsOf(honest, { witnesses: [witnessKey] })).toEqual([]);
    expect(await kindsOf(await forked(), { witnesses: [witnessKey] })).toEqual(['signature-wrong']);
  });
});

describe('an end that was cut off', { timeout: 60_000 }, () => {
  const short = () => bundleOf(commits.slice(0, 10));

  it("GOV-04 can't be distinguished from a history that ends there, without a checkpoint that was kept", async () => {
    const report = await verify(await short());
    expect(report.holds).toBe(true);
    expect(report.unprovable).toContain(unprovable.fork);
  });

  it('GOV-04 is found with a checkpoint that was kept', async () => {
    const { faults } = await verify(await short(), { since: await noteOf(commits, 12) });
    expect(faults.map(({ kind, position, until }) => ({ kind, position, until }))).toEqual([
      { kind: 'cut-off', position: 11, until: 12 },
    ]);
  });

  it('GOV-04 is not shown for a period without a proof from the checkpoint that was kept', async () => {
    const since = await noteOf(commits, 3);
    expect(await kindsOf(await bundleOf(commits, { first: 8, sizes: [14] }), { since })).toEqual([
      'not-shown',
    ]);
    expect(await kindsOf(await bundleOf(commits, { first: 8, sizes: [14], since: [3] }), { since })).toEqual(
      [],
    );
  });

  it('GOV-04 is found at every length of a file that breaks off', async () => {
    for (const name of [bundleFiles.commits, bundleFiles.journal]) {
      const { length } = whole.get(name)!;
      for (let end = 0; end < length; end += 53) {
        const report = await verify(new Map([...whole, [name, whole.get(name)!.subarray(0, end)]]));
        expect(report.holds).toBe(false);
        const lines = Buffer.from(whole.get(name)!).toString().split('\n');
        const left = Buffer.from(whole.get(name)!.subarray(0, end)).toString().split('\n');
        const line = left.filter((text, index) => text !== '' && text === lines[index]).length + 1;
        const kind = name === bundleFiles.commits ? 'removed' : 'journal-altered';
        expect(report.faults.find((fault) => fault.kind === kind)).toMatchObject({ position: line });
      }
    }
  });
});

describe('the holder of the key who signs what the log would not', () => {
  const signed = async (changed: typeof commits) =>
    (await verify(await bundleOf(changed))).faults.map(({ kind, commit, position }) => ({
      kind,
      commit: commit?.commit,
      position,
    }));
  const following = commits.findIndex(({ commit }) => commit === 3);

  it('GOV-04 is caught by the chain of a stream', async () => {
    const broken = commits.with(following, { ...commits[following]!, prev: commits[0]!.prev });
    expect(await signed(broken)).toContainEqual({ kind: 'chain-broken', commit: 3, position: following + 1 });
  });

  it('GOV-04 is caught by versions and times that do not go on', async () => {
    for (const change of [{ firstVersion: 99 }, { recordedAt: '2020-01-01T00:00:00.000Z' }]) {
      const changed = rechained(commits.with(following, { ...commits[following]!, ...change }));
      expect(await signed(changed)).toContainEqual({
        kind: 'chain-broken',
        commit: 3,
        position: following + 1,
      });
    }
  });

  it('GOV-04 is caught by a number that lacks, and by a fact that lacks or comes later', async () => {
    expect(await signed(commits.toSpliced(following, 1))).toMatchObject([{ kind: 'removed', commit: 3 }]);
    const relying = (commit: number) =>
      rechained(
        commits.with(2, {
          ...commits[2]!,
          facts: [{ school: commits[3]!.school, stream: commits[3]!.stream, id: commits[3]!.id, commit }],
        }),
      );
    expect(await signed(relying(90))).toEqual([{ kind: 'removed', commit: 90, position: 3 }]);
    const later = commits.findLast(({ stream }) => stream === commits[3]!.stream)!.commit;
    expect(await signed(relying(later))).toEqual([
      { kind: 'reordered', commit: commits[2]!.commit, position: 3 },
    ]);
  });

  it('GOV-04 is caught by a commit of another school', async () => {
    const foreign = rechained(commits.with(4, { ...commits[4]!, school: 'hollowbrook-primary' }));
    expect(await signed(foreign)).toEqual([{ kind: 'inserted', commit: commits[4]!.commit, position: 5 }]);
    expect(renumbered(commits)).toEqual(commits);
  });
});
