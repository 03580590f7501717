import { trustFiles } from '../bundle/trust-link.ts';
import { leafHash } from '../hash.ts';
import { verifyConsistency, verifyInclusion } from '../verify-proofs.ts';
import type { ReadCheckpoint, Signing } from './read-checkpoints.ts';
import type { Files } from './read-files.ts';
import { type ReadTrust, type ReadTrustProof, readTrust } from './read-trust.ts';
import { type Fault, type Finding, fault, finding, unproved } from './report.ts';

/** What is known of the log of logs, beside what is said of it. */
export interface Trust {
  readonly finding: Finding;
  /**
   * The trust's checkpoint, where everything that the folder rests on is under it: what witnesses cosigned of
   * it, they cosigned of that.
   */
  readonly vouching: ReadCheckpoint | null;
}

const PART = 'trust';

/** That the checkpoint which a folder rests on is in the trust's log of logs, as far as the folder shows. */
export const checkTrust = (files: Files, signing: Signing, main: ReadCheckpoint | null): Trust => {
  const read = readTrust(files, signing);
  if (read === null) return { finding: unproved(PART, NONE), vouching: null };
  const { checkpoint, entry, proof } = read;
  if (checkpoint === null || entry === null || proof === null || main === null)
    return { finding: finding(PART, [...read.faults, ...lacking(read, main)], FAILS), vouching: null };
  const parts: Parts = { checkpoint, entry, entryBytes: read.entryBytes, proof, main };
  const faults = [...read.faults, ...sizeFaults(parts), ...entryFaults(parts), ...continuedFaults(parts)];
  return {
    finding: finding(PART, faults, { ...FAILS, holds: holdsText(parts) }),
    vouching: faults.length === 0 && entry.size >= main.size ? checkpoint : null,
  };
};

const NONE =
  "nothing here shows that the checkpoint is in the trust's log of logs: the export is from before there was " +
  'one, or from before the hour in which it was taken in';
const FAILS = { holds: '', fails: "the checkpoint is not shown to be in the trust's log of logs" };

/** Without a checkpoint of the folder there is nothing to show. */
const lacking = ({ faults }: ReadTrust, main: ReadCheckpoint | null): readonly Fault[] =>
  main === null && faults.length === 0
    ? [fault('not-shown', trustFiles.proof, 'there is no checkpoint to show in the log of logs')]
    : [];

interface Parts {
  readonly checkpoint: ReadCheckpoint;
  readonly entry: ReadCheckpoint;
  readonly entryBytes: Uint8Array;
  readonly proof: ReadTrustProof;
  readonly main: ReadCheckpoint;
}

const wrong = (says: string, file: string = trustFiles.proof): Fault => fault('proof-altered', file, says);

/** A proof is about the sizes that were signed, whatever it says itself. */
const sizeFaults = ({ checkpoint, entry, proof, main }: Parts): readonly Fault[] =>
  [
    { stated: proof.size, signed: checkpoint.size, what: "the trust's checkpoint" },
    { stated: proof.entry, signed: entry.size, what: 'the entry' },
    { stated: proof.of, signed: main.size, what: 'the checkpoint that this rests on' },
  ].flatMap(({ stated, signed, what }) =>
    stated === signed ? [] : [wrong(`the proof is of another size than ${what}: ${stated}, not ${signed}`)],
  );

const entryFaults = ({ checkpoint, entryBytes, proof }: Parts): readonly Fault[] => {
  const { size, root } = checkpoint;
  const claim = { index: proof.position - 1, size, leaf: leafHash(entryBytes), root, proof: proof.inclusion };
  return verifyInclusion(claim)
    ? []
    : [wrong(`the entry is not the one at position ${proof.position} of the log of logs of size ${size}`)];
};

const continuedFaults = ({ entry, proof, main }: Parts): readonly Fault[] => {
  const [older, newer] = entry.size <= main.size ? [entry, main] : [main, entry];
  const claim = {
    ...{ oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root },
    proof: proof.consistency,
  };
  if (verifyConsistency(claim)) return [];
  if (older.size === newer.size && entry.isSigned && main.isSigned && proof.consistency.length === 0) {
    const says = `the log of logs has another checkpoint of size ${entry.size}: there are two histories`;
    return [fault('forked', trustFiles.entry, says, { position: entry.size })];
  }
  return [
    wrong(
      `the checkpoint of size ${newer.size} is not shown to continue that of size ${older.size}, though one is an entry`,
    ),
  ];
};

const holdsText = ({ checkpoint, entry, proof, main }: Parts): string => {
  const { size, at } = checkpoint;
  const place = `entry ${proof.position} of the trust's log of logs, under its checkpoint of size ${size}, signed ${at}`;
  if (entry.size === main.size) return `the checkpoint is ${place}`;
  return entry.size > main.size
    ? `the checkpoint of size ${entry.size}, which continues this one, is ${place}`
    : `the checkpoint of size ${entry.size}, which this one continues, is ${place}; what came after was not there yet`;
};
