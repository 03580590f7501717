import type * as z from 'zod/mini';
import type { approval, review } from '../../../events/catalogue/policies.ts';
import type { OpenSettings } from '../../kernel/settings.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

export interface PolicyVersion {
  readonly version: number;
  /** UTC. */
  readonly effectiveFrom: string;
  readonly settings: OpenSettings;
  readonly approval: z.output<typeof approval> | null;
  readonly review: z.output<typeof review> | null;
  /** From before the school kept its book here: facts of that time alone are judged by it. */
  readonly isTakenOver: boolean;
  /** Settings for causes that are about harm to a child by which it names nobody. */
  readonly openRoutes: readonly string[];
  /** Number of the event that adopted it. */
  readonly adoptedBy: number;
}

export type PolicyState = {
  readonly status: 'not-adopted' | 'adopted';
  /** Oldest first. */
  readonly versions: readonly PolicyVersion[];
} & Counted;

export const initialState: PolicyState = { status: 'not-adopted', versions: [], events: 0 };
