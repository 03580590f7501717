import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { projections } from '../../../domain/read-models/index.ts';
import { handOverAgain } from '../../../events/log/backup/again.ts';
import { journaledSchools } from '../../../events/log/journal/journaled-schools.ts';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { notBegun, type Operation } from '../../shared/operations/operation.ts';
import { createOperationStore } from '../../shared/operations/operation-store.ts';
import { requestOperation } from '../../shared/operations/request-operation.ts';
import { SCHOOL_DIRECTORY } from '../../shared/read-model/generations.ts';
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
 * @param only the one school whose lists are made; null: every one's
 * @throws CliError where an operation does not end
 */
export const rebuildLists = async (
  deps: RebuildListsDeps,
  only: string | null = null,
): Promise<RebuiltLists> => {
  const { clients, names, terminal } = deps;
  const wanted = listsOf(only);
  const bar = terminal.progress('lists', wanted.length);
  let made = 0;
  const rebuilds = await atOnce(AT_ONCE, wanted, async (one) => {
    const ended = await operate(deps, { kind: 'rebuild', ...one });
    bar.at(++made);
    return ended;
  });
  bar.end();
  const journal = { client: clients.dynamo, tableName: names.JournalTableName };
  let again = 0;
  const schools = only === null ? await journaledSchools(journal) : [only, accessTenantOf(only)];
  for (const school of schools) again += await handOverAgain(journal, school);
  return {
    rebuilds,
    again,
    sweep: await operate(deps, { kind: 'sweep', model: null, school: null, expect: 'identical' }),
  };
};

type Wanted = Pick<Operation, 'model' | 'school' | 'expect'>;

/** Of one school's: its own, those of who looked at it, and the trust's directory, which names it. */
const listsOf = (only: string | null): readonly Wanted[] => {
  const all = [...projections.map(({ model }) => model), DUE_DATES];
  if (only === null) return all.map((model) => ({ model, school: null, expect: 'identical' }));
  const looked = projections.filter(({ streams }) => 'access-journal' in streams);
  return [
    ...all.map((model) => ({ model, school: model === SCHOOL_DIRECTORY ? null : only })),
    ...looked.map(({ model }) => ({ model, school: accessTenantOf(only) })),
  ].map((one) => ({ ...one, expect: 'corrected' }));
};

const operate = async (
  { clients, names, terminal }: RebuildListsDeps,
  { kind, model, school, expect }: Pick<Operation, 'kind' | 'model' | 'school' | 'expect'>,
): Promise<Operation> => {
  const operations = createOperationStore({ client: clients.dynamo, tableName: names.ReadModelTableName });
  const at = new Date(terminal.now()).toISOString();
  const asked = { school, expect, requestedBy: 'restore' } as const;
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
