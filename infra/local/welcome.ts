import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import colors from 'picocolors';
import type { LocalToken } from '../trusts/shape/types.ts';
import { LIFETIME_SECONDS } from './control/endpoint.ts';
import { exampleWitnessKey } from './identity/example-witness.ts';
import type { LocalStack } from './local-stack.ts';
import type { NamedToken } from './pages/named-token.ts';

/** One token a role, and whose it is. */
export const namedTokens = (
  { tokenFor, logIns }: Pick<LocalStack, 'tokenFor' | 'logIns'>,
  tokens: readonly LocalToken[],
): Promise<readonly NamedToken[]> => {
  const people = new Map([...logIns].map(([person, subject]) => [subject, person]));
  return Promise.all(
    tokens.map(async ({ role, subject, school }) => ({
      role,
      school,
      person: people.get(subject)?.split('/')[1] ?? '',
      variable: role.toUpperCase().replaceAll('-', '_'),
      token: await tokenFor(subject, { lifetimeSeconds: LIFETIME_SECONDS }),
    })),
  );
};

export interface WelcomeOptions {
  readonly stack: Pick<LocalStack, 'url' | 'controlUrl' | 'now'>;
  readonly tokens: readonly NamedToken[];
  /** Folder that the token file is written to. */
  readonly folder: string;
  /** The folder as a command line may name it. */
  readonly shownFolder: string;
}

/**
 * What to try: addresses, a file that exports them and one token a role (readable by its owner only), and
 * three requests that use it.
 */
export function welcome({ stack, tokens, folder, shownFolder }: WelcomeOptions): string {
  mkdirSync(folder, { recursive: true });
  writePrivately(join(folder, 'witness.pem'), exampleWitnessKey());
  writeTokens(folder, [
    `URL=${stack.url}`,
    `MAIL=${stack.url}/mail`,
    `TIME=${stack.controlUrl}/control/time`,
    `DAYBOOK_URL=${stack.url}`,
    `DAYBOOK_CONTROL=${stack.controlUrl}`,
    ...tokens.map(({ variable, token }) => `${variable}=${token}`),
  ]);
  const width = Math.max(...tokens.map(({ variable }) => variable.length));
  const roles = tokens.map(
    ({ variable, role, person, school }) => `  $${variable.padEnd(width)}  ${role}: ${person}, ${school}`,
  );
  return [
    `${colors.bold('Daybook runs on this machine.')}`,
    `  console     ${colors.cyan(`${stack.url}/console`)}   sign in as any of the people below with one click`,
    `  start page  ${stack.url}`,
    `  API         ${stack.url}/docs   (${stack.url}/openapi.json)`,
    `  mail        ${stack.url}/mail`,
    `  time        ${stack.controlUrl}/control/time`,
    '',
    `Tokens, one a role, in ${shownFolder}/tokens, with these addresses:`,
    ...roles,
    '',
    `Try (in another terminal, in this folder):`,
    ...requests(tokens, shownFolder, stack.now()).map((request) => `  ${colors.cyan(request)}`),
    '',
    'What happens is shown below, one line a step. Ctrl-C stops everything.',
  ].join('\n');
}

const writeTokens = (folder: string, lines: readonly string[]): void =>
  writePrivately(join(folder, 'tokens'), `${lines.map((line) => `export ${line}`).join('\n')}\n`);

/** Readable by its owner only, also where it was there before. */
const writePrivately = (file: string, text: string): void => {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600);
};

/** A read, a command that is recorded, and one that is refused unless its rule holds. */
function requests(named: readonly NamedToken[], folder: string, now: number): readonly string[] {
  const find = (role: string) => named.find((token) => token.role === role) ?? named[0];
  const head = find('headteacher');
  const staff = find('staff');
  const load = `. ${folder}/tokens`;
  const send = (token: NamedToken | undefined) => `curl -s -H "Authorization: Bearer $${token?.variable}"`;
  const post = (token: NamedToken | undefined) =>
    `${send(token)} -H "Idempotency-Key: $(date +%s%N)" -H 'Content-Type: application/json'`;
  const today = new Date(now).toISOString().slice(0, 10);
  const incident = `inc-${Date.now().toString(36)}`;
  return [
    `${load}; ${send(head)} $URL/v1/schools/${head?.school}/views/outstanding-agreements`,
    `${load}; ${post(staff)} $URL/v1/schools/${staff?.school}/incidents/${incident}/report-incident -d '{"occurredOn":"${today}","place":"Year 2 classroom","description":"A pop-up showed an unsuitable picture","category":"harmful-material"}'`,
    `${load}; ${post(head)} $URL/v1/schools/${head?.school}/incidents/${incident}/close-incident -d '{"outcome":"resolved","reasons":"The site is blocked"}'`,
  ];
}
