import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseKey } from '../../../events/log/proof/note.ts';
import type { Api } from '../api.ts';
import {
  checkpointIn,
  latestCheckpoint,
  requireContinued,
  requireSigned,
  type SignedCheckpoint,
  signNow,
} from '../checkpoints.ts';
import { CliError } from '../cli-error.ts';
import { countersign } from '../countersign.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, keysIn, readNote, schoolScoped, several } from '../options.ts';
import { tamperedLines } from '../tampered.ts';

interface CheckpointOptions extends ConnectionOptions {
  readonly school: string;
  readonly now?: true;
  readonly key?: readonly string[];
  readonly since?: string;
  readonly save?: string;
  readonly countersign?: string;
  readonly name?: string;
}

/**
 * `daybook checkpoint`: fetches a school's newest checkpoint, checks it, keeps it, and countersigns it for a
 * witness.
 */
export const checkpointCommand: MakeCommand = (terminal, end) =>
  schoolScoped(
    new Command('checkpoint').description(
      "Fetches a school's newest signed checkpoint, and checks that it continues an earlier one",
    ),
  )
    .option('--now', 'first sign what was recorded since the last one')
    .option(
      '--key <key>',
      'public key that must have signed it, or a file of keys; may be given again',
      several,
    )
    .option('--since <file>', 'a checkpoint that you kept; the new one must continue it')
    .option('--save <file>', 'keep the checkpoint, once it is found right, in this file')
    .option('--countersign <file>', 'sign it as a witness, with this Ed25519 private key (PEM)')
    .option('--name <name>', 'the name that the witness is configured with')
    .action(async (options: CheckpointOptions) => {
      requireWitness(options);
      const api = apiOf(options, terminal);
      const signed = options.now
        ? await signNow(api, options.school)
        : { ...(await latestCheckpoint(api, options.school)), tampered: [] };
      await check(api, signed, options);
      if (options.countersign !== undefined && options.name !== undefined) {
        const { countersign: keyFile, name, school } = options;
        await countersign(api, { school, signed, keyFile, name, at: new Date(terminal.now()).toISOString() });
      }
      if (options.save !== undefined) writeFileSync(options.save, signed.note);
      terminal.print(options.json ? JSON.stringify(signed) : signed.note.trimEnd());
      if (signed.tampered.length > 0) {
        terminal.warn([COVERS, ...tamperedLines(signed.tampered)].join('\n'));
        end(exitCodes.doesNotHold);
      }
    });

const COVERS =
  'The checkpoint covers every commit as it was journaled. The log no longer has some of them so: the runbook says what to do.';

/**
 * A witness vouches for what it checked: so it must have a key to check with, and what it saw before unless
 * it is the first.
 */
const requireWitness = ({ countersign: keyFile, name, key }: CheckpointOptions): void => {
  if (keyFile === undefined) return;
  if (name === undefined)
    throw new CliError(
      exitCodes.badInput,
      '--countersign needs --name, the name that the witness is configured with',
    );
  if (key === undefined)
    throw new CliError(
      exitCodes.badInput,
      '--countersign needs --key: a witness signs only what it has checked',
    );
};

const check = async (
  api: Api,
  { note }: SignedCheckpoint,
  { school, key = [], since }: CheckpointOptions,
): Promise<void> => {
  const keys = keysIn(key).map(parseKey);
  const newer = checkpointIn(note, 'the answer of the deployment');
  if (!newer.origin.endsWith(`/${school}`))
    throw new CliError(exitCodes.doesNotHold, 'the checkpoint is of another school');
  requireSigned(note, keys, 'the checkpoint');
  if (since === undefined) return;
  const kept = readNote(since);
  requireSigned(kept, keys, since);
  await requireContinued(api, school, checkpointIn(kept, since), newer);
};
