import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { daybookAs } from '../../command-line.ts';
import type { LocalStack } from '../../local-stack.ts';
import { cast } from '../cast.ts';
import type { Finding } from '../checks/finding.ts';
import { heldBy, keysFor } from './proving.ts';
import type { Figure } from './report-figures.ts';

type Stack = Pick<LocalStack, 'url' | 'tokenFor'>;

/** A figure, one who may read the records behind it, and the one event that it must lead to. */
export interface Trace {
  readonly figure: string;
  readonly as: string;
  readonly event: { readonly stream: string; readonly id: string; readonly type: string };
}

const behind = z.object({
  events: z.array(
    z.object({ stream: z.string(), id: z.string(), version: z.number(), type: z.string(), href: z.string() }),
  ),
  withheld: z.number(),
});
const history = z.object({ events: z.array(z.object({ version: z.number(), type: z.string() })) });
const commit = z.object({
  stream: z.string(),
  id: z.string(),
  firstVersion: z.number(),
  events: z.array(z.object({ type: z.string() })),
});

/** Follows a figure to its event, to the history of the record, and to the same commit in what verifies. */
export async function traceFigure(
  stack: Stack,
  {
    school,
    reader,
    figures,
    trace,
  }: Readonly<{
    school: string;
    /** Who reads the report, and not the records behind it. */
    reader: string;
    figures: readonly Figure[];
    trace: Trace;
  }>,
  scratch: string,
): Promise<readonly Finding[]> {
  const href = figures.find(({ id }) => id === trace.figure)?.href ?? null;
  if (href === null)
    return [{ part: 'report', says: `${trace.figure} leads to its event`, problem: 'it leads nowhere' }];
  const [seen, hidden] = await Promise.all(
    [trace.as, reader].map(async (as) => behind.parse(await read(stack, href, as))),
  );
  const event = seen?.events[0];
  const isRight =
    seen?.events.length === 1 &&
    event?.stream === trace.event.stream &&
    event.id === trace.event.id &&
    event.type === trace.event.type;
  if (!isRight)
    return [{ part: 'report', says: `${trace.figure} leads to its event`, problem: JSON.stringify(seen) }];
  const { events } = history.parse(await read(stack, event.href, trace.as));
  const isThere = events.some(({ version, type }) => version === event.version && type === event.type);
  const name = `${event.stream}/${event.id}/${event.version}`;
  return [
    {
      part: 'report',
      says: `${trace.figure} leads to ${event.type} ${name}, which its history has`,
      problem: isThere ? null : `the history of ${event.stream}/${event.id} has no such event`,
    },
    {
      part: 'privacy',
      says: 'who may read the number alone finds how many events it rests on, and none of them',
      problem:
        hidden?.events.length === 0 && hidden.withheld === 1 ? null : `they find ${hidden?.events.length}`,
    },
    await standsInVerified(stack, { school, scratch, name }, event),
  ];
}

const read = async ({ url, tokenFor }: Stack, path: string, as: string): Promise<unknown> => {
  const headers = { authorization: `Bearer ${await tokenFor(as)}` };
  return (await fetch(`${url}${path}`, { headers })).json();
};

/** Exports the record, which verifies with the public key, and finds the event in it. */
async function standsInVerified(
  stack: Stack,
  { school, scratch, name }: Readonly<{ school: string; scratch: string; name: string }>,
  event: Readonly<{ stream: string; id: string; version: number; type: string }>,
): Promise<Finding> {
  const daybook = await daybookAs(stack, cast.trust.auditor);
  const keyFile = join(scratch, 'keys.txt');
  writeFileSync(keyFile, await keysFor(stack.url, 'checkpoints'));
  const bundle = join(scratch, 'bundle');
  const ended = await daybook('export', '--school', school, '--out', bundle, '--key', keyFile);
  const says = `the record that verifies with the public key has ${name}`;
  if (ended.code !== 0) return heldBy(ended, says);
  const isIn = readFileSync(join(bundle, 'commits.jsonl'), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : (commit.safeParse(JSON.parse(line)).data ?? [])))
    .filter(({ stream, id }) => stream === event.stream && id === event.id)
    .some(({ firstVersion, events }) => events[event.version - firstVersion]?.type === event.type);
  return { part: 'proof', says, problem: isIn ? null : 'no commit of it is that event' };
}
