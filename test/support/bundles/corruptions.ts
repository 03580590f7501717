import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import { bundleFiles } from '../../../events/log/proof/bundle/format.ts';
import type { FaultKind, Ref } from '../../../events/log/proof/verify/report.ts';
import type { Commit } from '../../../events/log/types.ts';
import { bundleOf, type Files, type Making, withLines, withManifest } from './make-bundle.ts';
import { rechained, renumbered } from './story.ts';

/** A bundle that somebody changed, and what must be said of it. */
export interface Corruption {
  readonly name: string;
  readonly files: Files;
  readonly kind: FaultKind;
  /** The commits that may be named, any of them; none where only the root can tell. */
  readonly commits: readonly Ref[];
  /** The positions that it lies between, where no commit can be named. */
  readonly between?: readonly [number, number];
}

/** The history, its bundle, and where in it something is done. */
export interface Scene {
  readonly commits: readonly Commit[];
  readonly making: Making;
  readonly files: Files;
  /** Index of the commit it is done to. */
  readonly at: number;
  /** Another index, greater. */
  readonly other: number;
}

const { commits: COMMITS, journal: JOURNAL } = bundleFiles;
const altered = (commit: Commit, what: string): Commit => {
  if (what === 'actor') return { ...commit, actor: { ...commit.actor, id: 'p-999' } };
  if (what === 'time') return { ...commit, recordedAt: commit.recordedAt.replace('2026', '2025') };
  return {
    ...commit,
    events: commit.events.map((event) => ({ ...event, data: { ...event.data, what: 'another' } })),
  };
};
const forged = (commit: Commit): Commit => ({
  ...altered(commit, 'payload'),
  id: 'x-9',
  commit: 1,
  firstVersion: 1,
  prev: null,
  facts: [],
});
const moved = <T>(list: readonly T[], at: number, to: number): readonly T[] =>
  list.toSpliced(at, 1).toSpliced(to, 0, list[at]!);

/**
 * Done to commits.jsonl only; with or without a manifest that fits, the journal still tells which commit it
 * was.
 */
export const inCommits = ({ commits, files, at, other }: Scene): readonly Corruption[] => {
  const one = commits[at]!;
  const change = (
    name: string,
    kind: FaultKind,
    refs: readonly Ref[],
    how: (lines: readonly string[]) => readonly string[],
  ): Corruption[] => {
    const changed = withLines(files, COMMITS, how);
    return [
      { name, files: changed, kind, commits: refs },
      { name: `${name}, the manifest recomputed`, files: withManifest(changed), kind, commits: refs },
    ];
  };
  const text = (what: string) => commitText(altered(one, what));
  return [
    ...['payload', 'actor', 'time'].flatMap((what) =>
      change(`${what} altered`, 'altered', [one], (lines) => lines.with(at, text(what))),
    ),
    ...change('number altered', 'altered', [one], (lines) =>
      lines.with(at, commitText({ ...one, commit: one.commit + 50 })),
    ),
    ...change('made unreadable', 'altered', [one], (lines) => lines.with(at, `${lines[at]}}`)),
    ...change('removed', 'removed', [one], (lines) => lines.toSpliced(at, 1)),
    ...change('first removed', 'removed', [commits[0]!], (lines) => lines.slice(1)),
    ...change('last removed', 'removed', [commits.at(-1)!], (lines) => lines.slice(0, -1)),
    ...change('inserted', 'inserted', [forged(one)], (lines) =>
      lines.toSpliced(at, 0, commitText(forged(one))),
    ),
    ...change('moved', 'reordered', other === at + 1 ? [one, commits[other]!] : [one], (lines) =>
      moved(lines, at, other),
    ),
    ...change('duplicated', 'duplicated', [one], (lines) => lines.toSpliced(other, 0, lines[at]!)),
  ];
};

