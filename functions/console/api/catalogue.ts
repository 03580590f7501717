import * as z from 'zod/mini';
import type { Api } from './api.ts';

const filter = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  schema: z.object({ enum: z.optional(z.array(z.string())) }),
});
const catalogue = z.object({
  lists: z.array(z.object({ name: z.string(), sensitive: z.boolean(), filters: z.array(filter) })),
  streams: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      events: z.array(z.object({ type: z.string(), description: z.string(), personal: z.array(z.string()) })),
    }),
  ),
});

/** What the names of streams and events mean. */
export type Catalogue = z.output<typeof catalogue>;

export const readCatalogue = (api: Pick<Api, 'get'>): Promise<Catalogue> =>
  api.get(catalogue, '/v1/catalogue');
