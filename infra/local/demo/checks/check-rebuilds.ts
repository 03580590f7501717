import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { LocalStack } from '../../local-stack.ts';
import { cast } from '../cast.ts';
import type { Finding } from './finding.ts';

const catalogue = z.object({ lists: z.array(z.object({ name: z.string() })) });
const operation = z.object({
  operation: z.string(),
  status: z.string(),
  reason: z.nullable(z.string()),
  updatedAt: z.string(),
  counts: z.record(z.string(), z.number()),
});
type Operation = z.output<typeof operation>;
const begun = z.object({ operation: z.string() });

/** Lists that are made of due dates, which are rows of a name of their own. */
const OF_DUE_DATES: readonly string[] = ['due', 'retention-preview'];
const rowsOf = (list: string): string => (OF_DUE_DATES.includes(list) ? 'due-dates' : list);
const LOOK_EVERY_MS = 150;
/** For so long none of them may stand still: how long all take is the machine's. */
const LIMIT_MS = 120_000;

/** Every list is made again from the log, beside the one that people read: both are the same, row by row. */
export async function checkRebuilds(stack: Pick<LocalStack, 'url' | 'tokenFor'>): Promise<Finding> {
  const ask = asking(stack);
  const known = catalogue.parse(await ask('GET', '/v1/catalogue')).lists;
  const lists = [...new Set(known.map(({ name }) => rowsOf(name)))];
  const moved = { at: Date.now() };
  const ended = await Promise.all(
    lists.map(async (list) => ({ list, end: await rebuilt(ask, list, moved) })),
  );
  const wrong = ended.flatMap(({ list, end }) => problemOf(list, end) ?? []);
  return {
    part: 'projection',
    says: `${lists.length} lists are made again from the log, and are the same`,
    problem: wrong.length === 0 ? null : wrong.join('; '),
  };
}

type Ask = (method: 'GET' | 'POST', path: string) => Promise<unknown>;

const asking =
  ({ url, tokenFor }: Pick<LocalStack, 'url' | 'tokenFor'>): Ask =>
  async (method, path) => {
    const headers = { authorization: `Bearer ${await tokenFor(cast.trust.admin)}` };
    const key = method === 'POST' ? { 'idempotency-key': `demo${path.replaceAll('/', '.')}` } : {};
    return (await fetch(`${url}${path}`, { method, headers: { ...headers, ...key } })).json();
  };

/** @param moved when any of the rebuilds last came on */
async function rebuilt(ask: Ask, list: string, moved: { at: number }): Promise<Operation> {
  let last = '';
  const { operation: id } = begun.parse(await ask('POST', `/v1/trust/rebuilds/${list}`));
  for (;;) {
    const found = operation.parse(await ask('GET', `/v1/trust/operations/${id}`));
    const seen = `${found.status} ${found.updatedAt}`;
    if (seen !== last) moved.at = Date.now();
    last = seen;
    if (['done', 'failed'].includes(found.status) || Date.now() > moved.at + LIMIT_MS) return found;
    await delay(LOOK_EVERY_MS);
  }
}

const problemOf = (list: string, { status, reason, counts }: Operation): string | null => {
  if (status !== 'done') return `${list} is ${status}: ${reason ?? 'nothing is said of why'}`;
  const differing = counts['differing'] ?? 0;
  return differing + (counts['kept'] ?? 0) === 0 ? null : `${list} differs in ${differing} rows`;
};
