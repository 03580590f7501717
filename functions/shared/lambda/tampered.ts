import type { Tampered } from '../../../events/log/found.ts';
import { log, metric } from './log.ts';

/** A commit that is not as it was journaled, as it is shown: ids, numbers and hashes, never what stands there. */
export interface ShownTampered {
  readonly standing: Tampered['standing'];
  /** `<stream>/<id>`; null where the journal no longer says whose commit it is. */
  readonly record: string | null;
  readonly commit: number | null;
  /** In the school's journal; null for a commit that was never journaled. */
  readonly position: number | null;
  /** SHA-256 that was journaled, base64url. */
  readonly journaledHash: string | null;
  /** SHA-256 of what stands there now; null where nothing does, or nothing that can be read. */
  readonly foundHash: string | null;
}

export const shownTampered = ({ standing, ref, position, hash, found }: Tampered): ShownTampered => ({
  standing,
  record: ref === null ? null : `${ref.stream}/${ref.id}`,
  commit: ref?.commit ?? null,
  position,
  journaledHash: hash,
  foundHash: found?.hash ?? null,
});

/** Log lines of one reading; a table that was emptied would fill the log. */
const MOST_LINES = 20;

/** Where the commit stands, or should: its log key; its position where the journal says no more. */
export const keyOfTampered = (school: string, { ref, position }: Tampered): string =>
  ref === null ? `${school}/~journal/${position ?? '?'}` : `${school}/${ref.stream}/${ref.id}/${ref.commit}`;

/** Whoever finds a commit that is not as it was journaled says so in its log, which raises the alarm, and shows it. */
export const tamperedSeen = (school: string, tampered: readonly Tampered[]): readonly ShownTampered[] => {
  for (const one of tampered.slice(0, MOST_LINES))
    log('tampering', { reason: one.standing, key: keyOfTampered(school, one) });
  if (tampered.length > 0) metric('Tampering', tampered.length);
  return tampered.map(shownTampered);
};

/** An object of the archive that is not what was put there: the log is read in its place. */
export const damagedSeen = (key: string): void => {
  log('tampering', { reason: 'segment-altered', key });
  metric('Tampering', 1);
};
