import * as z from 'zod/mini';
import { parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { cosign } from '../../../events/log/proof/cosignature.ts';
import { emptyRoot } from '../../../events/log/proof/hash.ts';
import { fromBase64, MalformedNote } from '../../../events/log/proof/malformed.ts';
import { type NoteKey, parseNote, type Signer, verifiedBy } from '../../../events/log/proof/note.ts';
import { verifyConsistency } from '../../../events/log/proof/verify-proofs.ts';
import { storedJson } from '../stored-json.ts';

export interface WitnessOptions {
  readonly signer: Signer;
  /** Keys of a log by its origin; none where the witness does not know it. */
  readonly keysOf: (origin: string) => Promise<readonly NoteKey[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where the newest checkpoints are kept; null keeps them in memory. */
  readonly file: string | null;
}

export interface WitnessReply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const latest = z.record(z.string(), z.object({ size: z.number(), root: z.string(), note: z.string() }));

/** A witness of logs as C2SP tlog-witness has it: remembers of each log the newest checkpoint it cosigned. */
export interface Witness {
  /** `add-checkpoint`. */
  readonly add: (body: string) => Promise<WitnessReply>;
  /** The newest checkpoint of an origin, with its cosignature; null for none. */
  readonly checkpointOf: (origin: string) => string | null;
}

const reply = (status: number, text = '', type = 'text/plain'): WitnessReply => ({ status, type, text });

export const createWitness = ({ signer, keysOf, now, file }: WitnessOptions): Witness => {
  const stored = storedJson(file, latest);
  const seen = new Map(Object.entries(stored.read() ?? {}));
  const judge = async (body: string): Promise<WitnessReply> => {
    const { oldSize, proof, note } = submissionIn(body);
    const { origin, size, root } = parseCheckpoint(parseNote(note).text);
    const keys = await keysOf(origin);
    if (keys.length === 0) return reply(404, 'unknown log\n');
    if (verifiedBy(note, keys).length === 0) return reply(403, 'no signature of a known key\n');
    if (oldSize > size) return reply(400, 'the old size is beyond the checkpoint\n');
    const before = seen.get(origin) ?? { size: 0, root: emptyRoot.toString('base64') };
    if (before.size !== oldSize) return reply(409, `${before.size}\n`, 'text/x.tlog.size');
    const oldRoot = Buffer.from(before.root, 'base64');
    const continues = verifyConsistency({ oldSize, newSize: size, oldRoot, newRoot: root, proof });
    if (!continues) return reply(422, 'it does not continue\n');
    const line = await cosign({ note, at: new Date(now()).toISOString(), ...signer });
    seen.set(origin, { size, root: root.toString('base64'), note: `${note}${line}` });
    stored.write(Object.fromEntries(seen));
    return reply(200, line);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    // One after another: between looking at what it has and keeping what it signs, nothing else may come.
    add: (body) => {
      const judged = last.then(() => judge(body)).catch(malformed);
      last = judged.catch(() => undefined);
      return judged;
    },
    checkpointOf: (origin) => seen.get(origin)?.note ?? null,
  };
};

const malformed = (error: unknown): WitnessReply => {
  if (error instanceof MalformedNote) return reply(400, `${error.message}\n`);
  throw error;
};

const MOST_HASHES = 63;

/** @throws MalformedNote where the body is not of that form */
const submissionIn = (body: string) => {
  const [head = '', note] = [body.slice(0, body.indexOf('\n\n')), body.slice(body.indexOf('\n\n') + 2)];
  const [first = '', ...hashes] = head.split('\n');
  const oldSize = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  if (oldSize === undefined || hashes.length > MOST_HASHES)
    throw new MalformedNote('a request is an old size, up to 63 hashes, an empty line and a checkpoint');
  return { oldSize: Number(oldSize), proof: hashes.map((hash) => fromBase64(hash, 'a hash')), note };
};
