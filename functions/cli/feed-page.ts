import * as z from 'zod/mini';
import { envelope } from '../../events/catalogue/envelope.ts';
import { tamperedShape } from './tampered.ts';

const omission = z.object({ id: z.string(), reason: z.string() });

/** A page of the feed, as a deployment answers it. */
export const feedPage = z.object({
  first: z.int(),
  last: z.int(),
  events: z.array(envelope),
  omitted: z.array(omission),
  tampered: z.array(tamperedShape),
  next: z.nullable(z.int()),
});
export type FeedPage = z.output<typeof feedPage>;
