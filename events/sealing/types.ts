import type { Json } from '../catalogue/define-events.ts';

/**
 * Whose data key seals a value: `people/<person>` or, for free text, the record `<stream>/<id>`; within one
 * school.
 */
export interface Subject {
  readonly school: string;
  readonly subject: string;
}

/** A subject's 256-bit data key in the clear, and in the wrapped form that may be stored. */
export interface DataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Wraps data keys with a master key: KMS in AWS, a local master key in tests. */
export interface MasterKey {
  readonly generate: (subject: Subject) => Promise<DataKey>;
  /** @throws when the wrapped key is of another subject or another master key */
  readonly unwrap: (subject: Subject, wrapped: Uint8Array) => Promise<Uint8Array>;
}

/**
 * Data keys by subject; made at first use, exactly once. A key is kept in memory for five minutes at most:
 * one that was destroyed opens nothing after that.
 */
export interface KeyRing {
  /** The key, for what is not sealed with it: hashes. @throws KeyDestroyed */
  readonly keyFor: (subject: Subject) => Promise<Uint8Array>;
  /**
   * The key that the table holds at this moment, for sealing: what a destroyed key sealed, nobody could ever
   * open.
   * @param isNew the subject is a record that begins: it is not asked for first. If there is a key after all,
   *   that is the one. @default false
   * @throws KeyDestroyed
   */
  readonly keyToSealWith: (subject: Subject, isNew?: boolean) => Promise<Uint8Array>;
  /**
   * The key that the table holds at this moment, null where it holds none: asked for ahead, while a command
   * waits for something else. None is made.
   */
  readonly keyInTable: (subject: Subject) => Promise<Uint8Array | null>;
  /** Null when no key exists (or it was destroyed): the value can't be read any more. */
  readonly existingKeyFor: (subject: Subject) => Promise<Uint8Array | null>;
}

/** The record that a sealed value stands in; part of the additional data, so that a value can't be moved. */
export interface SealedPlace {
  readonly school: string;
  readonly stream: string;
  readonly id: string;
  /** Whose key seals what belongs to the record itself. @default - its own */
  readonly sealedFor?: string;
  /** Nothing stands in the record yet. @default - something may */
  readonly isNew?: boolean;
  /** @default - each key is asked for when something is sealed with it */
  readonly asked?: KeysAsked;
}

/** Keys of one school by subject that one command asked the table for, ahead of sealing; null where none was had. */
export type KeysAsked = ReadonlyMap<string, Promise<Uint8Array | null>>;

export interface Sealer {
  /**
   * Asks for the keys that the table holds of some subjects at this moment, for one try of one command: the
   * answers come while its record is loaded. What can't be had is asked for again by whatever needs it.
   */
  readonly askAhead: (school: string, subjects: readonly string[]) => KeysAsked;
  /** @throws KeyDestroyed */
  readonly seal: (place: SealedPlace, subject: string, value: Json) => Promise<string>;
  /**
   * @param gone what is returned when the key is gone, @default null
   * @throws SealBroken when the value was altered or moved
   * @throws NewerEvent when a later release sealed it in a format of its own
   */
  readonly open: (place: SealedPlace, sealed: string, gone?: Json) => Promise<Json>;
  /**
   * Truncated HMAC-SHA-256 under a key of the school's own, base64url: for names that must not be ids, and
   * fingerprints.
   */
  readonly keyedHash: (school: string, purpose: string, text: string) => Promise<string>;
  /**
   * What makes the secrets of one record's links, under a key of the school's own: the same secret of the
   * same link, whenever it is asked.
   */
  readonly linkSecrets: (place: SealedPlace) => Promise<SecretOfLink>;
  /**
   * What one product signs with that sends to one school, 256 bits: the same whenever it is asked. Null where
   * the school has no key of its own: none is made for whoever asks.
   */
  readonly productSecret: (school: string, product: string) => Promise<Uint8Array | null>;
}

/**
 * The secret of a link, 256 bits in base64url. @param id of the links that one event made @param person whom
 * it is mailed to
 */
export type SecretOfLink = (id: string, person: string) => string;
