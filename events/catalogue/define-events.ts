import type * as z from 'zod/mini';

/** A value of JSON (RFC 8259). */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

declare const sealedBrand: unique symbol;
/** The sealed (encrypted) form of a personal field: opaque to every decision and projection. */
export type Sealed = string & { readonly [sealedBrand]: true };

type Payload = z.ZodMiniObject;
type FieldOf<P extends Payload> = Extract<keyof z.output<P>, string>;

/** Fields of a payload that hold a text, as a day does. */
type TextFieldOf<P extends Payload> = {
  [K in FieldOf<P>]: NonNullable<z.output<P>[K]> extends string ? K : never;
}[FieldOf<P>];

/**
 * Whose key seals a personal field: `record` is the stream's own record (for the `people` stream that is the person),
 * any other word is the payload field that holds the owner's person id.
 */
export type SealedFor<P extends Payload> = 'record' | FieldOf<P>;

/** That a version comes to its end: consumers are informed by it in time, and move on to another. */
export interface Deprecation {
  /** The day since which it is announced. */
  readonly since: string;
  /** The last day on which anybody is handed the version; its schema stays where it is. */
  readonly until: string;
  /** The version that takes its place, as `<stream>/<type>/v<version>`. */
  readonly instead: string;
}

/** One entry of the catalogue: all that is known of an event type. */
export interface EventEntry<P extends Payload = Payload, F extends string = string> {
  /** Schema version of the payload, from 1; once shipped, a version never changes. */
  readonly version: number;
  /** One line for the human catalogue. */
  readonly description: string;
  /** Codes of the policy items that this event is for, such as `DEV-02`. */
  readonly items: readonly string[];
  /** The payload as the decider produces it, personal fields in the clear. */
  readonly payload: P;
  /** Personal fields: sealed before anything is written, never published. */
  readonly personal: { readonly [K in F]: string };
  /** The payload field with the day since which the event holds: what is entered late was so before it was entered. */
  readonly day?: string;
  /** A valid payload, invented. */
  readonly example: z.output<P>;
  /** Versions that come to their end. */
  readonly deprecated?: { readonly [version: number]: Deprecation };
  /** From each older version to the next one; applied on read, stored bytes never change. */
  readonly upcasts?: {
    readonly [from: number]: (data: Readonly<Record<string, Json>>) => Record<string, Json>;
  };
}

type Named<P extends Payload, F extends string = string> = Omit<EventEntry<P, F>, 'personal' | 'day'> & {
  readonly day?: TextFieldOf<P>;
};

/** Types one entry: `personal` and `day` may only name fields of the payload. */
export function event<P extends Payload>(entry: Named<P>): EventEntry<P, never>;
export function event<P extends Payload, const F extends FieldOf<P>>(
  entry: Named<P, F> & { readonly personal: { readonly [K in F]: SealedFor<P> } },
): EventEntry<P, F>;
export function event(
  entry: Omit<EventEntry, 'personal'> & Partial<Pick<EventEntry, 'personal'>>,
): EventEntry {
  return { ...entry, personal: entry.personal ?? {} };
}

export interface StreamEvents<S extends string = string, D extends Entries = Entries> {
  readonly stream: S;
  readonly entries: D;
  /** The shell's own: nobody sends it commands or reads it over HTTP. */
  readonly isInternal?: boolean;
  /** Of the shell's own streams: read models and processes hear of it all the same. */
  readonly isHeard?: boolean;
  /** Some of its commands may be sent by a mailed link, without a token: those whose permission row is that of `system.link`. */
  readonly isAnsweredByLink?: boolean;
  /** Some of its commands are sent by products of a school, signed and without a token. */
  readonly isSentByProducts?: boolean;
}
export type Entries = { readonly [type: string]: EventEntry };

/** The events of one stream. */
export function defineEvents<const S extends string, const D extends Entries>(
  stream: S,
  entries: D,
  options: Pick<StreamEvents, 'isInternal' | 'isHeard' | 'isAnsweredByLink' | 'isSentByProducts'> = {},
): StreamEvents<S, D> {
  return { stream, entries, ...options };
}

type Data<E> = E extends EventEntry<infer P> ? z.output<P> : never;
type PersonalOf<E> = E extends EventEntry<Payload, infer F> ? F : never;
type SealedData<E> = {
  [K in keyof Data<E>]: K extends PersonalOf<E>
    ? undefined extends Data<E>[K]
      ? Sealed | undefined
      : Sealed
    : Data<E>[K];
};

/** What a decider returns: personal fields in the clear, not yet written anywhere. */
export type EventOf<T> =
  T extends StreamEvents<string, infer D>
    ? { [K in keyof D & string]: { readonly type: K; readonly data: Data<D[K]> } }[keyof D & string]
    : never;

/** What the log holds and `evolve` folds: personal fields sealed. */
export type RecordedOf<T> =
  T extends StreamEvents<string, infer D>
    ? { [K in keyof D & string]: { readonly type: K; readonly data: SealedData<D[K]> } }[keyof D & string]
    : never;
