import type { HeldRole } from '../../kernel/held-roles.ts';

export interface PolicyFacts {
  /** Whoever is named as approving: `people/<person>`; no roles when nobody of that id is known. */
  readonly approver?: { readonly roles: readonly HeldRole[] };
}
