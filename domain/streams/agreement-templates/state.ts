import type * as z from 'zod/mini';
import type { term } from '../../../events/catalogue/agreement-templates.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

export interface TemplateVersion {
  readonly version: number;
  readonly title: string;
  readonly policyVersion: number;
  readonly termsHash: string;
  /** Day since which it can be signed. */
  readonly publishedOn: string;
  /** Day since which it can't any more; null while it can, or was superseded. */
  readonly withdrawnOn: string | null;
  /** From before the school kept its book here. */
  readonly isTakenOver: boolean;
  /** Number of the event that published it. */
  readonly publishedBy: number;
  /** How many terms it has. */
  readonly terms: number;
}

export type AgreementTemplateState =
  | ({ readonly status: 'unpublished' } & Counted)
  | ({
      /** `current` when the newest version can be signed. */
      readonly status: 'current' | 'withdrawn';
      /** Oldest first, never empty. */
      readonly versions: readonly TemplateVersion[];
      /** Of the newest version; those of earlier versions are in the history. */
      readonly terms: readonly z.output<typeof term>[];
    } & Counted);

export const initialState: AgreementTemplateState = { status: 'unpublished', events: 0 };

export const versionsOf = (state: AgreementTemplateState): readonly TemplateVersion[] =>
  state.status === 'unpublished' ? [] : state.versions;
