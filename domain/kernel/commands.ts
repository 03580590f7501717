import type * as z from 'zod/mini';

/** One command: its body, the policy items it serves and a line for the API's users. */
export interface CommandEntry<P extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly body: P;
  readonly items: readonly string[];
  readonly description: string;
  /** A valid body, invented; shown in OpenAPI. */
  readonly example: z.input<P>;
}
export type CommandEntries = { readonly [type: string]: CommandEntry };

export const command = <P extends z.ZodMiniObject>(entry: CommandEntry<P>): CommandEntry<P> => entry;
export const defineCommands = <const D extends CommandEntries>(entries: D): D => entries;

/** The union of a stream's commands: `type` beside the fields of the body. */
export type CommandOf<D> = {
  [K in keyof D & string]: D[K] extends CommandEntry<infer P>
    ? { readonly type: K } & BodyOf<z.output<P>>
    : never;
}[keyof D & string];

/**
 * A body without fields is typed as a record of `never`, which no object with a `type` can be; it adds
 * nothing.
 */
type BodyOf<T> = string extends keyof T ? unknown : Readonly<T>;
