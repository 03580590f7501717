import { pathToFileURL } from 'node:url';
import type * as z from 'zod/mini';

type Entries = Readonly<Record<string, { readonly body: z.ZodMiniObject }>>;

const kebab = (name: string) => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/** The body of every command of the streams, by `<stream>/<command>` as they stand in a URL. */
export const commandsOf = async (streams: readonly string[]): Promise<ReadonlyMap<string, z.ZodMiniObject>> => {
  const found = await Promise.all(
    streams.map(async (stream) => {
      const module = (await import(pathToFileURL(`domain/${stream}/commands.ts`).href)) as Readonly<Record<string, Entries>>;
      const [commands] = Object.entries(module)
        .filter(([name]) => name.endsWith('Commands'))
        .map(([, entries]) => entries);
      return Object.entries(commands ?? {}).map(([name, { body }]) => [`${stream}/${kebab(name)}`, body] as const);
    }),
  );
  return new Map(found.flat());
};
