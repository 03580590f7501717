import type { CitedLine } from '../../../events/log/proof/bundle/dossier-format.ts';
import type { TrustLink } from '../../../events/log/proof/bundle/trust-link.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import type { Api } from '../api.ts';
import {
  type ConsistencyProof,
  checkpointIn,
  consistencyBetween,
  latestCheckpoint,
  requireSigned,
  type SignedCheckpoint,
  signNow,
} from '../checkpoints.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { formerLines } from './former.ts';
import { type JournalPosition, positionsBetween } from './journal-pages.ts';
import { type Period, type Positions, positionsOf } from './period.ts';
import { checkpointsUntil, covering, linksBetween, type RangeHashes, rangeHashes } from './proofs.ts';
import { trustLinkOf } from './trust-link.ts';

export interface ExportAsked {
  readonly school: string;
  readonly period: Period;
  /** Read the log's own table beside the archive. */
  readonly live: boolean;
  /** Sign what was recorded since the last checkpoint first. */
  readonly now: boolean;
  /** A checkpoint that the auditor kept, as a note; null for none. */
  readonly since: string | null;
  /** Public keys that the newest checkpoint must be signed by; none: not checked here. */
  readonly keys: readonly string[];
}

/** All that a bundle is made of. */
export interface Gathered extends Positions {
  /** Tree size of the checkpoint that the bundle rests on. */
  readonly size: number;
  readonly origin: string;
  readonly journal: readonly JournalPosition[];
  /** The same from the log's own table, where that was asked for. */
  readonly live: readonly JournalPosition[] | null;
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly links: readonly ConsistencyProof[];
  readonly proof: RangeHashes;
  /** Null where the log of logs has nothing of the school yet. */
  readonly trustLink: TrustLink | null;
  /** Commits which state that the end of the period was recorded with another trust. */
  readonly former: readonly CitedLine[];
  /** Commits of the period that no checkpoint covers yet, and that are left out for it. */
  readonly unsealed: number;
}

/**
 * Fetches a period of a school. @throws CliError when there is nothing to export, or nothing of it is sealed
 * yet
 */
export const gather = async (api: Api, asked: ExportAsked, terminal: Terminal): Promise<Gathered> => {
  const { school } = asked;
  if (asked.now) await signNow(api, school);
  const { positions, checkpoint, unsealed } = await signedPart(api, asked);
  const { size, note } = checkpoint;
  requireSigned(note, asked.keys.map(parseKey), 'the newest checkpoint');
  const checkpoints = await checkpointsUntil(api, school, { first: positions.first, last: size });
  const links = await linksBetween(api, school, [...new Set(checkpoints.map((one) => one.size))]);
  const fetched = (title: string, isLive: boolean) => {
    const bar = terminal.progress(title, positions.last);
    return positionsBetween(api, school, { ...positions, onEach: bar.at, isLive }).finally(bar.end);
  };
  const journal = await fetched('commits', false);
  const live = asked.live ? await fetched('live table', true) : null;
  const { origin } = checkpointIn(note, 'the answer of the deployment');
  return {
    ...positions,
    size,
    origin,
    former: await formerLines(api, school, trustIn(origin), { last: positions.last, size, journal }),
    journal,
    live,
    checkpoints,
    links: [...(await sinceLink(api, asked, size)), ...links],
    proof: await rangeHashes(api, school, positions, size),
    trustLink: await trustLinkOf(api, school, size),
    unsealed,
  };
};

/** The trust that an origin names. */
export const trustIn = (origin: string): string => origin.split('/')[1] ?? '';

/** The part of the period that a checkpoint covers, and the smallest one that does. */
const signedPart = async (api: Api, { school, period }: ExportAsked) => {
  const positions = await positionsOf(api, school, period);
  const found = await covering(api, school, positions.last);
  if (found !== null) return { positions, checkpoint: found, unsealed: 0 };
  const newest = await latestCheckpoint(api, school).catch(() => null);
  if (newest === null || newest.size < positions.first) {
    throw new CliError(
      exitCodes.badInput,
      'nothing of that period has been signed yet: add --now, or wait for the next checkpoint',
    );
  }
  return {
    positions: { ...positions, last: newest.size },
    checkpoint: newest,
    unsealed: positions.last - newest.size,
  };
};

/** The proof that the bundle's checkpoint continues the one that the auditor kept. */
const sinceLink = async (
  api: Api,
  { school, since }: ExportAsked,
  size: number,
): Promise<readonly ConsistencyProof[]> => {
  if (since === null) return [];
  const kept = checkpointIn(since, 'the file of --since').size;
  if (kept > size)
    throw new CliError(
      exitCodes.doesNotHold,
      `the checkpoint that you kept covers ${kept} commits, this export only ${size}`,
    );
  return kept === size ? [] : [await consistencyBetween(api, school, kept, size)];
};
