import { log } from '../lambda/log.ts';

/** Who read what: ids only. */
export interface Reading {
  readonly actor: string;
  readonly school: string;
  readonly stream: string;
  readonly id: string;
  /** Of a replay: up to which instant, and by which time. */
  readonly asOf?: string;
  readonly by?: string;
}

/** Hears of every read of a sensitive record, of every one across schools and of every replay, before it is answered; if it fails, there is no answer. */
export type RecordRead = (reading: Reading) => Promise<void>;

/** Records whose reading is itself recorded. */
const SENSITIVE: readonly string[] = ['incidents', 'views/incident-log', 'audit/feed', 'audit/journal'];

export const isSensitive = ({ stream, id }: Pick<Reading, 'stream' | 'id'>): boolean =>
  SENSITIVE.includes(stream) || SENSITIVE.includes(`${stream}/${id}`);

/** Until there is an access journal, the function's log holds them, and is kept for it. */
export const logRead: RecordRead = async (reading) => log('read', reading);
