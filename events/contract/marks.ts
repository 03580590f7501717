import type { Around } from './event.ts';

/**
 * In which order a consumer takes events, and by what it knows those that it had:
 * - `journal`: as the feed hands them out, by position; of each school the last one is kept
 * - `stream`: each subject's events by number, without a gap; of each subject the last number is kept. It needs
 *   every event of a stream, from the first on
 * - `any`: as they come, by id; every id is kept
 *
 * Ids and positions are those of one trust: each mark is kept by trust, since two trusts, or the stages of one,
 * may have schools of the same name.
 */
export type Order = 'journal' | 'stream' | 'any';

/** What an event is to a consumer, by the mark that it kept. */
export type Standing =
  | { readonly is: 'next' | 'repeat' }
  | { readonly is: 'early'; readonly awaited: number };

interface Rule {
  /** Where the mark stands that tells of this event. */
  readonly keyOf: (event: Around) => string;
  /** The mark once it is handled. */
  readonly markOf: (event: Around) => string;
  readonly standingOf: (event: Around, mark: string | null) => Standing;
}

const next: Standing = { is: 'next' };
const repeat: Standing = { is: 'repeat' };

export const orders: Readonly<Record<Order, Rule>> = {
  journal: {
    keyOf: ({ trustid, schoolid }) => `journal:${trustid}/${schoolid}`,
    markOf: ({ position, streamversion }) => `${position}.${streamversion}`,
    standingOf: ({ position, streamversion }, mark) => {
      const [lastPosition = 0, lastVersion = 0] = (mark ?? '0.0').split('.').map(Number);
      // Events of one commit have one position, and follow one another in their stream.
      const isLater = position > lastPosition || (position === lastPosition && streamversion > lastVersion);
      return isLater ? next : repeat;
    },
  },
  stream: {
    keyOf: ({ trustid, schoolid, subject }) => `stream:${trustid}/${schoolid}/${subject}`,
    markOf: ({ streamversion }) => String(streamversion),
    standingOf: ({ streamversion }, mark) => {
      const awaited = Number(mark ?? 0) + 1;
      if (streamversion < awaited) return repeat;
      return streamversion === awaited ? next : { is: 'early', awaited };
    },
  },
  any: {
    keyOf: ({ trustid, id }) => `id:${trustid}/${id}`,
    markOf: ({ recordedtime }) => recordedtime,
    standingOf: (_, mark) => (mark === null ? next : repeat),
  },
};
