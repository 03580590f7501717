import * as z from 'zod/mini';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { once } from '../policy-items/tables.ts';
import { idsOf, statesOf } from '../stream-examples.ts';

type ClassOf = (state: unknown, id: string) => { readonly class: string } | null;
/** What a stream says of how long its records are kept, where streams say so. */
const saying = z.object({
  retention: z.union([z.object({ why: z.string() }), z.object({ of: z.custom<ClassOf>() })]),
});

/** By its class of retention, or why it has none. */
export const keptFor = (stream: AnyStream): string => {
  const said = saying.safeParse(stream).data?.retention;
  if (said === undefined) return 'no class of its own yet';
  if ('why' in said) return said.why;
  const ids = ['x-1', ...idsOf(stream.events.stream)];
  const classes = statesOf(stream).flatMap((state) => ids.flatMap((id) => said.of(state, id)?.class ?? []));
  return once(classes).join(', ') || 'as long as its records say';
};
