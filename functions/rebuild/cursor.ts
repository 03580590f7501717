import * as z from 'zod/mini';

/** In which tenant a rebuild is, what it does there, and with which generation. */
const cursor = z.union([
  z.object({
    tenant: z.string(),
    generation: z.number(),
    phase: z.literal('fill'),
    school: z.string(),
    position: z.number(),
  }),
  z.object({ tenant: z.string(), generation: z.number(), phase: z.enum(['switch', 'keep']) }),
]);
export type Cursor = z.output<typeof cursor>;

/** How far the journal was followed. */
export interface Followed {
  readonly school: string;
  readonly position: number;
}

/** Null for an operation that has not begun. */
export const cursorIn = (stored: unknown): Cursor | null => cursor.safeParse(stored).data ?? null;
