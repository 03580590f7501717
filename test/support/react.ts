import { catalogue } from '../../events/catalogue/index.ts';
import { canonical } from '../../events/log/canonical.ts';
import { readItem } from '../../events/log/read-item.ts';
import type { CommandDeps } from '../../functions/shared/commands/command-deps.ts';
import { runCommand } from '../../functions/shared/commands/run-command.ts';
import { createToEnvelopes } from '../../functions/shared/publishing/to-envelope.ts';
import type { Item } from './fake-dynamo.ts';

const toEnvelopes = createToEnvelopes({ catalogue, dataschemaBase: 'https://schemas.example' });

/** The messages that the bus has for every event in a log in memory, by event id. */
export const messagesOf = (items: ReadonlyMap<string, Item>): ReadonlyMap<string, string> => {
  const commits = [...items]
    .filter(([at]) => at.startsWith('log '))
    .map(([, item]) => readItem(item as never));
  const outgoing = commits.flatMap(({ commit }) => toEnvelopes(commit, 1));
  return new Map(
    outgoing.flatMap((one) =>
      'envelope' in one ? [[one.eventId, JSON.stringify({ detail: one.envelope })] as const] : [],
    ),
  );
};

let sent = 0;

/** Sends a command as somebody who may send any. */
export const sendAs =
  (roles: readonly string[]) => (deps: CommandDeps, path: string, command: { readonly type: string }) => {
    const [school = '', name = '', id = ''] = path.split('/');
    const stream = deps.streams.find(({ events }) => events.stream === name);
    if (stream === undefined) throw new Error(`there is no stream ${name}`);
    sent += 1;
    return runCommand(
      deps,
      { stream, key: { school, stream: name, id }, command: { ...command } },
      {
        kind: 'caller',
        sender: { person: 'p-office', roles, children: [] },
        commandId: `c-${sent}`,
        sent: canonical({ ...command } as never),
        correlationId: 'a'.repeat(32),
        causationId: null,
        expectedCommit: null,
      },
    );
  };
