import * as z from 'zod/mini';
import { audience, audiences } from '../../../events/catalogue/words.ts';
import { audiencesUntil } from '../../kernel/audiences.ts';
import { always, untilDay } from '../../kernel/counts.ts';
import { heldRole } from '../../kernel/held-roles.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';
import { schoolYears, yearRecord } from '../../kernel/school-years.ts';

/** What is kept of a person, with the days of each year group. */
const personRow = z.pipe(
  z.object({ roles: z.array(heldRole), years: z.array(yearRecord) }),
  z.transform(({ roles, years }) => ({ roles, years: schoolYears(years) })),
);
const templateRow = z.object({ current: z.nullable(z.number()) });
const agreementRow = z.object({
  signed: z.nullable(z.number()),
  isWithdrawn: z.boolean(),
  isToBeRenewed: z._default(z.boolean(), false),
});
type AgreementRow = z.output<typeof agreementRow>;

/** Somebody who is expected to sign, until a last day, and what they signed. */
export const listedSigner = z.object({
  key: z.string(),
  person: z.string(),
  audience,
  until: z.nullable(z.string()),
  templateVersion: z.nullable(z.number()),
  isWithdrawn: z.boolean(),
  /** A new signature fell due since the one that counts was given (AGR-12). */
  isToBeRenewed: z._default(z.boolean(), false),
});

/** Where an agreement stands by itself; only with the version of today it is signed or superseded. */
/** First part of the keys of those whose signature is to be renewed. */
export const RENEWAL = 'renewal';
export const UNSIGNED = 'none';
export const WITHDRAWN = 'withdrawn';
export const versionState = (version: number): string => `v${String(version).padStart(6, '0')}`;

/**
 * Names of numbers: who is expected to sign and where their agreements stand; and which version is there to
 * be signed.
 */
export const signersIn = (of: string, state: string): string => keyOf('signers', of, state);
export const currentIn = (of: string, version: string): string => keyOf('current', of, version);

const stateOf = (held: AgreementRow | undefined): string => {
  if (held === undefined || held.signed === null) return UNSIGNED;
  return held.isWithdrawn ? WITHDRAWN : versionState(held.signed);
};

const agreementId = (person: string, of: string): string => `${person}.${of}`;

/** A person's agreements, one for each audience that the person ever belonged to. */
export const agreementsOf = ({ id, row }: SourceRow): readonly Source[] => {
  const person = personRow.safeParse(row).data;
  if (person === undefined) return [];
  return [...audiencesUntil(person).keys()].map((of) => ({ stream: 'agreements', id: agreementId(id, of) }));
};

/** Visitors sign where it matters only: when they were asked, or did (AGR-04). */
export const listsOfPerson = ({ id, row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const person = personRow.safeParse(row).data;
  if (person === undefined) return [];
  return [...audiencesUntil(person)].flatMap(([of, until]) => {
    const key = agreementId(id, of);
    const held = agreementRow.safeParse(joined({ stream: 'agreements', id: key })).data;
    if (of === 'visitor' && held === undefined) return [];
    const listed = {
      key,
      person: id,
      audience: of,
      until,
      templateVersion: held?.signed ?? null,
      isWithdrawn: held?.isWithdrawn ?? false,
      isToBeRenewed: held?.isToBeRenewed ?? false,
    };
    const state = stateOf(held);
    return [
      {
        keys: [
          keyOf(of, state, lastDay(until), id),
          ...(listed.isToBeRenewed ? [keyOf(RENEWAL, of, lastDay(until), id)] : []),
        ],
        row: listed,
        counts: { [signersIn(of, state)]: untilDay(until) },
      },
    ];
  });
};

/** A template stands in no list: it says by a number which version its audience signs. */
export const listsOfTemplate = ({ id, row }: SourceRow): readonly ListRow[] => {
  const current = templateRow.safeParse(row).data?.current ?? null;
  if (current === null || !audiences.some((of) => of === id)) return [];
  return [{ keys: [], row: { key: id }, counts: { [currentIn(id, String(current))]: always } }];
};
