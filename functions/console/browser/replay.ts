import * as z from 'zod/mini';
import type { RecordedCommit } from '../../../domain/kernel/recorded.ts';
import type { By, Until } from '../../../domain/reports/as-of/counting.ts';
import { movingLook } from '../../../domain/reports/as-of/moving-look.ts';
import { createTrustFolds } from '../../../domain/reports/as-of/trust-questions.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster, isNewerEvent } from '../../../events/catalogue/upcast.ts';
import { bundleFiles, MANIFEST_FILE, type ReadFile } from '../../../events/log/proof/bundle/format.ts';
import { bundlePositions } from '../../../events/log/replay/bundle-positions.ts';
import { createOpenIncidents } from './open-incidents.ts';
import type { Days } from './protocol.ts';
import { answerSections, type Shown, shownOf } from './shown.ts';

/** A record that was verified, ready to be looked at as of any day. */
export interface Replay {
  readonly days: Days;
  /** What was so: what `daybook replay` answers of an export, and which incidents were open. */
  readonly asOf: (until: Until) => Shown;
}

const manifest = z.object({ format: z.literal('daybook-bundle/1'), first: z.int() });

const upcaster = createUpcaster(catalogue);

const dayOf = ({ recordedAt }: RecordedCommit): string => recordedAt.slice(0, 10);

/** What was so by one of the two times: the days that are asked for one after another are moved between. */
const lookBy = (commits: readonly RecordedCommit[], by: By): ((asOf: string) => Shown) => {
  const questions = createTrustFolds();
  const incidents = createOpenIncidents();
  const look = movingLook(upcaster, { by, folds: [...questions.folds, incidents.fold] }, commits);
  return (asOf) => {
    const position = look.to(asOf);
    const sections = [...answerSections(questions.answers(asOf)), incidents.section()];
    return shownOf(sections, { asOf, by }, position);
  };
};

/** A record to be looked at, whole and with its events at their newest version. */
const replayOf = (commits: readonly RecordedCommit[], days: Days): Replay => {
  const looks = new Map<By, (asOf: string) => Shown>();
  return {
    days,
    asOf: ({ asOf, by }) => {
      const look = looks.get(by) ?? lookBy(commits, by);
      looks.set(by, look);
      return look(asOf);
    },
  };
};

const textIn = async (readFile: ReadFile, name: string): Promise<string> =>
  new TextDecoder().decode((await readFile(name)) ?? new Uint8Array());

const recordedIn = (files: Parameters<typeof bundlePositions>[0]): readonly RecordedCommit[] | null => {
  try {
    return [...bundlePositions(files, 0)].flatMap((found): RecordedCommit[] => {
      if (found.standing !== 'intact') return [];
      const { commit } = found.read;
      return [{ ...commit, events: commit.events.map((event) => upcaster.upcast(commit.stream, event)) }];
    });
  } catch (error) {
    if (isNewerEvent(error)) return null;
    throw error;
  }
};

/**
 * Reads a bundle to replay it; it has to hold already, so that every commit is as it was journaled.
 * @returns null for what has no whole history, a dossier or an export that begins later; and for what a later
 * release recorded, of which this one can't say what was so
 */
export const replayIn = async (readFile: ReadFile): Promise<Replay | null> => {
  const { data } = manifest.safeParse(JSON.parse(await textIn(readFile, MANIFEST_FILE)));
  if (data?.first !== 1) return null;
  const [commits, journal] = await Promise.all([
    textIn(readFile, bundleFiles.commits),
    textIn(readFile, bundleFiles.journal),
  ]);
  const recorded = recordedIn({ commits, journal });
  if (recorded === null) return null;
  const days = recorded.map(dayOf).toSorted();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : replayOf(recorded, { first, last });
};
