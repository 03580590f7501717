import type * as z from 'zod/mini';
import { publicStreams } from '../../domain/streams/index.ts';
import { kebabOf } from '../../functions/shared/http/command-names.ts';

/** The body of every command of every stream, by `<stream>/<command>` as they stand in a URL. */
export const commandSchemas: ReadonlyMap<string, z.ZodMiniType> = new Map(
  publicStreams.flatMap(({ events, commands }) =>
    Object.entries(commands).map(([name, { body }]) => [`${events.stream}/${kebabOf(name)}`, body] as const),
  ),
);
