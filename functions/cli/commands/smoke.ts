import { Command, Option } from 'commander';
import { createApi } from '../api.ts';
import { checkedConnection } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { jsonOption, schoolId, tokenOption, urlOption } from '../options.ts';
import { type Asking, type SmokeCheck, smokeChecks } from '../smoking/checks.ts';
import type { Terminal } from '../terminal.ts';

interface SmokeOptions {
  readonly url: string;
  readonly token?: string;
  readonly school?: string;
  readonly json?: true;
}

/** What became of a check. */
interface Smoked {
  readonly says: string;
  readonly outcome: 'holds' | 'fails' | 'not asked';
  /** Why it fails; empty where it does not. */
  readonly why: string;
}

/** `daybook smoke`: whether a deployment answers as one does; it only reads. */
export const smokeCommand: MakeCommand = (terminal, end) =>
  new Command('smoke')
    .description('Says whether a deployment answers as one does: descriptions, keys, refusals, reads')
    .addOption(urlOption().makeOptionMandatory())
    .addOption(tokenOption())
    .addOption(new Option('--school <id>', 'reads a list of it, too').argParser(schoolId))
    .addOption(jsonOption)
    .action(async (options: SmokeOptions) => {
      const asking = askingOf(options, terminal);
      const found: Smoked[] = [];
      for (const check of smokeChecks) found.push(await smoked(check, asking));
      terminal.print(options.json ? JSON.stringify({ checks: found }) : found.map(lineOf).join('\n'));
      if (found.some(({ outcome }) => outcome === 'fails')) end(exitCodes.doesNotHold);
    });

const askingOf = ({ url, token, school }: SmokeOptions, terminal: Terminal): Asking => {
  const { base } = checkedConnection({ url, token: token ?? 'none' });
  return {
    anybody: createApi({ url, token: 'none' }, terminal),
    holder: token === undefined ? null : createApi({ url, token }, terminal),
    plain: (path) => terminal.fetch(`${base}${path}`, { redirect: 'error' }),
    school: school ?? null,
  };
};

const smoked = async ({ says, run }: SmokeCheck, asking: Asking): Promise<Smoked> => {
  try {
    return { says, outcome: (await run(asking)) ?? 'not asked', why: '' };
  } catch (error) {
    return { says, outcome: 'fails', why: error instanceof Error ? error.message : String(error) };
  }
};

const labels = { holds: 'ok       ', fails: 'FAILS    ', 'not asked': 'not asked' };

const lineOf = ({ says, outcome, why }: Smoked): string =>
  `${labels[outcome]}  ${says}${why === '' ? '' : `: ${why}`}`;
