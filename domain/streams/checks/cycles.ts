import type { CheckKind } from '../../../events/catalogue/check-forms.ts';

/** What runs: each kind of check, and a review that was called for. */
export type RunKind = CheckKind | 'called';

/** Names a run by the event since which it is counted, and its last day: another day is another run. */
export const cycleOf = (
  kind: RunKind,
  { since, dueOn }: { readonly since: number; readonly dueOn: string },
): string => `${kind}.${since}.${dueOn}`;
