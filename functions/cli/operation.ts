import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import { cell } from './table.ts';
import type { Terminal } from './terminal.ts';

const operation = z.looseObject({
  operation: z.string(),
  status: z.enum(['requested', 'running', 'done', 'failed']),
  requestedBy: z.optional(z.string()),
  requestedAt: z.optional(z.string()),
  reason: z.optional(z.nullable(z.string())),
  counts: z._default(z.record(z.string(), z.number()), {}),
  rows: z._default(
    z.array(z.looseObject({ row: z.string(), how: z.string(), reason: z.optional(z.string()) })),
    [],
  ),
});
export type Operation = z.output<typeof operation>;

const PAUSE_MS = 1000;
/** Fifteen minutes is the longest that a function runs; a rebuild may take several turns. */
const LONGEST_MS = 60 * 60_000;

/**
 * Asks for something that takes a while, and waits for its end. @throws CliError when it does not end within
 * an hour
 */
export const operate = async (api: Api, path: string, terminal: Terminal): Promise<Operation> => {
  const { body } = await api.send({ path, method: 'POST', key: terminal.newKey(), answer: operation });
  const until = terminal.now() + LONGEST_MS;
  let state = body;
  while (state.status === 'requested' || state.status === 'running') {
    if (terminal.stopped.aborted || terminal.now() > until) {
      throw new CliError(
        exitCodes.doesNotHold,
        `the operation ${state.operation} has not ended; it goes on without this command`,
      );
    }
    await terminal.wait(PAUSE_MS);
    ({ body: state } = await api.send({ path: `/v1/trust/operations/${body.operation}`, answer: operation }));
  }
  return state;
};

/** What the figures of sweeps and rebuilds count. */
const figures: Readonly<Record<string, string>> = {
  streams: 'records looked at',
  tampered: 'commits not as they were written',
  unchecked: 'records that could not be checked',
  unjournaled: 'commits acknowledged and not journaled',
  journaled: 'commits journaled now instead of by the relay',
  republished: 'commits published again',
  unnotified: 'events handed over of which nobody had been notified',
  dues: 'due dates made again',
  rung: 'records whose rows were behind',
  moved: 'messages sent back to their queue',
  schools: 'schools gone through',
  switched: 'lists switched to the new rows',
  kept: 'lists kept as they were, since rows differ',
  busy: 'lists of which another rebuild was under way',
  empty: 'schools with nothing recorded',
  rows: 'rows made',
  missing: 'rows that were not there before',
  lagged: 'rows caught up before they were compared',
  compared: 'rows compared with what the log gives',
  checkpoints: 'checkpoints checked against the journal',
  differing: 'rows that differ',
  gone: 'rows that only the old list had',
  unreadable: 'records that could not be read',
};

/** A line for each figure that is not 0. */
const figureLines = (counts: Operation['counts']): readonly string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `  ${count} ${figures[name] ?? name}`);

/** The result: what is named first, then who asked, why it failed, and a line a figure. */
export const operationText = ({
  operation: id,
  status,
  rows,
  requestedBy = '-',
  requestedAt = '-',
  reason = null,
  counts,
}: Operation): string =>
  [
    `${status}: operation ${id}`,
    ...namedLines(rows, 'tampered', 'NOT AS WRITTEN'),
    ...namedLines(rows, 'not-journaled', 'Acknowledged, and can not be journaled'),
    ...namedLines(rows, 'differs', 'Rows that are not what the log gives'),
    ...namedLines(rows, 'gone', 'Rows that only the old list has'),
    ...namedLines(rows, 'unreadable', 'Records that can not be read'),
    `  asked for by ${cell(requestedBy)} at ${cell(requestedAt)}`,
    ...(reason === null ? [] : [`  because: ${cell(reason)}`]),
    ...figureLines(counts),
  ].join('\n');

const namedLines = (rows: Operation['rows'], wanted: string, title: string): readonly string[] => {
  const found = rows.filter(({ how }) => how === wanted);
  if (found.length === 0) return [];
  return [
    `${title} (${found.length}):`,
    ...found.map(({ row, reason }) => `  ${cell(row)}${reason === undefined ? '' : `  ${cell(reason)}`}`),
  ];
};
