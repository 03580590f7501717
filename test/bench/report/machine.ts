import { cpus, totalmem, version } from 'node:os';
import { basename, dirname } from 'node:path';
import { fetchEngine } from '../../../infra/local/dynamodb-local/fetch-engine.ts';

/** Where a run was made. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory: string;
  readonly kernel: string;
  readonly node: string;
  readonly engine: string;
}

export const thisMachine = async (): Promise<Machine> => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  kernel: version(),
  node: process.version,
  engine: await engineVersion(),
});

/** The engine says its version nowhere; the folder that it was fetched into has it. */
const engineVersion = async (): Promise<string> => {
  if (process.env['DAYBOOK_DYNAMODB_ENDPOINT']) return 'the one at DAYBOOK_DYNAMODB_ENDPOINT';
  return basename(dirname(await fetchEngine(() => undefined)));
};
