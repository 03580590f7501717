import * as z from 'zod/mini';
import { term } from '../../../events/catalogue/agreement-templates.ts';
import { audience, audiences } from '../../../events/catalogue/words.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { always } from '../../kernel/counts.ts';
import { splitId } from '../../kernel/ids.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';

const textRow = z.object({
  /** Number of the event that published it. */
  by: z.number(),
  version: z.number(),
  title: z.string(),
  policyVersion: z.number(),
  terms: z.array(term),
  termsHash: z.string(),
  publishedOn: z.string(),
  withdrawnOn: z.nullable(z.string()),
  /** What it was taken over from, of a text from before the school kept its book here. */
  takenOverFrom: z.nullable(z.string()),
});
export const textsRow = z.object({ texts: z.array(textRow) });

const signatureRow = z.object({
  by: z.number(),
  templateVersion: z.number(),
  termsHash: z.string(),
  signedOn: z.string(),
  method: z.string(),
});
export const signaturesRow = z.object({ signatures: z.array(signatureRow) });

/** A version of a text; or a signature, which says by version and hash on which text it is. */
export const listedText = z.discriminatedUnion('kind', [
  z.extend(z.omit(textRow, { by: true }), { key: z.string(), kind: z.literal('text'), audience }),
  z.extend(z.omit(signatureRow, { by: true }), {
    key: z.string(),
    kind: z.literal('signature'),
    audience,
    person: z.string(),
  }),
]);

/** The same as columns of one table: of a text there is no person, of a signature no terms. */
export const shownText = z.object({
  key: z.string(),
  kind: z.enum(['text', 'signature']),
  audience,
  ...z.partial(z.omit(textRow, { by: true, termsHash: true })).shape,
  person: z.optional(z.string()),
  ...z.partial(z.omit(signatureRow, { by: true, termsHash: true })).shape,
  termsHash: z.string(),
});

/** So that versions stand in their order, those from before the system first. */
const ordered = (version: number): string => String(version + 500_000).padStart(7, '0');

export const TEXT = 'text';
export const SIGNATURE = 'signature';

export const listsOfTemplate = ({ id: of, row }: SourceRow): readonly ListRow[] => {
  const texts = textsRow.safeParse(row).data?.texts ?? [];
  return texts.map(({ by: _, ...text }) => {
    const key = `${of}.${text.version}`;
    return {
      keys: [keyOf(TEXT, of, ordered(text.version))],
      row: { ...asStored({ ...text, kind: TEXT, audience: of }), key },
      counts: { [of]: always },
    };
  });
};

/** Every signature of a person, also earlier ones: what exactly was signed. */
export const listsOfAgreement = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { head: person, tail } = splitId(id);
  const of = audiences.find((one) => one === tail);
  if (of === undefined) return [];
  const signatures = signaturesRow.safeParse(row).data?.signatures ?? [];
  return signatures.map(({ by, ...signature }) => {
    const key = `${id}.${by}`;
    return {
      keys: [keyOf(SIGNATURE, person, of, String(by).padStart(6, '0'))],
      row: { ...asStored({ ...signature, kind: SIGNATURE, audience: of, person }), key },
    };
  });
};
