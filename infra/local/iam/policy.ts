import * as z from 'zod/mini';

const texts = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value): readonly string[] => [value].flat()),
);

/** A statement of a policy; what is not named here can't be judged, and is an error. */
const statement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: z.optional(texts),
  Principal: z.optional(z.union([z.string(), z.record(z.string(), texts)])),
  Condition: z._default(z.record(z.string(), z.record(z.string(), texts)), {}),
});

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export const policyDocument = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(statement),
});
export type Statement = z.output<typeof statement>;

/**
 * What is known of a request: values by the condition key in lower case; a key that is not there has no
 * value.
 */
export type Context = Readonly<Record<string, readonly string[]>>;
