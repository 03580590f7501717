import { projections } from '../../../domain/read-models/index.ts';
import { handOverAgain } from '../../../events/log/backup/again.ts';
import { journaledSchools } from '../../../events/log/journal/journaled-schools.ts';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { notBegun, type Operation } from '../../shared/operations/operation.ts';
import { createOperationStore } from '../../shared/operations/operation-store.ts';
import { requestOperation } from '../../shared/operations/request-operation.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { AwsClients } from './clients.ts';
import type { DeploymentNames } from './deployment-file.ts';

/** Where lists are made. */
export interface RebuildListsDeps {
  readonly clients: Pick<AwsClients, 'dynamo' | 'bus'>;
  readonly names: DeploymentNames;
  readonly terminal: Terminal;
}

/** What came of it: every rebuild, and the sweep that compared all of it with the log. */
export interface RebuiltLists {
  readonly rebuilds: readonly Operation[];
  readonly sweep: Operation;
  /** Commits that the sweep was given to hand over again. */
  readonly again: number;
}

/** Rebuilds that go on side by side. */
const AT_ONCE = 4;
const PAUSE_MS = 500;
const GIVEN_UP_MS = 10 * 60_000;
/** A rebuild of a great trust takes several turns of a quarter of an hour. */
const LONGEST_MS = 6 * 60 * 60_000;

/**
 * Has the deployment make every list and all due dates again, as its own operation, then hands over what
 * nobody knows to have been followed, and sweeps: which compares each row with the log.
 * @throws CliError where an operation does not end
 */
export const rebuildLists = async (deps: RebuildListsDeps): Promise<RebuiltLists> => {
  const { clients, names, terminal } = deps;
  const models = [...projections.map(({ model }) => model), DUE_DATES];
  const bar = terminal.progress('lists', models.length);
  let made = 0;
  const rebuilds = await atOnce(AT_ONCE, models, async (model) => {
    const ended = await operate(deps, { kind: 'rebuild', model });
    bar.at(++made);
    return ended;
  });
  bar.end();
  const journal = { client: clients.dynamo, tableName: names.JournalTableName };
  let again = 0;
  for (const school of await journaledSchools(journal)) again += await handOverAgain(journal, school);
  return { rebuilds, again, sweep: await operate(deps, { kind: 'sweep', model: null }) };
};

const operate = async (
  { clients, names, terminal }: RebuildListsDeps,
  { kind, model }: Pick<Operation, 'kind' | 'model'>,
): Promise<Operation> => {
  const operations = createOperationStore({ client: clients.dynamo, tableName: names.ReadModelTableName });
  const at = new Date(terminal.now()).toISOString();
  const asked = { school: null, expect: 'identical', requestedBy: 'restore' } as const;
  const id = terminal.newKey();
  const fresh: Operation = { id, kind, model, ...asked, requestedAt: at, updatedAt: at, ...notBegun };
  await operations.put({ operation: fresh, revision: null });
  await operations.list(fresh);
  await requestOperation({ bus: clients.bus, busName: names.EventBusName }, fresh);
  for (const until = terminal.now() + LONGEST_MS; terminal.now() < until && !terminal.stopped.aborted; ) {
    await terminal.wait(PAUSE_MS);
    const { operation = fresh } = (await operations.get(id)) ?? {};
    if (operation.ended || hasGivenUp(operation, terminal.now())) return operation;
  }
  throw new CliError(exitCodes.doesNotHold, `the operation ${id} has not ended: see the logs of ${kind}`);
};

/** Lambda tries three times what an error ended, within some minutes. */
const hasGivenUp = ({ status, updatedAt }: Operation, now: number): boolean =>
  status === 'failed' && now - Date.parse(updatedAt) > GIVEN_UP_MS;
