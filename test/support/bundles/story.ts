import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import type { Commit, CommitRef, StoredEvent } from '../../../events/log/types.ts';

/** What one command of a story does; the chain, numbers and versions follow from its place. */
export interface StoryCommit {
  readonly stream: string;
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  /** Of the same school. */
  readonly facts?: readonly CommitRef[];
  readonly events: readonly Pick<StoredEvent, 'type' | 'data'>[];
}

/** Whose story it is. */
export interface Owner {
  readonly trust: string;
  readonly school: string;
}

const digest = (what: string, letters: number): string =>
  Buffer.from(hashOf(what)).toString('hex').slice(0, letters);

/** The commits of a story: each in its stream's chain, the same in every run. */
export const commitsOf = (story: readonly StoryCommit[], { trust, school }: Owner): readonly Commit[] => {
  const newest = new Map<string, Commit>();
  return story.map(({ stream, id, at, actor, facts = [], events }, index) => {
    const before = newest.get(`${stream}/${id}`);
    const commit: Commit = {
      trust,
      school,
      stream,
      id,
      commit: (before?.commit ?? 0) + 1,
      firstVersion: before === undefined ? 1 : before.firstVersion + before.events.length,
      commandId: `c-${digest(`command ${index}`, 16)}`,
      actor,
      recordedAt: at,
      correlationId: digest(`correlation ${index}`, 32),
      causationId: null,
      policyVersion: 1,
      facts: facts.map((fact) => ({ school, ...fact })),
      events: events.map(({ type, data }) => ({ type, v: 1, occurredAt: at, data })),
      prev: before === undefined ? null : hashOf(commitText(before)),
    };
    newest.set(`${stream}/${id}`, commit);
    return commit;
  });
};

/**
 * Chains that fit again: what a forger makes who recomputes every hash. Numbers and versions stay as they
 * are.
 */
export const rechained = (commits: readonly Commit[]): readonly Commit[] => {
  const newest = new Map<string, string>();
  return commits.map((commit) => {
    const stream = `${commit.stream}/${commit.id}`;
    const again = { ...commit, prev: newest.get(stream) ?? null };
    newest.set(stream, hashOf(commitText(again)));
    return again;
  });
};

/** Numbers, versions and chains that fit again, after commits were removed, added or moved. */
export const renumbered = (commits: readonly Commit[]): readonly Commit[] => {
  const newest = new Map<string, Commit>();
  return rechained(
    commits.map((commit) => {
      const before = newest.get(`${commit.stream}/${commit.id}`);
      const again = {
        ...commit,
        commit: (before?.commit ?? 0) + 1,
        firstVersion: before === undefined ? 1 : before.firstVersion + before.events.length,
      };
      newest.set(`${commit.stream}/${commit.id}`, again);
      return again;
    }),
  );
};
