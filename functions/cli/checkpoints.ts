import * as z from 'zod/mini';
import { countersignedNote } from '../../events/log/checkpoints/countersigned-note.ts';
import { type Checkpoint, parseCheckpoint } from '../../events/log/proof/checkpoint.ts';
import { type NoteKey, parseNote, verifiedBy } from '../../events/log/proof/note.ts';
import { verifyConsistency } from '../../events/log/proof/verify-proofs.ts';
import type { Api } from './api.ts';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import { tamperedShape } from './tampered.ts';

const handedOut = z.object({
  size: z.int().check(z.positive()),
  time: z.string(),
  note: z.string(),
  countersignatures: z.array(z.string()),
});

/** A checkpoint as the deployment hands it out; the note is read with the witnesses' signatures behind it. */
export const signedCheckpoint = z.pipe(
  handedOut,
  z.transform(({ size, time, ...signed }) => ({ size, time, note: countersignedNote(signed) })),
);
export type SignedCheckpoint = z.output<typeof signedCheckpoint>;

const consistency = z.object({ from: z.int(), to: z.int(), proof: z.array(z.string()) });
export type ConsistencyProof = z.output<typeof consistency>;

/** The newest checkpoint. @throws CliError when nothing has been signed yet */
export const latestCheckpoint = async (api: Api, school: string): Promise<SignedCheckpoint> =>
  (await api.send({ path: `/v1/schools/${school}/checkpoints/latest`, answer: signedCheckpoint })).body;

const signedNow = z.pipe(
  z.extend(handedOut, { tampered: z.array(tamperedShape) }),
  z.transform(({ size, time, tampered, ...signed }) => ({
    ...{ size, time, tampered },
    note: countersignedNote(signed),
  })),
);
export type SignedNow = z.output<typeof signedNow>;

/** Signs what was journaled since the newest checkpoint; answers the newest where that is nothing. */
export const signNow = async (api: Api, school: string): Promise<SignedNow> =>
  (
    await api.send({
      path: `/v1/schools/${school}/checkpoints`,
      method: 'POST',
      body: {},
      answer: signedNow,
    })
  ).body;

export const consistencyBetween = async (
  api: Api,
  school: string,
  from: number,
  to: number,
): Promise<ConsistencyProof> =>
  (
    await api.send({
      path: `/v1/schools/${school}/proofs/consistency?from=${from}&to=${to}`,
      answer: consistency,
    })
  ).body;

/** What a note says. @param what how to call it in an error @throws CliError when it is no checkpoint */
export const checkpointIn = (note: string, what: string): Checkpoint => {
  try {
    return parseCheckpoint(parseNote(note).text);
  } catch (cause) {
    throw new CliError(exitCodes.badInput, `${what} is not a checkpoint`, { cause });
  }
};

/** @throws CliError when none of the keys signed the note; without keys there is nothing to check */
export const requireSigned = (note: string, keys: readonly NoteKey[], what: string): void => {
  if (keys.length > 0 && verifiedBy(note, keys).length === 0) {
    throw new CliError(exitCodes.doesNotHold, `${what} is not signed by a key that you gave`);
  }
};

/**
 * Asks the deployment to prove that the newer checkpoint continues the older one. @throws CliError when it
 * can't
 */
export const requireContinued = async (
  api: Api,
  school: string,
  older: Checkpoint,
  newer: Checkpoint,
): Promise<void> => {
  if (older.origin !== newer.origin)
    throw new CliError(exitCodes.badInput, 'the earlier checkpoint is of another journal');
  if (older.size > newer.size) {
    throw new CliError(
      exitCodes.doesNotHold,
      `the journal was cut off: it had ${older.size} commits, and now has ${newer.size}`,
    );
  }
  const { proof } =
    older.size === newer.size ? { proof: [] } : await consistencyBetween(api, school, older.size, newer.size);
  const holds = verifyConsistency({
    oldSize: older.size,
    newSize: newer.size,
    oldRoot: older.root,
    newRoot: newer.root,
    proof: proof.map((hash) => Buffer.from(hash, 'base64')),
  });
  if (!holds)
    throw new CliError(
      exitCodes.doesNotHold,
      'the newer checkpoint does not continue the earlier one: the journal was rewritten',
    );
};
