import { type TrustProofFile, trustFiles } from '../bundle/trust-link.ts';
import { LOG_OF_LOGS } from '../checkpoint.ts';
import { type ReadCheckpoint, readCheckpoint, type Signing } from './read-checkpoints.ts';
import type { Files } from './read-files.ts';
import { strictJson } from './read-proofs.ts';
import { type Fault, fault } from './report.ts';
import { hashesIn, isCount, isListOf, isObject, isText } from './shapes.ts';

/** `trust/proof.json` with hashes that are bytes. */
export interface ReadTrustProof extends Omit<TrustProofFile, 'inclusion' | 'consistency'> {
  readonly inclusion: readonly Buffer[];
  readonly consistency: readonly Buffer[];
}

/** The parts of a link as they stand in the folder; null for one that can't be read. */
export interface ReadTrust {
  /** The trust's, of its log of logs. */
  readonly checkpoint: ReadCheckpoint | null;
  /** The school's that is the entry, and the bytes that its leaf is made of. */
  readonly entry: ReadCheckpoint | null;
  readonly entryBytes: Uint8Array;
  readonly proof: ReadTrustProof | null;
  readonly faults: readonly Fault[];
}

/** Null where the manifest names none of the files: there is no link. */
export const readTrust = (files: Files, signing: Signing): ReadTrust | null => {
  const names = Object.values(trustFiles);
  if (!names.some((name) => files.names.includes(name))) return null;
  const bytesOf = (name: string) => files.get(name);
  const checkpoint = readCheckpoint(trustFiles.checkpoint, bytesOf(trustFiles.checkpoint), {
    ...signing,
    school: LOG_OF_LOGS,
  });
  const entry = readCheckpoint(trustFiles.entry, bytesOf(trustFiles.entry), signing);
  const proof = proofIn(files);
  return {
    checkpoint: checkpoint.checkpoint,
    entry: entry.checkpoint,
    entryBytes: bytesOf(trustFiles.entry) ?? new Uint8Array(),
    proof,
    faults: [...checkpoint.faults, ...entry.faults, ...(proof === null ? [unreadable] : [])],
  };
};

const unreadable = fault('proof-altered', trustFiles.proof, `${trustFiles.proof} is no such proof`);

const proofIn = (files: Files): ReadTrustProof | null => {
  const value = strictJson(files.get(trustFiles.proof), (read) => {
    if (!isProof(read)) return null;
    const { position, size, inclusion, entry, of, consistency } = read;
    return { position, size, inclusion, entry, of, consistency };
  });
  const [inclusion, consistency] = [hashesIn(value?.inclusion), hashesIn(value?.consistency)];
  return value === null || inclusion === null || consistency === null
    ? null
    : { ...value, inclusion, consistency };
};

const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

const isProof = (value: unknown): value is TrustProofFile =>
  isObject(value) &&
  ['position', 'size', 'entry', 'of'].every((name) => isCount(value[name])) &&
  isTexts(value['inclusion']) &&
  isTexts(value['consistency']);
