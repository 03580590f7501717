import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import { checkpointText, originOf } from '../../../events/log/proof/checkpoint.ts';
import { signNote } from '../../../events/log/proof/note.ts';
import { rootAt } from '../../../events/log/proof/tree.ts';
import type { Commit } from '../../../events/log/types.ts';
import { signerOf } from '../note-signers.ts';
import { owner, treeOf, vkeyOf } from './make-bundle.ts';
import { smallStory } from './small-story.ts';
import { commitsOf } from './story.ts';

/** So many commits of a trust. */
export interface Part {
  readonly trust: string;
  readonly commits: number;
}

export const keyOfTrust = (trust: string): string => vkeyOf(signerOf(`daybook/${trust}`));

/** What a trust signed of a history. */
export const noteOfTrust = async (
  trust: string,
  commits: readonly Commit[],
  size = commits.length,
): Promise<string> => {
  const root = await rootAt(treeOf(commits), size);
  const at = '2026-12-24T09:00:00.000Z';
  return signNote({
    ...signerOf(`daybook/${trust}`),
    text: checkpointText({ origin: originOf(trust, owner.school), size, root, at }),
  });
};

/** The commit behind a history, by which its school joined another trust. */
export const joiningAfter = async (before: readonly Commit[], own: string): Promise<Commit> => {
  const from = before[0]?.trust ?? '';
  const trust = before.at(-1)?.trust ?? from;
  const moves = before.findLast(({ stream }) => stream === 'moves');
  const root = (await rootAt(treeOf(before), before.length)).toString('base64');
  const checkpoint = await noteOfTrust(trust, before);
  const at = new Date(Date.parse(before.at(-1)?.recordedAt ?? '') + 1).toISOString();
  const data = { from: trust, size: before.length, root, checkpoint, keys: [keyOfTrust(trust)] };
  return {
    ...{ trust: own, school: owner.school, stream: 'moves', id: 'school' },
    commit: (moves?.commit ?? 0) + 1,
    firstVersion: (moves?.commit ?? 0) + 1,
    ...{ commandId: `join-${before.length}`, actor: { id: 'system.moving', roles: ['system.moving'] } },
    ...{ recordedAt: at, correlationId: '0'.repeat(32) },
    ...{ causationId: null, policyVersion: null, facts: [] },
    events: [{ type: 'SchoolJoined', v: 1, occurredAt: at, data }],
    prev: moves === undefined ? null : hashOf(commitText(moves)),
  };
};

/** A history that one trust after another recorded. */
export const joinedStory = async (parts: readonly Part[]): Promise<readonly Commit[]> => {
  const total = parts.reduce((sum, part) => sum + part.commits, 0);
  const story = smallStory(total);
  const trustAt = parts.flatMap(({ trust, commits }) => Array.from({ length: commits }, () => trust));
  // A chain runs through all of it: each commit is made with its trust before the next one names its hash.
  const plain = commitsOf(story, owner);
  const hashes = new Map<string, string>();
  let all: Commit[] = [];
  for (const [index, one] of plain.entries()) {
    const trust = trustAt[index] ?? owner.trust;
    const last = all.at(-1);
    if (last !== undefined && last.trust !== trust) all = [...all, await joiningAfter(all, trust)];
    const stream = `${one.stream}/${one.id}`;
    const commit = { ...one, trust, prev: hashes.get(stream) ?? null };
    hashes.set(stream, hashOf(commitText(commit)));
    all = [...all, commit];
  }
  return all;
};
