import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { mayKnowOfDisposal, RETENTION_READERS } from '../../kernel/retention-readers.ts';
import { defineView } from '../../kernel/view.ts';
import { ALL, disposalStatus, HELD, listedDisposal, placeOf } from './lists.ts';

const yes = z.enum(['true']);
const query = z.strictObject({
  status: z.optional(
    disposalStatus.check(z.describe('How it stands; over: nobody has proposed anything yet')),
  ),
  held: z.optional(yes.check(z.describe('Only what is held'))),
});
const shown = z.omit(listedDisposal, { concern: true });

/**
 * Periods that ended, what is held and by what, what is proposed, and what two people disposed of (DPR-04). A
 * row is shown to those who may read its record, and what is locked to nobody to the data protection officer.
 */
export const disposalsView = defineView({
  model: 'disposals',
  items: ['DPR-04'],
  permissions: [{ roles: RETENTION_READERS }],
  sensitive: true,
  query,
  row: listedDisposal,
  shown,
  ranges: ({ query: { status, held } }) =>
    (status === undefined ? disposalStatus.options : [status]).map((one) =>
      under(held === undefined ? ALL : HELD, placeOf(one)),
    ),
  item: ({ concern, ...listed }, { reader }) =>
    mayKnowOfDisposal(reader, { stream: listed.stream, id: listed.record }, concern) ? listed : null,
  summary: ({ numbers }) => ({
    over: numbers['over'] ?? 0,
    proposed: numbers['proposed'] ?? 0,
    confirmed: numbers['confirmed'] ?? 0,
    erased: numbers['erased'] ?? 0,
    held: numbers[HELD] ?? 0,
  }),
});
