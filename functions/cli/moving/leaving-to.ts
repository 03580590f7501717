import type { MoveState } from '../../../domain/streams/moves/state.ts';
import { movesStream } from '../../../domain/streams/moves/stream.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { foldCommit } from '../../../events/log/fold.ts';
import { createLogReader } from '../../../events/log/log-reader.ts';
import { MOVES } from '../../../events/log/proof/joined.ts';
import type { Commit } from '../../../events/log/types.ts';
import { CLOSED_AFTER_MS } from '../../shared/commands/is-closed.ts';
import type { AwsClients } from '../restoring/clients.ts';
import type { DeploymentNames } from '../restoring/deployment-file.ts';

const upcaster = createUpcaster(catalogue);

/** How a school's move stands after some commits of `moves/school`. */
export const movedBy = (commits: readonly Commit[]): MoveState =>
  commits.reduce(
    (state, commit) => foldCommit(upcaster, movesStream, state, commit),
    movesStream.initialState,
  );

/** Twice the time for which a warm function may not have heard of it, so that nothing is on its way. */
const QUIET_MS = 2 * CLOSED_AFTER_MS;

/**
 * The trust that a school leaves for, once two people decided it and nothing is recorded any more.
 * @throws NotRestorable
 */
export const leavingTo = async (
  { dynamo: client }: Pick<AwsClients, 'dynamo'>,
  { EventLogTableName: tableName }: DeploymentNames,
  school: string,
  now: number,
): Promise<string> => {
  const log = createLogReader({ client, tableName, catalogue: upcaster });
  const { state, recordedAt } = await log.load({ school, ...MOVES }, movesStream);
  const { leaving } = state;
  if (leaving?.isConfirmed !== true)
    throw new NotRestorable(`${school}: two people decide first that it leaves (moves/school)`);
  if (now - Date.parse(recordedAt ?? '') < QUIET_MS)
    throw new NotRestorable(`${school}: what was on its way may still be recorded: try again in two minutes`);
  return leaving.to;
};
