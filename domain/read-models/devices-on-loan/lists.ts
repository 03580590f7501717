import * as z from 'zod/mini';
import { after, always, type Counts, onDay } from '../../kernel/counts.ts';
import { splitId } from '../../kernel/ids.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { Joined, ListRow, Source, SourceRow } from '../../kernel/projection.ts';

const openLoan = z.object({
  isOpen: z.literal(true),
  borrower: z.string(),
  pupil: z.string(),
  purpose: z.string(),
  lentOn: z.string(),
  returnDue: z.nullable(z.string()),
  /** Null of a loan from before the system that had none (AGR-08). */
  agreement: z.nullable(z.string()),
  templateVersion: z.nullable(z.number()),
});

/** A loan as it stands in the list. */
export const listedLoan = z.object({
  ...z.omit(openLoan, { isOpen: true }).shape,
  key: z.string(),
  device: z.string(),
  isAgreementWithdrawn: z.boolean(),
  /** Its version was replaced or withdrawn, and the school asks for a new signature (AGR-12). */
  isAgreementToBeRenewed: z.boolean(),
});
type ListedLoan = z.output<typeof listedLoan>;

/** A loan rests on a parent's agreement (AGR-08). */
export const agreementOf = ({ row }: SourceRow): readonly Source[] => {
  const agreement = openLoan.safeParse(row).data?.agreement ?? null;
  return agreement !== null && splitId(agreement).tail === 'parent'
    ? [{ stream: 'agreements', id: agreement }]
    : [];
};

/**
 * All open loans by device; those with a date by it, apart from those that a withdrawal made due whatever
 * their date says.
 */
const keysOf = ({ key, returnDue, isAgreementWithdrawn }: ListedLoan): readonly string[] => {
  if (isAgreementWithdrawn) return [keyOf('all', key), keyOf('withdrawn', lastDay(returnDue), key)];
  return [keyOf('all', key), ...(returnDue === null ? [] : [keyOf('due', returnDue, key)])];
};

const countsOf = ({ returnDue, isAgreementWithdrawn }: ListedLoan): Counts => ({
  onLoan: always,
  ...(isAgreementWithdrawn ? { agreementWithdrawn: always } : {}),
  ...(returnDue === null ? {} : { overdue: after(returnDue) }),
  ...(returnDue === null || isAgreementWithdrawn ? {} : { due: onDay(returnDue) }),
});

/** The open loan of a device. */
export const listsOfDevice = (source: SourceRow, joined: Joined): readonly ListRow[] => {
  const loan = openLoan.safeParse(source.row).data;
  if (loan === undefined) return [];
  const { isOpen: _, ...shown } = loan;
  const agreements = agreementOf(source).map(joined);
  const listed = {
    key: source.id,
    device: source.id,
    ...shown,
    isAgreementWithdrawn: agreements.some((agreement) => agreement?.['isWithdrawn'] === true),
    isAgreementToBeRenewed: agreements.some((agreement) => agreement?.['isToBeRenewed'] === true),
  };
  return [{ keys: keysOf(listed), row: listed, counts: countsOf(listed) }];
};
