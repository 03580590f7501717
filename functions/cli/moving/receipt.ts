import * as z from 'zod/mini';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { countersignaturesIn } from '../../../events/log/checkpoints/countersignatures-in.ts';
import { countersignedNote } from '../../../events/log/checkpoints/countersigned-note.ts';
import { newestCheckpoint } from '../../../events/log/checkpoints/newest-checkpoint.ts';
import { parseCommit } from '../../../events/log/commit-text.ts';
import { joinedIn, MOVES } from '../../../events/log/proof/joined.ts';
import { commitsAfter } from '../../../events/log/read.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readText } from '../options.ts';
import type { AwsClients } from '../restoring/clients.ts';
import type { DeploymentNames } from '../restoring/deployment-file.ts';
import { journalOf } from './journal-hashes.ts';

const ofJournal = z.strictObject({
  log: z.string(),
  /** Text of the commit behind what arrived: what it says stands under the checkpoint. */
  joined: z.string(),
  /** Hashes of the commits behind that one, to the checkpoint's size; base64url. */
  after: z.array(z.string()),
  /** The receiver's checkpoint, signed. */
  checkpoint: z.string(),
});
export type JournalReceipt = z.output<typeof ofJournal>;

const receipt = z.strictObject({
  format: z.literal('daybook-receipt/1'),
  trust: z.string(),
  school: z.string(),
  journals: z.array(ofJournal),
});

/**
 * That a trust has a school's whole history: its signed checkpoints, and all that it takes to make their roots of
 * the leaves that the other trust has.
 */
export type Receipt = z.output<typeof receipt>;

/** @throws NotRestorable where the school joined here not at all, or no checkpoint covers it yet */
export const makeReceipt = async (
  { dynamo: client }: Pick<AwsClients, 'dynamo'>,
  names: DeploymentNames,
  school: string,
): Promise<Receipt> => {
  const journals: JournalReceipt[] = [];
  for (const log of [school, accessTenantOf(school)]) {
    const joined = await joinedOf(client, names, log);
    if (joined === null) continue;
    const index = { client, tableName: names.JournalTableName };
    const checkpoint = await newestCheckpoint(index, log);
    if (checkpoint === null || checkpoint.size <= joined.size)
      throw new NotRestorable(
        `${log}: no checkpoint covers what arrived yet: daybook checkpoint --now signs one`,
      );
    const lines = await countersignaturesIn(index, log);
    const countersignatures = lines.filter(({ size }) => size === checkpoint.size).map(({ line }) => line);
    const after = (await journalOf(index, log)).slice(joined.size + 1, checkpoint.size);
    journals.push({
      ...{ log, joined: joined.text, after: after.map(({ hash }) => hash) },
      checkpoint: countersignedNote({ note: checkpoint.note, countersignatures }),
    });
  }
  if (journals[0]?.log !== school) throw new NotRestorable(`${school} has not come here from another trust`);
  return { format: 'daybook-receipt/1', trust: names.TrustId, school, journals };
};

/** The newest commit of this trust by which a journal came here, and how many stand before it. */
const joinedOf = async (client: AwsClients['dynamo'], names: DeploymentNames, log: string) => {
  const table = { client, tableName: names.EventLogTableName };
  let found: { readonly text: string; readonly size: number } | null = null;
  for await (const { commit, text } of commitsAfter(table, { school: log, ...MOVES }, 0)) {
    const size = joinedIn(commit)?.size;
    if (size !== undefined && commit.trust === names.TrustId) found = { text, size };
  }
  return found;
};

/** @throws CliError for a file that is none */
export const readReceipt = (file: string): Receipt => {
  try {
    const read = receipt.parse(JSON.parse(readText(file)));
    for (const { joined } of read.journals) parseCommit(joined);
    return read;
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(exitCodes.badInput, `${file} is no receipt that "daybook school-receipt" made`, {
      cause,
    });
  }
};
