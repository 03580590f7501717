import { views } from '../../../domain/read-models/index.ts';
import { reports } from '../../../domain/reports/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { log } from '../lambda/log.ts';
import { ownerOf } from './owner-of.ts';

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

/** What is asked of the record as a whole and shows what stands in sensitive records. */
const SENSITIVE_AUDITS = ['audit/feed', 'audit/journal'];

const sensitive: ReadonlySet<string> = new Set([
  ...streams.filter((stream) => stream.sensitive).map(({ events }) => events.stream),
  ...views.filter((view) => view.sensitive).map(({ model }) => `views/${model}`),
  ...reports.filter((report) => report.sensitive).map(({ name }) => `audit/${name}`),
  ...SENSITIVE_AUDITS,
]);

/** Whether reading this is itself recorded. */
export const isSensitive = ({ stream, id }: Pick<Reading, 'stream' | 'id'>): boolean =>
  sensitive.has(ownerOf({ stream, id })?.stream ?? stream) || sensitive.has(`${stream}/${id}`);

/** Until there is an access journal, the function's log holds them, and is kept for it. */
export const logRead: RecordRead = async (reading) => log('read', reading);
