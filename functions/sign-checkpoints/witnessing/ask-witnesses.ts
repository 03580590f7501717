import type { Archive } from '../../../events/log/archive/types.ts';
import type { Countersignature } from '../../../events/log/checkpoints/put.ts';
import type { Checkpoints, StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import { LOG_OF_LOGS } from '../../../events/log/proof/checkpoint.ts';
import { consistencyProof } from '../../../events/log/proof/proofs.ts';
import { tileReader } from '../../../events/log/proof/tiles.ts';
import type { Notified } from '../../shared/checkpoints/notified.ts';
import { log, logFailure, metric } from '../../shared/lambda/log.ts';
import { addCheckpoint, type WitnessAnswer } from './add-checkpoint.ts';
import type { PostText } from './post-text.ts';
import type { WitnessServer } from './witness-servers.ts';

/** All that asking witnesses needs. */
export interface AskWitnessesDeps {
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly checkpoints: Pick<Checkpoints, 'latest' | 'list'>;
  readonly archive: Pick<Archive, 'readTile'>;
  /** Size of the newest checkpoint that a witness cosigned, by its name. */
  readonly notified: Notified;
  readonly putCountersignature: (log: string, countersignature: Countersignature) => Promise<boolean>;
  readonly post: PostText;
  readonly witnessServers: readonly WitnessServer[];
}

const HOUR_MS = 3_600_000;

/**
 * Has every witness cosign the newest checkpoint of the log of logs, and keeps what they sign. One witness's
 * trouble is not another's, and none is a failure of the run: what was not cosigned is asked for again in the
 * next hour. Measures how many refused, and for how many hours the witness that is furthest behind has not
 * cosigned what there is: nothing while all is well, since an hour with a measurement is billed.
 */
export const askWitnesses = async (deps: AskWitnessesDeps): Promise<void> => {
  const newest = await deps.checkpoints.latest(LOG_OF_LOGS);
  if (newest === null || deps.witnessServers.length === 0) return;
  const refusals = await Promise.all(
    deps.witnessServers.map((server) => askOne(deps, server, newest).catch(isFailure)),
  );
  const hours = await Promise.all(deps.witnessServers.map((server) => hoursBehind(deps, server)));
  const refused = refusals.filter((isRefusal) => isRefusal).length;
  if (refused > 0) metric('WitnessRefused', refused);
  if (Math.max(...hours) > 0) metric('WitnessHoursBehind', Math.max(...hours));
};

const isFailure = (error: unknown): boolean => {
  logFailure(error);
  return false;
};

/** Whether the witness refused. */
const askOne = async (
  deps: AskWitnessesDeps,
  server: WitnessServer,
  newest: StoredCheckpoint,
): Promise<boolean> => {
  const known = (await deps.notified.upTo(LOG_OF_LOGS, server.name)) ?? 0;
  if (known === newest.size) return false;
  const answer = await answerOf(deps, server, { newest, known: Math.min(known, newest.size) });
  log(answer.outcome === 'refused' ? 'witness-refused' : 'witnessed', {
    ...{ recipient: server.name, position: newest.size, outcome: outcomeOf(answer) },
  });
  if (answer.outcome === 'cosigned') {
    const keyId = Number.parseInt(server.key.id, 16);
    await deps.putCountersignature(LOG_OF_LOGS, { size: newest.size, keyId, line: answer.line });
    await deps.notified.note(LOG_OF_LOGS, server.name, newest.size);
  }
  return answer.outcome === 'refused';
};

const outcomeOf = (answer: WitnessAnswer): string =>
  'reason' in answer ? `${answer.outcome}: ${answer.reason}` : answer.outcome;

interface Asked {
  readonly newest: StoredCheckpoint;
  /** Size of what the witness is taken to have cosigned last. */
  readonly known: number;
}

/** Asks, and once more from the size that the witness says it has. */
const answerOf = async (
  deps: AskWitnessesDeps,
  server: WitnessServer,
  { newest, known }: Asked,
): Promise<WitnessAnswer> => {
  const first = await askFrom(deps, server, { newest, known });
  if (first.outcome !== 'conflict') return first;
  if (first.size > newest.size) return { outcome: 'refused', reason: 'it-has-seen-more' };
  const second = await askFrom(deps, server, { newest, known: first.size });
  return second.outcome === 'conflict' ? { outcome: 'failed', reason: 'conflict-again' } : second;
};

const askFrom = async (
  { archive, post, now }: AskWitnessesDeps,
  server: WitnessServer,
  { newest: { size, note }, known }: Asked,
): Promise<WitnessAnswer> => {
  const read = tileReader((tile) => archive.readTile(LOG_OF_LOGS, tile), size);
  const proof = await consistencyProof(read, known, size);
  return addCheckpoint(post, server, { oldSize: known, proof, note }, Date.parse(now()));
};

/** Since the oldest checkpoint that it has not cosigned, nor one that continues it; 0 for none. */
const hoursBehind = async (deps: AskWitnessesDeps, { name }: WitnessServer): Promise<number> => {
  const cosigned = (await deps.notified.upTo(LOG_OF_LOGS, name)) ?? 0;
  const [oldest] = await deps.checkpoints.list(LOG_OF_LOGS, cosigned, 1);
  const since = oldest === undefined ? 0 : Date.parse(deps.now()) - Date.parse(oldest.time);
  return Math.max(0, Math.floor(since / HOUR_MS));
};
