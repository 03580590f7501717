import { join } from 'node:path';
import * as z from 'zod/mini';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { createCheckpoints } from '../../../events/log/checkpoints/create-checkpoints.ts';
import { findHead } from '../../../events/log/journal/find-entries.ts';
import type { Checkpoint } from '../../../events/log/proof/checkpoint.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';
import { type Backup, backupFiles, readBackup, SCHOOL_FORMAT } from './backup-folder.ts';
import { backupOf, type ToCollect } from './make-backup.ts';
import { type PlannedJournal, planJournals } from './plan.ts';

const checkpoints = z.array(z.strictObject({ log: z.string(), size: z.int(), note: z.string() }));

/** A school's whole history on its way to another trust: what a backup has of it, and its checkpoints. */
export interface SchoolBundle extends Backup {
  /** Signed notes of its journals, rising by size. */
  readonly checkpoints: z.output<typeof checkpoints>;
}

const CHECKPOINTS = 'checkpoints.json';
/** Checkpoints of one request. */
const AT_ONCE = 500;

/** What a bundle is made of. */
export interface ToBundle extends ToCollect {
  readonly school: string;
}

/**
 * A school from its first commit on, with who looked at it, and its data keys alone, sealed for the receiver.
 * @throws NotRestorable for a school of which nothing is recorded, or that is not signed to its end
 */
export const makeSchoolBundle = async ({ school, ...given }: ToBundle): Promise<SchoolBundle> => {
  const index = { client: given.clients.dynamo, tableName: given.names.JournalTableName };
  const heads = await Promise.all(
    [school, accessTenantOf(school)].map(async (log) => ({ log, head: await findHead(index, log) })),
  );
  const journals = heads.filter(({ head }) => head > 0);
  if (journals[0]?.log !== school) throw new NotRestorable(`nothing is recorded of the school ${school}`);
  const logs = journals.map(({ log }) => log);
  const signed = (await Promise.all(logs.map((log) => notesOf(index, log)))).flat();
  const newest = signed.findLast(({ log }) => log === school)?.size ?? 0;
  if (newest < journals[0].head)
    throw new NotRestorable(`${school}: positions ${newest + 1} to ${journals[0].head} are not signed yet`);
  const after = new Map(logs.map((log) => [log, 0]));
  const backup = await backupOf(given, { after, logs, isOwn: (one) => one === school });
  return { ...signedPartOf(backup, signed), format: SCHOOL_FORMAT, checkpoints: signed };
};

/**
 * Who looks at a school is recorded for as long as it can be looked at: of its access journal that part goes
 * along which is signed.
 */
const signedPartOf = (backup: Backup, signed: SchoolBundle['checkpoints']): Backup => {
  const sizeOf = (log: string): number => signed.findLast((one) => one.log === log)?.size ?? 0;
  const journals = backup.journals
    .map(({ school, from }) => ({ school, from, size: sizeOf(school) }))
    .filter(({ size }) => size > 0);
  const commits = journals.map(
    ({ school, size }) =>
      [school, (backup.commits.get(school) ?? []).filter(({ position }) => position <= size)] as const,
  );
  return { ...backup, journals, commits: new Map(commits) };
};

const notesOf = async (
  index: Parameters<typeof createCheckpoints>[0],
  log: string,
): Promise<SchoolBundle['checkpoints']> => {
  const notes: SchoolBundle['checkpoints'] = [];
  for (let after = 0; ; after = notes.at(-1)?.size ?? after) {
    const page = await createCheckpoints(index).list(log, after, AT_ONCE);
    notes.push(...page.map(({ size, note }) => ({ log, size, note })));
    if (page.length < AT_ONCE) return notes;
  }
};

/** Files of a bundle, by name. */
export const bundleFiles = ({
  checkpoints: signed,
  ...backup
}: SchoolBundle): ReadonlyMap<string, Uint8Array> =>
  new Map([...backupFiles(backup), [CHECKPOINTS, Buffer.from(`${JSON.stringify(signed)}\n`)]]);

/** @throws CliError for a folder that is none */
export const readSchoolBundle = (folder: string): SchoolBundle => {
  const backup = readBackup(folder, SCHOOL_FORMAT);
  const text = readText(join(folder, CHECKPOINTS));
  try {
    return { ...backup, checkpoints: checkpoints.parse(JSON.parse(text)) };
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${folder} is no bundle that "daybook school-bundle" made`, {
      cause,
    });
  }
};

/** The bundle's journals, held against the other trust's keys and checkpoints from outside. @throws NotRestorable */
export const verifiedArrival = (
  { checkpoints: signed, ...backup }: SchoolBundle,
  {
    keys,
    kept,
  }: { readonly keys: readonly string[]; readonly kept: ReadonlyMap<string, readonly Checkpoint[]> },
): Promise<readonly PlannedJournal[]> => {
  const notes = new Map(signed.map(({ log, size, note }) => [`${log} ${size}`, note]));
  const objects = signed.map(({ log, size }) => ({
    ...{ log, kind: 'checkpoint' as const, number: size, upTo: size },
    key: `${log} ${size}`,
  }));
  return planJournals({
    ...{ backup, keys, kept, onVerified: () => undefined },
    archive: {
      readSegment: async () => null,
      readCheckpoint: async (log, size) => notes.get(`${log} ${size}`) ?? null,
    },
    objects: Map.groupBy(objects, ({ log }) => log),
  });
};
