import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { ArchivedObject } from '../../../events/log/archive/archived-objects.ts';
import type { Archive } from '../../../events/log/archive/types.ts';
import { type HistorySources, historyOf } from '../../../events/log/backup/history.ts';
import { type VerifiedHistory, verifyHistory } from '../../../events/log/backup/verify-history.ts';
import type { Checkpoint } from '../../../events/log/proof/checkpoint.ts';
import { LOG_OF_LOGS } from '../../../events/log/proof/checkpoint.ts';
import type { Backup } from './backup-folder.ts';
import { followErasures } from './erasures.ts';
import { followLastHour } from './last-hour.ts';
import { type SignedCheckpoint, signedCheckpoints } from './signed-checkpoints.ts';

/** One journal, verified and ready to be put. */
export interface PlannedJournal extends VerifiedHistory {
  readonly school: string;
  readonly sources: HistorySources;
  /** What of the archive the history reaches. */
  readonly objects: readonly ArchivedObject[];
  /** Those that the history reaches, rising by size. */
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Instants of destruction by subject. */
  readonly erased: ReadonlyMap<string, string>;
  /** Positions that are handed over again once all is there. */
  readonly again: ReadonlySet<number>;
  /** Whose keys seal something in it. */
  readonly sealedFor: ReadonlySet<string>;
}

/** What a restore reads, and what it believes. */
export interface ToPlan {
  readonly archive: Pick<Archive, 'readSegment' | 'readCheckpoint'>;
  readonly objects: ReadonlyMap<string, readonly ArchivedObject[]>;
  readonly backup: Backup;
  /** Public keys of the trust, which it did not bring itself. */
  readonly keys: readonly string[];
  /** Checkpoints that somebody kept outside, by school. */
  readonly kept: ReadonlyMap<string, readonly Checkpoint[]>;
  /** Hears of each journal that was read. */
  readonly onVerified: (school: string) => void;
}

/** Every journal of the trust, its own first; nothing is written. @throws NotRestorable */
export const planJournals = async (given: ToPlan): Promise<readonly PlannedJournal[]> => {
  const ofBackup = given.backup.journals.map(({ school }) => school);
  const names = new Set([...given.objects.keys(), ...ofBackup, ...given.kept.keys()]);
  names.delete(LOG_OF_LOGS);
  const inOrder = [...names].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const planned: PlannedJournal[] = [];
  for (const school of inOrder) {
    planned.push(await planJournal(given, school));
    given.onVerified(school);
  }
  return planned;
};

const rank = (school: string): number => (school === TRUST_TENANT ? 0 : 1);

const planJournal = async (given: ToPlan, school: string): Promise<PlannedJournal> => {
  const { archive, backup, kept } = given;
  const objects = given.objects.get(school) ?? [];
  const sources: HistorySources = {
    school,
    archive,
    segments: new Set(objects.flatMap(({ kind, number }) => (kind === 'segment' ? [number] : []))),
    backedUp: new Map((backup.commits.get(school) ?? []).map((one) => [one.position, one])),
  };
  const checkpoints = await signedCheckpoints(given, backup.trust, school, objects);
  const erasures = followErasures();
  const lastHour = followLastHour();
  const sealedFor = new Set<string>();
  const verified = await verifyHistory({
    trust: backup.trust,
    school,
    commits: historyOf(sources),
    checkpoints: [...checkpoints, ...(kept.get(school) ?? [])],
    visit: (commit, { position, at, text }) => {
      erasures.visit(commit, position);
      lastHour.visit(position, at);
      for (const [, subject = ''] of text.matchAll(sealed)) sealedFor.add(subject);
    },
  });
  return {
    ...verified,
    school,
    sources,
    objects: objects.filter(({ upTo }) => upTo <= verified.size),
    checkpoints: checkpoints.filter(({ size }) => size <= verified.size),
    erased: erasures.erased,
    again: new Set([...erasures.open(), ...lastHour.positions()]),
    sealedFor,
  };
};

/** A sealed value names its subject, whatever its format (events/sealing/token.ts). */
const sealed = /"sealed:[0-9]+:([^:"]+):/g;
