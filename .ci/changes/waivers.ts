import * as z from 'zod/mini';
import type { Change } from './find-changes.ts';

const waiver = z.strictObject({
  stack: z.string(),
  resource: z.string(),
  change: z.enum(['deleted', 'replaced', 'unguarded']),
  /** Last day, `YYYY-MM-DD`. */
  until: z.iso.date(),
  /** Why nothing is lost by it. */
  reason: z.string().check(z.minLength(20)),
});
export type Waiver = z.output<typeof waiver>;

/** `.ci/change-waivers.json`. */
export const waivers = z.array(waiver);

/**
 * What stops a release: changes that no waiver is for, and waivers that are over or waive nothing, as lines
 * for a person. @param today `YYYY-MM-DD`
 */
export const stopping = (
  changes: readonly Change[],
  waived: readonly Waiver[],
  today: string,
): readonly string[] => {
  const isFor = (one: Waiver, { stack, resource, change }: Change): boolean =>
    one.stack === stack && one.resource === resource && one.change === change;
  const open = changes.filter((change) => !waived.some((one) => isFor(one, change) && today <= one.until));
  const over = waived.filter((one) => today > one.until);
  const unneeded = waived.filter((one) => !changes.some((change) => isFor(one, change)));
  return [
    ...open.map(({ stack, resource, change, what }) => `${stack} ${resource} ${change}: ${what}`),
    ...over.map((one) => `the waiver of ${one.resource} (${one.change}) was over on ${one.until}`),
    ...unneeded.map((one) => `the waiver of ${one.resource} (${one.change}) is needed no more`),
  ];
};
