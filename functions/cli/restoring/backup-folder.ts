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

const manifest = z.strictObject({
  format: z.literal(1),
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

/** @throws CliError for a folder that is no backup */
export const readBackup = (folder: string): Backup => {
  const file = (name: string): string => readText(join(folder, name));
  try {
    const said = manifest.parse(JSON.parse(file(MANIFEST)));
    const commits = said.journals.map(
      ({ school }) => [school, parseBackedUp(file(journalFile(school)))] as const,
    );
    return { ...said, commits: new Map(commits), keys: file(KEYS) };
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(exitCodes.badInput, `${folder} is no backup that "daybook back-up" made`, { cause });
  }
};
