import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Outcome, RosterImport } from '../story.ts';
import { awaited, type Newcomers, newcomerAt, type Stage } from './stage.ts';

const begun = z.object({
  import: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});
const job = z.object({ status: z.string(), counts: z.record(z.string(), z.number()) });
const differences = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      changes: z.array(z.string()),
      at: z.nullable(z.object({ row: z.number() })),
    }),
  ),
});

/** What is left of an import when nothing is to be done for it any more. */
const restful: readonly string[] = ['ready', 'done', 'refused', 'failed', 'cancelled'];

/**
 * Announces the file, puts it where the answer says, looks at the dry run, and approves it if that is as it
 * must be.
 */
export async function importRoster(
  stage: Stage,
  step: RosterImport,
  newcomers: Newcomers,
): Promise<readonly Outcome[]> {
  const ask = asking(stage, step);
  const file = new TextEncoder().encode(`${step.roster.join('\r\n')}\r\n`);
  const announced = { kind: 'roster', format: 'flat', bytes: file.length };
  const { import: id, upload } = begun.parse(await ask('', announced));
  await fetch(upload.url, { method: 'PUT', body: file });
  await ask(`/${id}/dry-run`, {});
  const status = async () => job.parse(await ask(`/${id}`));
  const rested = () =>
    awaited(stage, async () => {
      const found = await status();
      return restful.includes(found.status) ? found : null;
    });
  const dry = await rested();
  const { items } = differences.parse(await ask(`/${id}/differences`));
  for (const { id: person, at } of items) if (at) newcomers.set(newcomerAt(step.school, at.row), person);
  const found = Object.fromEntries(
    [
      ...Map.groupBy(
        items.flatMap(({ changes }) => changes),
        (type) => type,
      ),
    ].map(([type, all]) => [type, all.length]),
  );
  const { commands = 0, flaws = 0, refused = 0, leavers = 0 } = dry?.counts ?? {};
  const isAsExpected =
    dry?.status === 'ready' && flaws + refused + leavers === 0 && isDeepStrictEqual(found, { ...step.finds });
  const ran = outcome(step, `${step.says}: run dry, nothing is recorded yet`, isAsExpected, {
    answer: `${commands} commands, ${flaws + refused} errors, ${leavers} leavers: ${textOf(found)}`,
  });
  if (!isAsExpected) return [ran];
  await ask(`/${id}/approve`, { commands });
  const end = await rested();
  const { sent = 0, failed = 0 } = end?.counts ?? {};
  const isDone = end?.status === 'done' && sent === commands && failed === 0;
  return [
    ran,
    outcome(step, `${step.says}: approved, and carried out`, isDone, { answer: `${sent} commands sent` }),
  ];
}

const asking =
  (stage: Stage, { school, as }: RosterImport) =>
  async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${stage.url}/v1/schools/${school}/imports${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await stage.tokenFor(as)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };

const textOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');

const outcome = (
  step: RosterImport,
  says: string,
  isAsExpected: boolean,
  { answer }: Pick<Outcome, 'answer'>,
): Outcome => ({ step: { ...step, says }, status: isAsExpected ? 202 : 0, answer, isAsExpected });
