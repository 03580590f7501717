import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Assets } from '../html/frame.ts';

/** What synthesis put beside the function (`infra/constructs/bundling/console-assets.ts`). */
const manifest = z.object({
  style: z.string(),
  script: z.string(),
  verify: z.string(),
  icon: z.string(),
  types: z.record(z.string(), z.string()),
});

export interface AssetFile {
  readonly type: string;
  readonly text: string;
}

export interface AssetFiles {
  readonly addresses: Assets;
  /** @param name of a file, with the hash of its content in it; null: there is none */
  readonly file: (name: string) => AssetFile | null;
}

const addressOf = (name: string): string => `/console/assets/${name}`;

/** @param folder that has `manifest.json` and what it names; each file is read when it is asked for */
export const assetFilesIn = (folder: string): AssetFiles => {
  const { types, ...files } = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  return {
    addresses: {
      style: addressOf(files.style),
      script: addressOf(files.script),
      verify: addressOf(files.verify),
      icon: addressOf(files.icon),
    },
    file: (name) => {
      const type = Object.hasOwn(types, name) ? types[name] : undefined;
      return type === undefined ? null : { type, text: readFileSync(join(folder, name), 'utf8') };
    },
  };
};
