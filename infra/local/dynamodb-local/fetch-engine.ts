import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import pacote from 'pacote';
import { LocalStackError } from '../local-stack-error.ts';
import { setting } from '../setting.ts';

const run = promisify(execFile);

/**
 * AWS's DynamoDB Local 1.25.1 as this npm package carries it; fetched at run time, never vendored: its
 * licence is AWS's own.
 */
const engine = {
  spec: 'amplify-dynamodb-simulator@2.9.30',
  integrity:
    'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==',
  folder: 'dynamodb-local-1.25.1',
};

const licenceNotice = `
DynamoDB Local is fetched once from the npm registry (${engine.spec}, about 50 MB).
It is AWS's software under the DynamoDB Local License Agreement, which asks for an AWS account in good standing:
https://aws.amazon.com/dynamodb/dev/licenses/ - see NOTICE. To use another engine set DAYBOOK_DYNAMODB_ENDPOINT.
`;

/** By the XDG base directory specification, which also passes over a path that is relative. */
export const cacheFolder = (): string => {
  const given = setting('XDG_CACHE_HOME');
  return join(given !== undefined && isAbsolute(given) ? given : join(homedir(), '.cache'), 'daybook');
};

/**
 * The folder that holds `DynamoDBLocal.jar`; fetched at the first call, by npm with npm's own configuration.
 */
export async function fetchEngine(say: (text: string) => void): Promise<string> {
  const target = join(cacheFolder(), engine.folder);
  if (!existsSync(join(target, 'emulator', 'DynamoDBLocal.jar'))) {
    say(licenceNotice);
    await mkdir(cacheFolder(), { recursive: true });
    await fetchInto(target);
  }
  return join(target, 'emulator');
}

async function fetchInto(target: string): Promise<void> {
  const work = await mkdtemp(join(cacheFolder(), 'fetch-'));
  try {
    await run('npm', ['pack', engine.spec, '--pack-destination', work, '--silent'], {
      shell: process.platform === 'win32',
    });
    const [tarball] = await readdir(work);
    await pacote.extract(`file:${join(work, tarball ?? '')}`, join(work, 'engine'), {
      integrity: engine.integrity,
    });
    await rename(join(work, 'engine'), target).catch(ignoreIfThere(target));
  } catch (cause) {
    throw new LocalStackError(
      `could not fetch ${engine.spec} from the npm registry; check \`npm ping\`, or set DAYBOOK_DYNAMODB_ENDPOINT`,
      { cause },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Two processes may fetch at once: the second finds the folder in place. */
const ignoreIfThere = (target: string) => (cause: unknown) => {
  if (!existsSync(join(target, 'emulator'))) throw cause;
};