/** Done to journal.jsonl only: the commits still give the root. */
export const inJournal = ({ commits, files, at }: Scene): readonly Corruption[] => {
  const one = commits[at]!;
  const edit = (line: string, change: object): string => JSON.stringify({ ...JSON.parse(line), ...change });
  const change = (
    name: string,
    refs: readonly Ref[],
    how: (lines: readonly string[]) => readonly string[],
  ): Corruption[] => {
    const changed = withManifest(withLines(files, JOURNAL, how));
    return [{ name: `journal: ${name}`, files: changed, kind: 'journal-altered', commits: refs }];
  };
  return [
    ...change('hash altered', [one], (lines) =>
      lines.with(at, edit(lines[at]!, { hash: hashOf('another') })),
    ),
    ...change('commit altered', [one], (lines) => lines.with(at, edit(lines[at]!, { id: 'x-9' }))),
    ...change('position altered', [one], (lines) => lines.with(at, edit(lines[at]!, { position: 99 }))),
    ...change('line removed', [one], (lines) => lines.toSpliced(at, 1)),
    ...(at === 0
      ? []
      : change('time put back', [one], (lines) =>
          lines.with(at, edit(lines[at]!, { at: '2020-01-01T00:00:00.000Z' })),
        )),
    ...change('line unreadable', [one], (lines) => lines.with(at, lines[at]!.slice(1))),
  ];
};

/** The bundle of a history that is not the one that was signed, all recomputed but the signed checkpoints. */
const forgedBundle = async ({ making, files }: Scene, commits: readonly Commit[]): Promise<Files> => {
  const { sizes = [] } = making;
  const last = sizes.at(-1)!;
  const notes = new Map(
    sizes.map((size) => [size, Buffer.from(files.get(`checkpoints/${size}.txt`)!).toString()]),
  );
  const padded = [
    ...commits,
    ...Array.from({ length: Math.max(0, last - commits.length) }, () => commits.at(-1)!),
  ];
  const made = await bundleOf(padded, { ...making, sizes, notes });
  const cut = [COMMITS, JOURNAL].reduce<Files>(
    (all, name) => withLines(all, name, (lines) => lines.slice(0, commits.length)),
    made,
  );
  return withManifest(cut);
};

/** A forger who recomputes everything, hashes, journal, proof and manifest, but has no key. */
export const withoutKey = async (scene: Scene): Promise<readonly Corruption[]> => {
  const { commits, at } = scene;
  const { sizes = [] } = scene.making;
  const one = commits[at]!;
  const good = Math.max(0, ...sizes.filter((size) => size <= at));
  const next = sizes.find((size) => size > at)!;
  const follows = commits.find((commit, index) => index > at && commit.stream === one.stream);
  const change = async (
    name: string,
    forgery: readonly Commit[],
    said: Pick<Corruption, 'kind' | 'commits' | 'between'>,
  ): Promise<Corruption> => ({
    name: `forger: ${name}`,
    files: await forgedBundle(scene, forgery),
    ...said,
  });
  const between: readonly [number, number] = [good + 1, next];
  const changed = commits.with(at, altered(one, 'payload'));
  return [
    await change('all hashes recomputed', rechained(changed), { kind: 'altered', commits: [], between }),
    ...(follows === undefined
      ? []
      : [
          await change('hashes recomputed but for the chain', changed, {
            kind: 'chain-broken',
            commits: [follows],
          }),
          await change('removed, the rest as it was', commits.toSpliced(at, 1), {
            kind: 'removed',
            commits: [one],
          }),
        ]),
    await change(
      'removed, chains recomputed',
      renumbered(commits.toSpliced(at, 1).map((commit) => ({ ...commit, facts: [] }))),
      {
        kind: 'cut-off',
        commits: [],
        between: [commits.length, commits.length],
      },
    ),
    await change(
      'inserted, the last one left out',
      rechained([...commits.slice(0, at), forged(one), ...commits.slice(at, -1)]),
      {
        kind: 'altered',
        commits: [],
        between,
      },
    ),
    ...(at + 1 === commits.length
      ? []
      : [
          await change('cut off', commits.slice(0, at + 1), {
            kind: 'cut-off',
            commits: [],
            between: [at + 2, commits.length],
          }),
        ]),
  ];
};
