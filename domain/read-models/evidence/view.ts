import * as z from 'zod/mini';
import { retentionPurpose } from '../../../events/catalogue/search-forms.ts';
import { ifAny, under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { listedEvidence } from './lists.ts';

const query = z.strictObject({
  purpose: z.optional(retentionPurpose.check(z.describe('What it is kept as evidence of'))),
});

/** The register of evidence: what is kept, for what and where, newest first (SRC-02). */
export const evidenceView = defineView({
  model: 'evidence',
  items: ['SRC-02'],
  permissions: [{ roles: [...SAFEGUARDING, 'slt'] }],
  sensitive: true,
  query,
  row: listedEvidence,
  ranges: ({ numbers, query: { purpose } }) =>
    purpose === undefined
      ? ifAny(numbers['kept'], under('all'))
      : ifAny(numbers[purpose], under('purpose', purpose)),
  item: (row) => row,
  summary: ({ numbers }) => ({
    kept: numbers['kept'] ?? 0,
    criminalOffence: numbers['criminal-offence'] ?? 0,
    breachOfDiscipline: numbers['breach-of-discipline'] ?? 0,
  }),
});
