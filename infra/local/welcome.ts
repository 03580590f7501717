import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import colors from 'picocolors';
import type { LocalStack } from './local-stack.ts';

/** A log-in to try the system with. */
export interface TryToken {
  readonly role: string;
  readonly subject: string;
  readonly school: string;
}

export interface WelcomeOptions {
  readonly stack: Pick<LocalStack, 'url' | 'controlUrl' | 'tokenFor' | 'endpoints'>;
  readonly tokens: readonly TryToken[];
  /** Folder that the token file is written to. */
  readonly folder: string;
  /** The folder as a command line may name it. */
  readonly shownFolder: string;
}

/** Ten years: anyone who travels in time with the control endpoint takes the same tokens along. */
const LIFETIME_SECONDS = 10 * 365 * 24 * 60 * 60;

/** What to try: addresses, a file that exports one token a role (readable by its owner only), and three requests that use it. */
export async function welcome({ stack, tokens, folder, shownFolder }: WelcomeOptions): Promise<string> {
  const named = await Promise.all(
    tokens.map(async ({ role, subject, school }) => {
      const token = await stack.tokenFor(subject, { lifetimeSeconds: LIFETIME_SECONDS });
      return { variable: role.toUpperCase().replaceAll('-', '_'), token, role, school };
    }),
  );
  writeTokens(folder, [`URL=${stack.url}`, ...named.map(({ variable, token }) => `${variable}=${token}`)]);
  const roles = named.map(({ variable, role, school }) => `  $${variable.padEnd(12)} ${role}, ${school}`);
  return [
    `${colors.bold('Daybook runs on this machine.')}`,
    `  API      ${stack.url}   (${stack.url}/openapi.json)`,
    `  mail     ${stack.endpoints.sesv2}`,
    `  time     ${stack.controlUrl}/control/time`,
    '',
    `Tokens, one a role, in ${shownFolder}/tokens:`,
    ...roles,
    '',
    `Try (in another terminal, in this folder):`,
    ...requests(named, shownFolder).map((request) => `  ${colors.cyan(request)}`),
    '',
    'What happens is shown below, one line a step. Ctrl-C stops everything.',
  ].join('\n');
}

function writeTokens(folder: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tokens');
  writeFileSync(file, `${lines.map((line) => `export ${line}`).join('\n')}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

interface NamedToken extends Pick<TryToken, 'role' | 'school'> {
  readonly variable: string;
}

/** A read, a command that is recorded, and one that is refused unless its rule holds. */
function requests(named: readonly NamedToken[], folder: string): readonly string[] {
  const find = (role: string) => named.find((token) => token.role === role) ?? named[0];
  const head = find('headteacher');
  const staff = find('staff');
  const load = `. ${folder}/tokens`;
  const send = (token: NamedToken | undefined) => `curl -s -H "Authorization: Bearer $${token?.variable}"`;
  const post = (token: NamedToken | undefined) =>
    `${send(token)} -H "Idempotency-Key: $(date +%s%N)" -H 'Content-Type: application/json'`;
  const today = new Date().toISOString().slice(0, 10);
  const incident = `inc-${Date.now().toString(36)}`;
  return [
    `${load}; ${send(head)} $URL/v1/schools/${head?.school}/views/outstanding-agreements`,
    `${load}; ${post(staff)} $URL/v1/schools/${staff?.school}/incidents/${incident}/report-incident -d '{"occurredOn":"${today}","place":"Year 2 classroom","description":"A pop-up showed an unsuitable picture","category":"harmful-material"}'`,
    `${load}; ${post(head)} $URL/v1/schools/${head?.school}/incidents/${incident}/close-incident -d '{"outcome":"resolved","reasons":"The site is blocked"}'`,
  ];
}
