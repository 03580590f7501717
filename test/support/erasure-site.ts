import type { AnyCommand } from '../../domain/kernel/stream.ts';
import { disposalsStream } from '../../domain/streams/disposals/stream.ts';
import { streams } from '../../domain/streams/index.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import { readItem } from '../../events/log/read-item.ts';
import { composeErase } from '../../functions/erase/compose.ts';
import { createHandler, type EraseDeps } from '../../functions/erase/handler.ts';
import { runCommand } from '../../functions/shared/commands/run-command.ts';
import { composeSeals } from '../../functions/shared/lambda/compose.ts';
import { fakeBucket } from './fake-bucket.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { memoryFiles } from './memory-files.ts';
import { messagesOf } from './react.ts';

export const school = 'larkfield-infant';
/** Log-in of the parent. */
export const theirLogIn = 'https://login.fernhill.example/|canary-wren';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
  ARCHIVE_BUCKET: 'archive',
  EVIDENCE_BUCKET: 'evidence',
};
const roles: Readonly<Record<string, readonly string[]>> = {
  'p-office': ['office', 'admin', 'headteacher', 'dpo'],
  'p-head': ['headteacher', 'staff'],
  'p-dpo': ['dpo', 'staff'],
};

/**
 * A school in memory with a parent who has left and asks to be erased, and the function that erases. `deps`
 * may be replaced in part, to have a step fail.
 */
export const erasureSite = async ({ isUnlinked = false } = {}) => {
  const dynamo = fakeDynamo();
  const archive = fakeBucket();
  const clients = { dynamo: dynamo.client, kms: fakeKms(), s3: archive.client };
  let now = Date.parse('2026-11-30T09:00:00.000Z');
  const clock = () => new Date(now);
  const kept = memoryFiles();
  const deps: EraseDeps = {
    ...composeErase(clients, env, clock),
    ...{ wait: async () => undefined, random: () => 0, kept: kept.store },
  };
  const seals = () => composeSeals(clients, env);
  let sent = 0;
  const send = (person: string, path: string, command: AnyCommand) => {
    const [name = '', id = ''] = path.split('/');
    const stream = streams.find(({ events }) => events.stream === name)!;
    sent += 1;
    return runCommand(
      deps,
      { stream, key: { school, stream: name, id }, command },
      {
        kind: 'caller',
        sender: { person, roles: roles[person] ?? [], children: [] },
        commandId: `c-${sent}`,
        sent: canonical(JSON.parse(JSON.stringify(command))),
        correlationId: 'a'.repeat(32),
        causationId: null,
        expectedCommit: null,
      },
    );
  };
  const done = async (...args: Parameters<typeof send>): Promise<void> => {
    const outcome = await send(...args);
    if (outcome.kind !== 'executed') throw new Error(`${args[2].type}: ${JSON.stringify(outcome)}`);
  };
  await done('p-office', 'people/p-201', {
    ...{ type: 'RegisterParent', name: 'Canary Wren', email: 'canary.wren@example.org', from: '2026-09-02' },
  });
  await done('p-office', 'people/p-201', { type: 'LinkLogIn', subject: theirLogIn });
  if (isUnlinked) await done('p-office', 'people/p-201', { type: 'UnlinkLogIn', subject: theirLogIn });
  await done('p-office', 'people/p-201', { type: 'LeavePerson', on: '2026-11-02' });
  const request = { person: 'p-201', receivedOn: '2026-11-29', words: 'Erase what you have.' };
  await done('p-dpo', 'disclosures/d-1', { type: 'ReceiveSubjectRequest', ...request });
  /** Two people decide. @returns the message of the confirmation */
  const decided = async (): Promise<string> => {
    const proposal = { type: 'ProposeDisposal', review: 'Nothing is open.', request: 'd-1' };
    await done('p-dpo', 'disposals/people.p-201', proposal);
    const by = (await disposal()).state.proposal?.by;
    await done('p-head', 'disposals/people.p-201', { type: 'ConfirmDisposal', proposal: by });
    return [...messagesOf(dynamo.items).values()].findLast((one) => one.includes('"DisposalConfirmed"'))!;
  };
  const key = { school, stream: 'disposals', id: 'people.p-201' };
  const disposal = () => deps.log.load(key, disposalsStream);
  const typesOf = (): readonly string[] =>
    [...dynamo.items]
      .filter(([at]) => at.startsWith(`log ${school}/disposals/people.p-201 `))
      .flatMap(([, item]) => readItem(item as never).commit.events.map(({ type }) => type));
  return {
    ...{ deps, dynamo, archive, kept, seals, send, done, decided, disposal, typesOf },
    erase: (message: string, changed: Partial<EraseDeps> = {}) =>
      createHandler({ ...deps, ...changed })(message),
    parent: () => deps.log.load({ school, stream: 'people', id: 'p-201' }, peopleStream),
    later: (ms: number): void => {
      now += ms;
    },
  };
};
