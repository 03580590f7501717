import type { ShownTampered } from '../lambda/tampered.ts';
import { type ProblemSlug, problems } from './problems.ts';

/** Where in the input, and what was expected there; never the value. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

export interface ProblemDetails {
  /** What the caller can do about it. */
  readonly detail: string;
  /** Code of the broken rule, such as `DslRequired`. */
  readonly code?: string;
  /** Code of the policy item that the rule comes from, such as `INC-10`. */
  readonly item?: string;
  /** Our own title of the clause. */
  readonly clause?: string;
  readonly issues?: readonly Issue[];
  /** What to ask the identity provider for (RFC 9470). */
  readonly acrValues?: string;
  /** Commits that are not as they were journaled. */
  readonly tampered?: readonly ShownTampered[];
}

/** Who was refused, for the access journal; never in an answer. */
export interface Refused {
  readonly person: string;
  readonly roles: readonly string[];
  /** The row of the permission table that forbids it, or what else does; null: none allows it. */
  readonly row: string | null;
}

/** Thrown anywhere on the way of a request, answered by the pipeline as problem+json (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly slug: ProblemSlug;
  readonly details: ProblemDetails;
  /** Null: nobody is known, or nothing was refused. */
  readonly refused: Refused | null;

  constructor(slug: ProblemSlug, details: ProblemDetails, refused: Refused | null = null) {
    super(problems[slug].title);
    this.slug = slug;
    this.details = details;
    this.refused = refused;
  }
}

/** An address that leads nowhere. */
export const nothingHere = (): ProblemError =>
  new ProblemError('not-found', { detail: 'check the address: see /openapi.json for what there is' });

/** A name that is none of those there are: they are said, since a misspelt one is found among them. @param kind such as `list` */
export const noSuch = (kind: string, names: readonly string[]): ProblemError =>
  new ProblemError('not-found', { detail: `there is no such ${kind}; there are: ${names.join(', ')}` });
