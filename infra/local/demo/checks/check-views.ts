import { cast, infantSchool, primarySchool } from '../cast.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** What a list must show after the day: for the items that a test picks, these fields with these values. */
interface Expectation {
  readonly says: string;
  readonly view: string;
  readonly as: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const infant = `/v1/schools/${infantSchool}/views`;
const primary = `/v1/schools/${primarySchool}/views`;

const expectations: readonly Expectation[] = [
  {
    says: 'the infant school sees who of its staff has signed and who has not (S01)',
    view: `${infant}/outstanding-agreements?audience=staff`,
    as: cast.infant.office,
    items: [
      { person: 'p-101', status: 'signed' },
      { person: 'p-103', status: 'outstanding' },
    ],
  },
  {
    says: 'the infant school sees the loan whose agreement was withdrawn (S02, AGR-08)',
    view: `${infant}/devices-on-loan?due=due-or-overdue`,
    as: cast.infant.office,
    items: [{ device: 'lis-lt-014', borrower: 'p-201', status: 'agreement withdrawn, return due' }],
  },
  {
    says: 'the primary school reads the five columns of its log (S03)',
    view: `${primary}/incident-log?status=closed`,
    as: cast.primary.dsl,
    items: [
      {
        incident: 'i-12',
        date: '2026-10-06',
        place: 'Y4 classroom, tablet trolley',
        description: 'An image search returned a violent picture.',
        classes: [],
      },
    ],
  },
  {
    says: 'the infant school reads its incident, classified and closed (S15)',
    view: `${infant}/incident-log?status=closed`,
    as: cast.infant.head,
    items: [{ incident: 'i-55', classes: ['content'], police: 'no-report' }],
  },
  {
    says: "the visitor's wifi is in force on the day (S17)",
    view: `${infant}/access-register?inForce=true`,
    as: cast.infant.itSupport,
    items: [
      { person: 'v-9', kind: 'wifi', isInForce: true },
      { person: 'p-101', kind: 'account', isInForce: true },
    ],
  },
];

const dayAfter: Expectation = {
  says: 'and no longer on the day after (S17)',
  view: `${infant}/access-register?kind=wifi`,
  as: cast.infant.itSupport,
  items: [{ person: 'v-9', isInForce: false }],
};

/** The lists at the end of the visitor's day, and one of them a day later. */
export async function checkViews(
  evidence: Evidence,
  setTime: (instant: string) => void,
): Promise<readonly Finding[]> {
  const findings = await Promise.all(expectations.map((expected) => checkView(evidence, expected)));
  setTime('2026-10-15T08:00:00Z');
  return [...findings, await checkView(evidence, dayAfter)];
}

async function checkView({ get }: Evidence, { says, view, as, items }: Expectation): Promise<Finding> {
  const { status, body } = await get(view, as);
  const shown =
    typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items)
      ? body.items
      : [];
  const missing = items.filter((item) => !shown.some((candidate: unknown) => shows(candidate, item)));
  const problem =
    missing.length === 0
      ? null
      : `${view} answered ${status} with ${shown.length} items, and none like ${JSON.stringify(missing[0])}`;
  return { part: 'projection', says, problem };
}

const shows = (candidate: unknown, item: Readonly<Record<string, unknown>>): boolean =>
  typeof candidate === 'object' &&
  candidate !== null &&
  Object.entries(item).every(
    ([name, value]) => JSON.stringify(Reflect.get(candidate, name)) === JSON.stringify(value),
  );
