import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ownBytes } from '../../../infra/constructs/bundling/own-bytes.ts';
import { neverReached, settings } from '../../../infra/constructs/bundling/settings.ts';

/**
 * `deployed` is what runs in Lambda; the others say what of its cost is the SDK's, and what bundling saves.
 */
export type Kind = 'deployed' | 'sdk-of-the-runtime' | 'clients' | 'clients-whole';

export interface ColdBundle {
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  /** Whether it has a handler that takes commands. */
  readonly isFunction: boolean;
  readonly bytes: number;
  /** Of them, what is not the SDK's. */
  readonly own: number;
}

export interface ColdBundles {
  readonly bundles: readonly ColdBundle[];
  readonly remove: () => void;
}

const dynamo = [
  'GetItemCommand',
  'QueryCommand',
  'PutItemCommand',
  'TransactWriteItemsCommand',
  'TransactionCanceledException',
];
const kms = ['DecryptCommand', 'GenerateDataKeyCommand'];
/** The clients of a command function, made, with all that it sends by them. */
const clients = `
import { AssumeRoleCommand, STSClient } from '@aws-sdk/nested-clients/sts';
import { DynamoDBClient, ${dynamo} } from '@aws-sdk/client-dynamodb';
import { KMSClient, ${kms} } from '@aws-sdk/client-kms';
export const made = [new DynamoDBClient({}), new KMSClient({}), new STSClient({})];
export const used = [${dynamo}, ${kms}, AssumeRoleCommand];
`;

/** The function as it is deployed comes first. */
export const buildColdStarts = async (name: string): Promise<ColdBundles> => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  // That one alone finds packages, as the Lambda runtime would offer it the SDK.
  const withPackages: Kind = 'sdk-of-the-runtime';
  mkdirSync(join(folder, withPackages));
  symlinkSync(resolve('node_modules'), join(folder, withPackages, 'node_modules'));
  const bundled = async (
    kind: Kind,
    title: string,
    isFunction: boolean,
    options: BuildOptions,
  ): Promise<ColdBundle> => {
    const file = join(folder, kind, 'index.mjs');
    const { metafile } = await build({ ...settings, ...options, outfile: file, metafile: true });
    const [output] = Object.values(metafile.outputs);
    if (output === undefined) throw new Error(`esbuild made nothing of ${title}`);
    return { kind, name: title, file, isFunction, bytes: output.bytes, own: ownBytes(output) };
  };
  const ours: BuildOptions = { entryPoints: [`functions/${name}/index.ts`] };
  const alone: BuildOptions = { stdin: { contents: clients, resolveDir: '.' } };
  const external = [...neverReached];
  return {
    bundles: [
      await bundled('deployed', `${name} as it is deployed`, true, { ...ours, external }),
      await bundled(withPackages, `${name} with the SDK outside, as the runtime has it`, true, {
        ...ours,
        external: ['@aws-sdk/*'],
      }),
      await bundled('clients', 'its SDK clients alone, bundled as it is', false, { ...alone, external }),
      await bundled('clients-whole', 'its SDK clients alone, bundled with nothing left out', false, alone),
    ],
    remove: () => rmSync(folder, { recursive: true }),
  };
};
