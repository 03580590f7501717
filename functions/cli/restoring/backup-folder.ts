import { join } from 'node:path';
import * as z from 'zod/mini';
import type { BackedUpCommit } from '../../../events/log/backup/history.ts';
import { parseBackedUp, writeBackedUp } from '../../../events/log/backup/lines.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';

/** A signature line of a witness, which the archive does not hold. */
const countersignature = z.strictObject({
  log: z.string(),
  size: z.int(),
  keyId: z.int(),
  line: z.string(),
});
export type BackedUpCountersignature = z.output<typeof countersignature>;

/** What a folder is, and the number of its form. */
export const BACKUP_FORMAT = 'daybook-backup/1';
export const SCHOOL_FORMAT = 'daybook-school/1';
const madeBy = { [BACKUP_FORMAT]: 'back-up', [SCHOOL_FORMAT]: 'school-bundle' } as const;

const manifest = z.strictObject({
  format: z.enum([BACKUP_FORMAT, SCHOOL_FORMAT]),
  trust: z.string(),
  /** UTC. */
  madeAt: z.string(),
  /** When the table of keys was read; UTC. */
  keysMadeAt: z.string(),
  /** How far each journal had come, and the first position that is in the folder. */
  journals: z.array(z.strictObject({ school: z.string(), from: z.int(), size: z.int() })),
  countersignatures: z.array(countersignature),
});

/** What lies in a folder of `daybook back-up`, beside the archive. */
export interface Backup extends z.output<typeof manifest> {
  /** Commits that the archive had not when it was made, by school. */
  readonly commits: ReadonlyMap<string, readonly BackedUpCommit[]>;
  /** The data keys, sealed. */
  readonly keys: string;
}

const MANIFEST = 'backup.json';
const KEYS = 'keys.jwe';
const journalFile = (school: string): string => `journals/${school}.jsonl`;

/** Files of a backup, by name. */
export const backupFiles = ({ commits, keys, ...said }: Backup): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [MANIFEST, Buffer.from(`${JSON.stringify(said, null, 2)}\n`)],
    [KEYS, Buffer.from(`${keys}\n`)],
    ...[...commits].map(
      ([school, lines]) => [journalFile(school), Buffer.from(writeBackedUp(lines))] as const,
    ),
  ]);

/** @throws CliError for a folder that is none of that format */
export const readBackup = (folder: string, format: Backup['format'] = BACKUP_FORMAT): Backup => {
  const file = (name: string): string => readText(join(folder, name));
  try {
    const said = manifest.parse(JSON.parse(file(MANIFEST)));
    if (said.format !== format) throw new TypeError(`it says ${said.format}`);
    const commits = said.journals.map(
      ({ school }) => [school, parseBackedUp(file(journalFile(school)))] as const,
    );
    return { ...said, commits: new Map(commits), keys: file(KEYS) };
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    const what = `no ${format} that "daybook ${madeBy[format]}" of this release made`;
    throw new CliError(exitCodes.badInput, `${folder} is ${what}`, { cause });
  }
};
