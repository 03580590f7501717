import * as z from 'zod/mini';

const days = { from: z.string(), until: z.nullable(z.string()) };

/** Somebody, as far as the console shows them; personal parts are null where they are closed to the caller. */
export const personState = z.object({
  kind: z.string(),
  name: z.nullable(z.unknown()),
  dateOfBirth: z.nullish(z.unknown()),
  supplier: z.nullable(z.string()),
  leftOn: z.nullable(z.string()),
  roles: z.array(z.object({ role: z.string(), ...days })),
  addresses: z.array(z.object({ capacity: z.string(), email: z.nullable(z.unknown()) })),
  years: z.array(z.object({ yearGroup: z.string(), class: z.nullable(z.string()), from: z.string() })),
  parents: z.array(z.object({ parent: z.string(), kind: z.string(), mayBeTold: z.boolean(), ...days })),
  classes: z.array(z.object({ class: z.string(), ...days })),
  lineManagers: z.array(z.object({ manager: z.string(), ...days })),
});
export type PersonState = z.output<typeof personState>;

/** Roles that somebody asked to be lent. */
export const elevationState = z.object({
  elevations: z.array(
    z.object({
      by: z.number(),
      role: z.string(),
      hours: z.number(),
      requestedAt: z.string(),
      isRefused: z.boolean(),
      grantedAt: z.nullable(z.string()),
      until: z.nullable(z.string()),
      isReviewed: z.boolean(),
    }),
  ),
});
export type Elevation = z.output<typeof elevationState>['elevations'][number];
