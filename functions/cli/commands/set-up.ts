import { Command } from 'commander';
import { decodeJwt } from 'jose';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, jsonOption, tokenOption, urlOption } from '../options.ts';
import { requireOutside } from '../setting-up/outside.ts';
import { readPeople } from '../setting-up/people-file.ts';
import { commandsOf, hasAdministrator, type Plan, planOf } from '../setting-up/plan.ts';
import { sendPlan, type TenantSetUp } from '../setting-up/send-plan.ts';
import { trustNamed } from '../setting-up/trust-file.ts';
import type { Terminal } from '../terminal.ts';

interface SetUpOptions {
  readonly trust: string;
  readonly people: string;
  readonly check?: true;
  readonly url?: string;
  readonly token?: string;
  readonly json?: true;
}

/**
 * `daybook set-up`: opens the books of a trust's schools and brings their people in; again, it goes on where
 * it stopped.
 */
export const setUpCommand: MakeCommand = (terminal) =>
  new Command('set-up')
    .description('Sets a trust up from its file and a file of people; run again, it goes on where it stopped')
    .requiredOption('--trust <name>', 'the trust: infra/trusts/<name>.ts')
    .requiredOption('--people <file>', 'CSV file of people, outside this repository (docs/deploy.md)')
    .option('--check', 'only check both files, and say what would be sent')
    .addOption(urlOption())
    .addOption(tokenOption())
    .addOption(jsonOption)
    .action((options: SetUpOptions) => (options.check ? check(options, terminal) : setUp(options, terminal)));

/** Whose log-ins they are, only a token says: to check both files, any name does. */
const NOT_KNOWN_YET = 'https://issuer.example';

const check = async (options: SetUpOptions, terminal: Terminal): Promise<void> => {
  const trust = await trustNamed(options.trust);
  const { tenants } = checked(planOf(trust, readPeople(options.people), NOT_KNOWN_YET), options);
  const commands = tenants.flatMap(commandsOf);
  if (options.json) return terminal.print(JSON.stringify(commands));
  for (const one of tenants) terminal.print(`${one.tenant}: ${commandsOf(one).length} commands`);
  terminal.print(`both files are right: ${commands.length} commands would be sent`);
};

const setUp = async (options: SetUpOptions, terminal: Terminal): Promise<void> => {
  const connection = connectionOf(options);
  const api = apiOf(connection, terminal);
  const trust = await trustNamed(options.trust);
  // The stack on this machine has the example's people, who are invented.
  if (connection.url.startsWith('https:')) requireOutside(options.people);
  const plan = checked(planOf(trust, readPeople(options.people), issuerOf(connection.token)), options);
  const total = plan.tenants.flatMap(commandsOf).length;
  const progress = terminal.progress('setting up', total);
  const outcomes: TenantSetUp[] = [];
  let done = 0;
  try {
    await sendPlan(plan.tenants, {
      api,
      onDone: () => {
        done += 1;
        progress.at(done);
      },
      onTenant: (outcome) => {
        outcomes.push(outcome);
        if (!options.json) terminal.warn(outcomeLine(outcome));
      },
    });
  } catch (error) {
    if (terminal.stopped.aborted)
      terminal.warn('stopped: what was sent is recorded; run it again, and it goes on there');
    throw error;
  } finally {
    progress.end();
  }
  terminal.print(options.json ? JSON.stringify(outcomes) : summary(outcomes, hasAdministrator(plan)));
};

const outcomeLine = ({ tenant, recorded, repeated }: TenantSetUp): string =>
  `${tenant}: ${recorded} recorded, ${repeated} were there already`;

const summary = (outcomes: readonly TenantSetUp[], isAdministered: boolean): string => {
  const sum = (of: (one: TenantSetUp) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const counts = `set up: ${sum(({ recorded }) => recorded)} commands recorded, ${sum(({ repeated }) => repeated)} were there already`;
  return isAdministered
    ? `${counts}\nThe trust has an administrator: the bootstrap log-in has no rights of its own any more.`
    : `${counts}\nNobody in the file is administrator of the trust with a log-in: the bootstrap log-in may still do everything.`;
};

/** @throws CliError that names each bad line */
const checked = (plan: Plan, { people }: SetUpOptions): Plan => {
  if (plan.complaints.length === 0) return plan;
  const count = `${plan.complaints.length} ${plan.complaints.length === 1 ? 'thing has' : 'things have'} to be mended`;
  throw new CliError(
    exitCodes.badInput,
    `${count} before anything is sent (lines are those of ${people}):\n  ${plan.complaints.join('\n  ')}`,
  );
};

const connectionOf = ({ url, token }: SetUpOptions): Connection => {
  if (url === undefined || token === undefined)
    throw new CliError(exitCodes.badInput, 'set-up needs --url and --token, or --check, which sends nothing');
  return { url, token };
};

/**
 * Log-ins are linked as the token's issuer's: the deployment takes tokens of no other. Google spells itself in
 * two ways, and people are linked under the modern one.
 */
const issuerOf = (token: string): string => {
  try {
    const { iss } = decodeJwt(token);
    if (iss !== undefined) return iss === 'accounts.google.com' ? `https://${iss}` : iss;
  } catch (cause) {
    throw new CliError(exitCodes.badInput, 'the token is no JWT', { cause });
  }
  throw new CliError(exitCodes.badInput, 'the token names no issuer');
};
