import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { CliError } from './cli-error.ts';
import { exitCodes } from './exit-codes.ts';
import { pagesOf } from './pages-of.ts';

const page = z.object({
  manifest: z.string(),
  files: z.record(z.string(), z.string()),
  next: z.nullable(z.string()),
});

/**
 * Signed files that an address answers with, page by page.
 * @throws CliError where the pages are not of one making
 */
export const signedFiles = async (api: Api, path: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const texts = new Map<string, string>();
  const manifests = new Set<string>();
  for await (const { files, manifest } of pagesOf(api, path, page)) {
    for (const [name, text] of Object.entries(files)) texts.set(name, `${texts.get(name) ?? ''}${text}`);
    manifests.add(manifest);
  }
  if (manifests.size > 1)
    throw new CliError(exitCodes.doesNotHold, 'what the files tell of has changed meanwhile: ask again');
  return new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]));
};

/** Folders of one, each file under the folder's name. */
export const inFolders = (
  folders: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>,
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(folders).flatMap(([name, of]) =>
      [...of].map(([file, bytes]) => [`${name}/${file}`, bytes] as const),
    ),
  );
