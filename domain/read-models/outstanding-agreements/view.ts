import * as z from 'zod/mini';
import { type Audience, audience, audiences } from '../../../events/catalogue/words.ts';
import type { Numbers } from '../../kernel/counts.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { fromDay, type KeyRange } from '../../kernel/list-keys.ts';
import type { RowData } from '../../kernel/projection.ts';
import { IT, OFFICE, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { currentIn, listedSigner, RENEWAL, signersIn, UNSIGNED, versionState, WITHDRAWN } from './lists.ts';

const status = z.enum(['outstanding', 'signed', 'superseded', 'withdrawn']);
type Status = z.output<typeof status>;

const shown = z.extend(z.omit(listedSigner, { until: true, isWithdrawn: true, isToBeRenewed: true }), {
  status,
  currentVersion: z.number(),
  /** A new signature fell due (AGR-12); left out where none did. */
  isToBeRenewed: z.exactOptional(z.boolean()),
});

const query = z.strictObject({
  status: z.optional(status.check(z.describe('Where the agreement stands'))),
  audience: z.optional(audience.check(z.describe('As whom the person signs'))),
  renewal: z.optional(z.enum(['due']).check(z.describe('Whose signature is to be renewed'))),
});

/** What follows a beginning in the names of the numbers that are not 0. */
const namesAfter = (beginning: string, numbers: Numbers): readonly string[] =>
  Object.keys(numbers).flatMap((name) =>
    name.startsWith(beginning) && numbers[name] !== 0 ? [name.slice(beginning.length)] : [],
  );

/** The version that an audience signs now; null: none, so that nobody is expected to sign. */
const currentOf = (of: Audience, numbers: Numbers): number | null => {
  const [version] = namesAfter(currentIn(of, ''), numbers);
  return version === undefined ? null : Number(version);
};

const statesFor = (
  wanted: Status | undefined,
  current: number,
  held: readonly string[],
): readonly string[] => {
  switch (wanted) {
    case 'outstanding':
      return [UNSIGNED];
    case 'withdrawn':
      return [WITHDRAWN];
    case 'signed':
      return [versionState(current)];
    case 'superseded':
      return held.filter((state) => ![UNSIGNED, WITHDRAWN, versionState(current)].includes(state));
    case undefined:
      return held;
  }
};

const rangesFor = ({ today, numbers, query: asked }: Asked<typeof query>): readonly KeyRange[] =>
  (asked.audience === undefined ? audiences : [asked.audience]).flatMap((of) => {
    const current = currentOf(of, numbers);
    if (current === null) return [];
    if (asked.renewal === 'due') return [fromDay(today, RENEWAL, of)];
    return statesFor(asked.status, current, namesAfter(signersIn(of, ''), numbers)).map((state) =>
      fromDay(today, of, state),
    );
  });

const statusOf = (
  { templateVersion, isWithdrawn }: Pick<z.output<typeof listedSigner>, 'templateVersion' | 'isWithdrawn'>,
  current: number,
): Status => {
  if (templateVersion === null) return 'outstanding';
  if (isWithdrawn) return 'withdrawn';
  return templateVersion === current ? 'signed' : 'superseded';
};

const itemFor = (
  { until, isWithdrawn, isToBeRenewed, ...listed }: z.output<typeof listedSigner>,
  { today, numbers, query: asked }: Asked<typeof query>,
): z.output<typeof shown> | null => {
  const currentVersion = currentOf(listed.audience, numbers);
  if (currentVersion === null || isOver({ until }, today)) return null;
  const item = {
    ...listed,
    status: statusOf({ ...listed, isWithdrawn }, currentVersion),
    ...(isToBeRenewed ? { isToBeRenewed } : {}),
    currentVersion,
  };
  return asked.status === undefined || asked.status === item.status ? item : null;
};

/** How many of those expected have signed the current version, by audience. */
const coverageOf = (numbers: Numbers): RowData =>
  Object.fromEntries(
    audiences.flatMap((of) => {
      const current = currentOf(of, numbers);
      if (current === null) return [];
      const held = namesAfter(signersIn(of, ''), numbers).map((state) => numbers[signersIn(of, state)] ?? 0);
      const signed = numbers[signersIn(of, versionState(current))] ?? 0;
      return [[of, { signed, expected: held.reduce((sum, count) => sum + count, 0) }]];
    }),
  );

/**
 * Who is expected to sign, and whether they did (AGR-01), audience by audience. The query narrows the items;
 * coverage counts all. Only audiences with a current version are expected to sign: a school without one does
 * not use the agreement.
 */
export const outstandingAgreementsView = defineView({
  model: 'outstanding-agreements',
  items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-04', 'AGR-08', 'AGR-12'],
  permissions: [
    { roles: [...OFFICE, ...SAFEGUARDING, ...IT] },
    { roles: OVERSIGHT, withholdsPersonal: true },
  ],
  sensitive: false,
  query,
  row: listedSigner,
  shown,
  ranges: rangesFor,
  item: itemFor,
  summary: ({ numbers }) => ({ coverage: coverageOf(numbers) }),
});
