import * as z from 'zod/mini';
import type { Api } from './api.ts';

const catalogue = z.object({
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
