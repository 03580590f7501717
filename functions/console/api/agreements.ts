import * as z from 'zod/mini';

const signature = z.object({
  templateVersion: z.number(),
  signedName: z.nullable(z.unknown()),
  signedOn: z.string(),
  method: z.string(),
  seenBy: z.nullable(z.string()),
});

/** Somebody's agreement, as far as the console shows it. */
export const agreementState = z.object({
  status: z.enum(['unsigned', 'signed', 'withdrawn']),
  signature: z.optional(signature),
});
export type AgreementState = z.output<typeof agreementState>;

/** What there is to sign. */
export const templateState = z.object({
  status: z.string(),
  versions: z._default(
    z.array(z.object({ version: z.number(), title: z.string(), publishedOn: z.string() })),
    [],
  ),
  terms: z._default(z.array(z.object({ kind: z.string(), text: z.string() })), []),
});
export type TemplateState = z.output<typeof templateState>;

/** How many of those who are expected to sign have. */
const coverage = z.record(z.string(), z.object({ signed: z.number(), expected: z.number() }));

export const outstandingList = {
  model: 'outstanding-agreements',
  item: z.object({
    key: z.string(),
    person: z.string(),
    audience: z.string(),
    status: z.string(),
    templateVersion: z.nullable(z.number()),
    currentVersion: z.number(),
  }),
  summary: z.object({ coverage }),
} as const;

/** Id of somebody's agreement. */
export const agreementOf = (person: string, audience: string): string => `${person}.${audience}`;
