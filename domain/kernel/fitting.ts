import type { ANY_RECORD, RecordView } from './retention.ts';

interface Named<N extends string> {
  readonly events: { readonly stream: N };
}

/**
 * What the stream of that name offers; unknown, which fits nothing, where there is none or it offers nothing.
 * Of a record of any stream it is the same.
 */
type Offered<All extends readonly unknown[], N> = N extends typeof ANY_RECORD
  ? RecordView
  : OfferedBy<All, N>;

type OfferedBy<All extends readonly unknown[], N> = N extends string
  ? Extract<All[number], Named<N>> extends { readonly offers: infer O }
    ? NonNullable<O> extends (...input: never) => infer V
      ? V
      : unknown
    : unknown
  : unknown;

type One<Fact> =
  Exclude<Fact, undefined> extends readonly (infer Member)[] ? Member : Exclude<Fact, undefined>;

type MisfitsOf<All extends readonly unknown[], S> = S extends {
  readonly events: { readonly stream: infer N extends string };
  readonly facts: { readonly from: infer From };
  readonly decider: { readonly decide: (command: never, state: never, context: infer C) => unknown };
}
  ? C extends { readonly facts: infer F }
    ? {
        [K in keyof F & keyof From & string]: Offered<All, From[K]> extends One<F[K]> ? never : `${N}.${K}`;
      }[keyof F & keyof From & string]
    : never
  : never;

/** Facts, as `<stream>.<name>`, that are not what the stream they come from offers; never where all fit. */
export type Misfits<All extends readonly unknown[]> = { [I in keyof All]: MisfitsOf<All, All[I]> }[number];

type MisfitsOfProcess<All extends readonly unknown[], P> = P extends {
  readonly name: infer N extends string;
  readonly from: infer From;
  readonly commands: (event: never, linked: never, facts: infer F) => unknown;
}
  ? {
      [K in keyof F & keyof From & string]: Offered<All, From[K]> extends One<F[K]> ? never : `${N}.${K}`;
    }[keyof F & keyof From & string]
  : never;

/** The same of processes, as `<process>.<name>`. */
export type FactMisfits<All extends readonly unknown[], Processes extends readonly unknown[]> = {
  [I in keyof Processes]: MisfitsOfProcess<All, Processes[I]>;
}[number];
