import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import { cell } from './table.ts';
import type { Terminal } from './terminal.ts';

const operation = z.looseObject({
  operation: z.string(),
  status: z.enum(['requested', 'running', 'done', 'failed']),
  rows: z._default(
    z.array(z.looseObject({ row: z.string(), how: z.string(), reason: z.optional(z.string()) })),
    [],
  ),
});
export type Operation = z.output<typeof operation>;

const PAUSE_MS = 1000;
/** Fifteen minutes is the longest that a function runs; a rebuild may take several turns. */
const LONGEST_MS = 60 * 60_000;

/** Asks for something that takes a while, and waits for its end. @throws CliError when it does not end within an hour */
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

/** The result: what is named first, then a line a figure. */
export const operationText = ({ operation: id, status, rows, ...figures }: Operation): string =>
  [
    `${status}: operation ${id}`,
    ...namedLines(rows, 'tampered', 'NOT AS WRITTEN'),
    ...namedLines(rows, 'not-journaled', 'Acknowledged, and can not be journaled'),
    ...namedLines(rows, 'differs', 'Rows that are not what the log gives'),
    ...namedLines(rows, 'gone', 'Rows that only the old list has'),
    ...namedLines(rows, 'unreadable', 'Records that can not be read'),
    ...Object.entries(figures).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
  ].join('\n');

const namedLines = (rows: Operation['rows'], wanted: string, title: string): readonly string[] => {
  const found = rows.filter(({ how }) => how === wanted);
  if (found.length === 0) return [];
  return [
    `${title} (${found.length}):`,
    ...found.map(({ row, reason }) => `  ${cell(row)}${reason === undefined ? '' : `  ${cell(reason)}`}`),
  ];
};
