import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../../infra/constructs/bundling/bundle.ts';
import { median } from '../harness/arithmetic.ts';

export interface Bundled {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds from nothing imported to a handler, in a fresh process. */
  readonly withSdk: number;
  /** Of them, the SDK clients that it uses, which the Lambda runtime carries. */
  readonly sdk: number;
}

const environment = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'key',
  IDENTITY_ISSUER: 'https://issuer.example',
  IDENTITY_AUDIENCE: 'daybook',
  IDENTITY_JWKS_URI: 'https://issuer.example/keys',
  BOOTSTRAP_SUBJECT: '',
  DOCS_BASE_URL: 'https://docs.example',
  AWS_REGION: 'eu-west-2',
  PATH: process.env['PATH'] ?? '',
};

const importer = (...urls: readonly string[]): string =>
  `const start = performance.now(); await Promise.all(${JSON.stringify(urls)}.map((url) => import(url))); process.stdout.write(String(performance.now() - start));`;

const importTime = (cwd: string, ...urls: readonly string[]): number =>
  Number(execFileSync(process.execPath, ['--input-type=module', '-e', importer(...urls)], { cwd, env: environment, encoding: 'utf8' }));

/** A command function as it is deployed: its size, and how long a cold start reads it. */
export const measureBundle = (name: string, rounds: number): Bundled => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const file = bundle(name, join(folder, name));
    const times = Array.from({ length: rounds }, () => ({
      withSdk: importTime(folder, pathToFileURL(file).href),
      sdk: importTime(folder, '@aws-sdk/client-dynamodb', '@aws-sdk/client-kms'),
    }));
    return {
      name,
      bytes: statSync(file).size,
      withSdk: median(times.map(({ withSdk }) => withSdk)),
      sdk: median(times.map(({ sdk }) => sdk)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
