import type { FactNeeds } from './stream.ts';

/** For streams whose decisions rely on no other stream. */
export type NoFacts = Readonly<Record<string, never>>;
export const noFacts = (): FactNeeds<NoFacts> => ({});
