import type { Shown } from './shown.ts';

/** A file that somebody chose, by its path in what was chosen. */
export interface NamedFile {
  readonly path: string;
  readonly file: Blob;
}

/** What the page's worker is asked. */
export type ToWorker =
  | {
      readonly kind: 'verify';
      readonly files: readonly NamedFile[];
      /** The record as it was served, to be read as `served-record.ts` says; null: files were chosen. */
      readonly served: unknown;
      /** Public keys, and keys of witnesses: one a line. */
      readonly keys: string;
      readonly witnesses: string;
      /** Text of an earlier checkpoint; empty: none was kept. */
      readonly since: string;
    }
  | {
      readonly kind: 'day';
      /** `YYYY-MM-DD`. */
      readonly day: string;
      readonly by: 'recorded' | 'occurred';
    };

/** Days of a record that can be looked at, both included: `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What it says. */
export type FromWorker =
  | { readonly kind: 'doing'; readonly text: string }
  /** The report in the words of the command line. @property days null: there is nothing to replay */
  | {
      readonly kind: 'verified';
      readonly holds: boolean;
      readonly text: string;
      readonly days: Days | null;
    }
  /** There was nothing to verify, and why. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'shown'; readonly shown: Shown };
