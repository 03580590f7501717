import * as z from 'zod/mini';
import type { FeedPage } from './catch-up.ts';
import type { Client, Parameters, Problem } from './client-types.ts';
import type { paths } from './paths.ts';

/** What narrows a feed; as the API calls it. */
type FeedQuery = Omit<Parameters<paths['/v1/schools/{schoolId}/feed']['get'], 'query'>, 'after'>;

/** What is taken of a page. */
const feedPage = z.object({
  events: z.array(z.unknown()),
  last: z.int(),
  next: z.nullable(z.int()),
});

/** The API refused a page of the feed. */
export class FeedRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`the feed is refused: ${problem.status} ${problem.title}`);
    this.name = 'FeedRefused';
    this.problem = problem;
  }
}

/**
 * Pages of a school's feed, for `catchUp`.
 * @throws FeedRefused where the API refuses one, and ZodError where it answers no page
 */
export const feedPages =
  (client: Client, school: string, query: Partial<FeedQuery> = {}) =>
  async (after: number): Promise<FeedPage> => {
    const answer = await client.get('/v1/schools/{schoolId}/feed', {
      path: { schoolId: school },
      query: { ...query, after },
    });
    if (!answer.ok) throw new FeedRefused(answer.problem);
    return feedPage.parse(answer.data);
  };
