import { homeOf, TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { AnyProcess, LinkEnd, ProcessEvent, WantedCommand } from '../../domain/kernel/process.ts';
import { streamIn } from '../../domain/kernel/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { Catalogue } from '../../events/log/catalogue.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { factValues } from '../shared/commands/read-facts.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { changedStream, publishedIn } from '../shared/lambda/bus-message.ts';
import { digest } from '../shared/lambda/digest.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { upcastEnvelope } from '../shared/lambda/upcast-envelope.ts';
import type { Links } from '../shared/read-model/links.ts';

/** All that running processes needs; tests hand in their own. */
export interface ReactDeps extends CommandDeps {
  readonly catalogue: Pick<Catalogue, 'upcast'>;
  readonly processes: readonly AnyProcess[];
  readonly links: Links;
}

/** Consumer of what processes hear of. One process's trouble is not another's: all are tried before the message comes again. */
export const createHandler =
  (deps: ReactDeps) =>
  async (body: string): Promise<void> => {
    const envelope = publishedIn(body);
    const { school: tenant, stream, id } = changedStream(body);
    // What follows from who looked, follows at the school that was looked at.
    const school = homeOf(tenant);
    const { type, streamversion: version } = envelope;
    const event = {
      stream,
      streamId: id,
      type,
      data: upcastEnvelope(deps.catalogue, stream, envelope),
      version,
    };
    const hearing = deps.processes.filter(({ hears }) => hears.includes(stream));
    if (hearing.length === 0) return;
    const remembered = hearing.map((process) => remember(deps, process, { school, event }));
    // Of two events that concern each other, the one handled second finds the other: all links are written
    // before any are read.
    await Promise.allSettled(remembered);
    const linked = await deps.links.to(school, { stream, id });
    await settleAll(
      hearing.map((process, index) => async () => {
        await remembered[index];
        await react(deps, process, { school, event, envelope, linked: linked.get(process.name) ?? [] });
      }),
    );
  };

interface Happening {
  readonly school: string;
  readonly event: ProcessEvent;
  readonly envelope: Envelope;
  readonly linked: readonly LinkEnd[];
}

const remember = async (
  { links }: ReactDeps,
  process: AnyProcess,
  { school, event }: Pick<Happening, 'school' | 'event'>,
): Promise<void> => {
  for (const link of process.links(event)) await links.put({ school, process: process.name }, link);
};

const react = async (deps: ReactDeps, process: AnyProcess, happening: Happening): Promise<void> => {
  const { school, event, linked } = happening;
  const wanted = process.commands(event, linked, await factValues(deps, school, process.facts(event)));
  await settleAll(
    wanted.map((one) => () => send(deps, process, happening, one)),
    COMMANDS_AT_ONCE,
  );
};

/** A new text may concern everybody who signed the one before. */
const COMMANDS_AT_ONCE = 10;

/** Enough to tell the commands of one event apart. */
const ID_DIGITS = 12;

/** A process asked for what its stream does not take: its rules and the stream's contradict each other. Carries ids only. */
class ProcessRefused extends Error {
  override readonly name = 'ProcessRefused';
}

/** A school is a wall: what happens in one has consequences there alone, and in others only what happens in the tenant of the trust. */
const tenantOf = ({ school: wanted, stream }: WantedCommand, school: string): string => {
  if (wanted === undefined || wanted === school) return school;
  if (school !== TRUST_TENANT) throw new Error(`a process would send to ${stream} of another school`);
  return wanted;
};

/** @throws ProcessRefused for any outcome but done, or that nothing can be done any more, so that the message comes again and in the end lies with the dead letters */
const send = async (
  deps: ReactDeps,
  { name }: AnyProcess,
  { school, envelope }: Happening,
  wanted: WantedCommand,
): Promise<void> => {
  const stream = streamIn(deps.streams, wanted.stream);
  if (stream === undefined)
    throw new Error(`the process ${name} sends to ${wanted.stream}, which is no stream`);
  const key = { school: tenantOf(wanted, school), stream: wanted.stream, id: wanted.id };
  const sent = canonical(JSON.parse(JSON.stringify(wanted.command)));
  const outcome = await runCommand(
    deps,
    { stream, key, command: wanted.command },
    {
      kind: 'process',
      sender: systemSender(name),
      // One event may ask one stream for two things of a kind, which no id of a command may have in common.
      commandId: `${envelope.id}#${wanted.command.type}#${digest(sent).slice(0, ID_DIGITS)}`,
      sent,
      correlationId: envelope.correlationid,
      causationId: envelope.id,
      expectedCommit: null,
    },
  );
  // Nothing follows any more for whom or what was erased; of a school that left, it follows where it went.
  if (['executed', 'erased', 'left'].includes(outcome.kind)) return;
  const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
  throw new ProcessRefused(
    `the process ${name} could not send ${wanted.command.type} because of ${envelope.id}: ${why}`,
  );
};
