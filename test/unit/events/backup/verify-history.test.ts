import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryCommit } from '../../../../events/log/backup/history.ts';
import { verifyHistory } from '../../../../events/log/backup/verify-history.ts';
import { hashOf } from '../../../../events/log/commit-text.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { checkpointAt, commitsOf, inOrder } from '../../../support/restoring/history-commits.ts';

const school = 'larkfield-infant';
const history = journaledHistory(school, 40);
const commits = commitsOf(history);
const signed = await Promise.all([8, 25, 40].map((size) => checkpointAt(history, size)));
const verified = (some: readonly HistoryCommit[], checkpoints = signed) =>
  verifyHistory({ trust: 'fernhill', school, commits: inOrder(some), checkpoints });
/** The text with another actor, and its hash made to fit. */
const forged = (one: HistoryCommit): HistoryCommit => {
  const text = one.text.replace('"p-1"', '"p-2"');
  return { ...one, text, hash: hashOf(text) };
};

describe('a history before it is restored', () => {
  it('GOV-04 is taken where every checkpoint has its root', async () => {
    const { size, signed: upTo, known, hashes } = await verified(commits);
    expect([size, upTo, known]).toEqual([40, 40, 40]);
    expect(hashes.map((hash) => hash.toString('base64url'))).toEqual(commits.map(({ hash }) => hash));
  });

  it('GOV-04 that breaks off before what was signed says so, and up to where it is sure', async () => {
    expect(await verified(commits.slice(0, 30))).toMatchObject({ size: 30, signed: 25, known: 40 });
    expect(await verified([])).toMatchObject({ size: 0, signed: 0, known: 40 });
  });

  it('GOV-04 is refused wherever one commit was changed, moved, doubled or left out', async () => {
    const change = fc.constantFrom('forge', 'swap', 'double', 'drop');
    await fc.assert(
      fc.asyncProperty(fc.nat(38), change, async (index, how) => {
        const [one, next] = commits.slice(index, index + 2) as [HistoryCommit, HistoryCommit];
        const middle = {
          forge: [forged(one), next],
          swap: [next, one],
          double: [one, one, next],
          drop: [next],
        };
        const some = [...commits.slice(0, index), ...middle[how], ...commits.slice(index + 2)];
        await expect(verified(some)).rejects.toThrow(/larkfield-infant/);
      }),
    );
  });

  it('GOV-04 is refused where a record’s chain is broken, also where nobody has signed yet', async () => {
    const [first, ...rest] = commits;
    await expect(verified([forged(first!), ...rest], [])).rejects.toThrow(
      'does not follow the commit before it',
    );
  });

  it('GOV-04 is refused where it is of another trust, though nothing was signed yet', async () => {
    const foreign = verifyHistory({ trust: 'county', school, commits: inOrder(commits), checkpoints: [] });
    await expect(foreign).rejects.toThrow('position 1 is of another trust');
  });
});
