import * as z from 'zod/mini';
import { consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { consentStatus } from '../../kernel/consent.ts';
import { always } from '../../kernel/counts.ts';
import { type Family, familyIn } from '../../kernel/family-row.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { consentIn } from '../../streams/consents/stream.ts';

const agreementRow = z.object({
  signed: z.nullable(z.number()),
  isWithdrawn: z.boolean(),
  isToBeRenewed: z._default(z.boolean(), false),
});

/**
 * What was signed and answered for one child: by the child, by each parent who decides for it (AGR-08,
 * AGR-11, PUB-01).
 */
export const listedFamily = z.object({
  key: z.string(),
  child: z.string(),
  class: z.nullable(z.string()),
  yearGroup: z.nullable(z.string()),
  parents: z.array(z.string()),
  agreements: z.array(
    z.object({
      signatory: z.string(),
      audience: z.string(),
      status: z.enum(['none', 'signed', 'withdrawn']),
      templateVersion: z.nullable(z.number()),
      isToBeRenewed: z.boolean(),
    }),
  ),
  consents: z.array(
    z.object({
      kind: z.string(),
      status: z.string(),
      answers: z.array(z.object({ signatory: z.string(), answer: z.string(), on: z.string() })),
    }),
  ),
});

const MOST_ANSWERS = 10;
const ofPupils = ['pupil-ks1', 'pupil-ks2'];

interface Signer {
  readonly signatory: string;
  readonly audience: string;
}

const signersOf = (child: string, { deciding }: Family): readonly Signer[] => [
  ...ofPupils.map((audience) => ({ signatory: child, audience })),
  ...deciding.map((signatory) => ({ signatory, audience: 'parent' })),
];

const agreementOf = ({ signatory, audience }: Signer): Source => ({
  stream: 'agreements',
  id: `${signatory}.${audience}`,
});
const consentOf = (child: string, kind: string): Source => ({ stream: 'consents', id: `${child}.${kind}` });

const isPupil = ({ roles }: Family): boolean => roles.some(({ role }) => role === 'pupil');

/** The records that a family's file is made of. */
export const recordsOf = ({ id, row }: SourceRow): readonly Source[] => {
  const family = familyIn(row);
  if (family === null || !isPupil(family)) return [];
  return [...signersOf(id, family).map(agreementOf), ...consentKinds.map((kind) => consentOf(id, kind))];
};

const agreementIn = (signer: Signer, joined: Joined) => {
  const held = agreementRow.safeParse(joined(agreementOf(signer))).data;
  const signed = held?.signed ?? null;
  const status = held?.isWithdrawn === true ? ('withdrawn' as const) : ('signed' as const);
  return {
    ...signer,
    status: signed === null ? ('none' as const) : status,
    templateVersion: signed,
    isToBeRenewed: held?.isToBeRenewed ?? false,
  };
};

/**
 * A pupil's own forms are shown where one was signed: which of them is asked for follows from the year group
 * (AGR-09, AGR-10).
 */
const isShown = ({ audience, status }: { readonly audience: string; readonly status: string }): boolean =>
  audience === 'parent' || status !== 'none';

export const listsOfChild = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const family = familyIn(row);
  if (family === null || !isPupil(family)) return [];
  const { years, deciding } = family;
  const year = years.at(-1);
  const consents = consentKinds.map((kind) => {
    const { answers } = consentIn(joined(consentOf(id, kind)));
    return {
      kind,
      status: consentStatus(answers, deciding, 'one-parent'),
      answers: answers.slice(-MOST_ANSWERS).map(({ signatory, answer, on }) => ({ signatory, answer, on })),
    };
  });
  const listed = {
    key: id,
    child: id,
    class: year?.class ?? null,
    yearGroup: year?.yearGroup ?? null,
    parents: deciding,
    agreements: signersOf(id, family)
      .map((signer) => agreementIn(signer, joined))
      .filter(isShown),
    consents,
  };
  return [
    {
      keys: [keyOf('child', id), ...deciding.map((parent) => keyOf('parent', parent, id))],
      row: listed,
      counts: { children: always },
    },
  ];
};
