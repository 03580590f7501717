import * as z from 'zod/mini';

const lapsed = z.nullish(z.object({ cause: z.string() }));
const right = z.object({ kind: z.string(), name: z.string() });

/** What somebody may use, as far as the console shows it. */
export const accessState = z.object({
  wifi: z.array(
    z.object({
      status: z.string(),
      by: z.number(),
      from: z.optional(z.string()),
      until: z.optional(z.string()),
      purpose: z.nullish(z.unknown()),
    }),
  ),
  wifiRequest: z.nullable(
    z.object({ from: z.string(), until: z.string(), purpose: z.nullable(z.unknown()) }),
  ),
  account: z.object({
    status: z.string(),
    logInName: z.nullish(z.unknown()),
    from: z.nullish(z.string()),
    lapsed,
  }),
  rights: z.array(z.object({ right, from: z.nullish(z.string()), lapsed })),
  internet: z.object({ status: z.string(), from: z.nullish(z.string()) }),
  mailbox: z.object({ status: z.string(), from: z.nullish(z.string()) }),
});
export type AccessState = z.output<typeof accessState>;

/** A right as a choice of a form has it: its kind ends at the first colon. */
export const rightText = ({ kind, name }: z.output<typeof right>): string => `${kind}:${name}`;

export const rightOf = (text: string): z.output<typeof right> => {
  const [kind = '', ...name] = text.split(':');
  return { kind, name: name.join(':') };
};

/** The access register of a day, an entry each. */
export const accessRegister = {
  model: 'access-register',
  item: z.object({
    key: z.string(),
    person: z.string(),
    kind: z.string(),
    what: z.string(),
    status: z.string(),
    from: z.nullable(z.string()),
    until: z.nullable(z.string()),
    lapsed: z.nullable(z.string()),
    isInForce: z.boolean(),
  }),
  summary: z.object({ rights: z.number(), accounts: z.number(), wifi: z.number(), lapsed: z.number() }),
} as const;
