import { type AttributeValue, DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { isToBeActedOn } from '../../domain/kernel/due-rows.ts';
import { deadlinesOf } from '../../domain/kernel/retention-deadline.ts';
import { type AnyStream, streamIn } from '../../domain/kernel/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { actedOn, stillStands } from '../shared/deadlines/acted-on.ts';
import { dueIn, type StoredDue } from '../shared/deadlines/due-item.ts';
import { actionsKey, isAgain, isRemake } from '../shared/deadlines/due-keys.ts';
import { escalationMessage, remakeMessage, reminderMessage } from '../shared/deadlines/due-messages.ts';
import { remakeDues } from '../shared/deadlines/remake-dues.ts';
import { hexIdOf } from '../shared/lambda/digest.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';
import type { RunDeps } from './run-deps.ts';

interface Run {
  readonly now: string;
  readonly isLate: () => boolean;
}

const ROWS_AT_ONCE = 100;

/**
 * Acts on every row of a school whose time has come, in the order of time. @throws Error when some could not
 * be acted on, after all others
 */
export const runDue = async (deps: RunDeps, school: string, { now, isLate }: Run): Promise<void> => {
  let failures = 0;
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await hits(deps, school, now, from);
    const escalated = (page.Items ?? []).filter(isEscalated);
    if (escalated.length > 0)
      await escalate(deps, school, escalated).catch((error: unknown) => {
        logFailure(error);
        failures += 1;
      });
    for (const item of (page.Items ?? []).filter((one) => !isEscalated(one))) {
      if (isLate()) break;
      await act(deps, school, item, now).catch((error: unknown) => {
        logFailure(error);
        failures += 1;
      });
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined && !isLate());
  if (failures > 0) throw new Error(`${failures} due dates of a school could not be acted on`);
};

/** Sort keys begin with the instant; a tilde sorts behind whatever follows it. */
const hits = (
  { table: { client, tableName: TableName } }: RunDeps,
  school: string,
  now: string,
  ExclusiveStartKey: Key | undefined,
) =>
  client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': { S: actionsKey(school) }, ':now': { S: `${now}~` } },
      Limit: ROWS_AT_ONCE,
      ConsistentRead: true,
      ExclusiveStartKey,
    }),
  );
type Key = Record<string, AttributeValue>;

const isEscalated = (item: Record<string, AttributeValue>): boolean => dueIn(item)?.act === 'escalate';

/** What is overdue for too long goes out together, so that those who lead have one mail of it; each once. */
const escalate = async (
  deps: RunDeps,
  school: string,
  items: readonly Record<string, AttributeValue>[],
): Promise<void> => {
  const rows: StoredDue[] = [];
  for (const row of items.flatMap((item) => dueIn(item) ?? []))
    if (await stillStands(deps, keyOfRow(school, row), row)) rows.push(row);
  if (rows.length === 0) return;
  await deps.toNotify(escalationMessage({ school, rows }));
  for (const row of rows) await actedOn(deps, keyOfRow(school, row), row);
};

const keyOfRow = (school: string, row: StoredDue) => ({ school, stream: row.stream, id: row.streamId });

const act = async (
  deps: RunDeps,
  school: string,
  item: Record<string, AttributeValue>,
  now: string,
): Promise<void> => {
  if (isRemake(item['sk']?.S ?? '')) {
    await deps.toProject(remakeMessage({ school, after: '' }));
    return remove(deps, item);
  }
  if (isAgain(item['sk']?.S ?? '')) {
    await deps.toNotify(item['body']?.S ?? '');
    return remove(deps, item);
  }
  const row = dueIn(item);
  if (row === null) return remove(deps, item);
  const key = keyOfRow(school, row);
  if (row.act === 'fall-due') return fallDue(deps, school, row);
  if (!(await stillStands(deps, key, row))) return;
  if (isToBeActedOn(row, now)) await deps.toNotify(reminderMessage({ school, row }));
  await actedOn(deps, key, row);
};

/**
 * Whatever came of it, the rows are computed again: one that is no longer made goes, also after a hit that
 * came to nothing.
 */
const fallDue = async (deps: RunDeps, school: string, row: StoredDue): Promise<void> => {
  const key = keyOfRow(school, row);
  const stream = streamIn(deps.streams, row.stream);
  const deadline = stream && deadlinesOf(stream).find(({ name }) => name === row.deadline);
  // While a new version is deployed, the old one meets rows that it does not know yet: they are not its to
  // remove.
  if (stream === undefined || deadline === undefined) return;
  const target = {
    school,
    ...(deadline.sendsTo?.(row.streamId) ?? { stream: row.stream, id: row.streamId }),
  };
  const receiver = streamIn(deps.streams, target.stream);
  if (receiver === undefined) throw new Error(`the deadline ${row.deadline} sends to no stream`);
  await sendFallen(deps, { stream: receiver, key: target, row, command: deadline.command(row.due) });
  await remakeDues(deps, key);
};

interface Fallen {
  readonly stream: AnyStream;
  readonly key: { readonly school: string; readonly stream: string; readonly id: string };
  readonly row: StoredDue;
  readonly command: { readonly type: string };
}

/**
 * A deadline asked for what its stream does not take: its rules and the stream's contradict each other.
 * Carries ids only.
 */
class DeadlineRefused extends Error {
  override readonly name = 'DeadlineRefused';
}

const sendFallen = async (deps: RunDeps, { stream, key, row, command }: Fallen): Promise<void> => {
  const cause = `${key.school}/${key.stream}/${key.id}/~due/${row.deadline}/${row.due.cycle}`;
  const outcome = await runCommand(
    deps,
    { stream, key, command: { ...command } },
    {
      kind: 'deadline',
      sender: systemSender('deadlines'),
      commandId: `${row.deadline}/${row.due.cycle}#${command.type}`,
      sent: canonical({ ...command }),
      correlationId: hexIdOf(cause),
      causationId: cause,
      expectedCommit: null,
    },
  );
  if (outcome.kind === 'executed') {
    if (outcome.executed.events.length > 0) metric('FellDue', 1);
    return;
  }
  // Nothing falls due any more of what was erased, nor here of a school that left.
  if (outcome.kind === 'erased' || outcome.kind === 'left') return;
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new DeadlineRefused(`the deadline ${row.deadline} could not send ${command.type}: ${why}`);
};

const remove = async (
  { table: { client, tableName: TableName } }: RunDeps,
  { pk, sk }: Record<string, AttributeValue>,
): Promise<void> => {
  if (pk === undefined || sk === undefined) return;
  await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }));
};
