import type { Tampered } from '../../../events/log/found.ts';
import { log, metric } from './log.ts';
import type { LogFields } from './log-fields.ts';

/**
 * A commit that is not as it was journaled, as it is shown: ids, numbers and hashes, never what stands there.
 */
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

/** Something is not as it was written: said in the log, and measured, which raises the alarm. */
export const tamperingFound = (found: LogFields<'tampering'>): void => {
  log('tampering', found);
  metric('Tampering', 1);
};

/**
 * Says in the log, which raises the alarm, which commits are not as they were journaled. @returns them as
 * they are shown
 */
export const tamperedSeen = (school: string, tampered: readonly Tampered[]): readonly ShownTampered[] => {
  for (const one of tampered.slice(0, MOST_LINES))
    log('tampering', { reason: one.standing, key: keyOfTampered(school, one) });
  if (tampered.length > 0) metric('Tampering', tampered.length);
  return tampered.map(shownTampered);
};

/** An answer stays an answer where a whole table was emptied; the journal names every one. */
const MOST_NAMED = 200;

/** The same for an answer. */
export const tamperedNamed = (school: string, tampered: readonly Tampered[]): readonly ShownTampered[] =>
  tamperedSeen(school, tampered).slice(0, MOST_NAMED);

/** An object of the archive that is not what was put there: the log is read in its place. */
export const damagedSeen = (key: string): void => tamperingFound({ reason: 'segment-altered', key });
