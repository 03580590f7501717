import * as z from 'zod/mini';

/** Problem details of RFC 9457 as the API sends them, and what the console makes of an answer that is none. */
const details = z.object({
  type: z._default(z.string(), ''),
  title: z._default(z.string(), ''),
  detail: z._default(z.string(), ''),
  code: z.optional(z.string()),
  /** The item of the policy that a rule is for, such as `DEV-02`, and the rule in words. */
  item: z.optional(z.string()),
  clause: z.optional(z.string()),
  /** What the provider is to be asked for (RFC 9470). */
  acrValues: z.optional(z.string()),
  correlationId: z.optional(z.string()),
  issues: z._default(z.array(z.object({ path: z.string(), message: z.string() })), []),
});
export type Details = z.output<typeof details>;

const nothingSaid: Details = { type: '', title: '', detail: '', issues: [] };

/** The API refused, or failed. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly details: Details;

  constructor(status: number, given: Partial<Details> = {}) {
    super(given.title);
    this.status = status;
    this.details = { ...nothingSaid, ...given };
  }

  static async of(answer: Response): Promise<ApiProblem> {
    const body: unknown = await answer.json().catch(() => ({}));
    return new ApiProblem(answer.status, details.safeParse(body).data);
  }

  /** The name of the problem, such as `rule-refused`. */
  get slug(): string {
    return this.details.type.split('#').at(-1) ?? '';
  }
}

/** The answer, or null where the caller may not see it, or it is not there. @throws ApiProblem for anything else */
export const orNull = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
};

/** The answer, or null where nothing was recorded yet. @throws ApiProblem for anything else */
export const ifThere = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
};
