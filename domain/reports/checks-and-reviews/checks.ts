import { type CheckKind, checkKinds } from '../../../events/catalogue/check-forms.ts';
import type { CheckState } from '../../streams/checks/stream.ts';
import { kindOf, lastDone, madeOf, makersOf, systemIn } from '../../streams/checks/stream.ts';
import { checkName, nextCheck, nextInWords, standingOn } from '../kit/checks.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section, Table } from '../kit/document.ts';
import { counted, stated } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, type KeptRecord, newestOf } from '../kit/records.ts';
import { dayOrNone, inWords, roleInWords } from '../kit/words.ts';
import type { ChecksAndReviewsSources } from './sources.ts';

/** A check of a school, or of one of its systems or blogs, that is still made. */
export interface KeptCheck extends KeptRecord<CheckState> {
  readonly kind: CheckKind;
}

/** Every check that is expected or was made, in the order of their kinds. */
export const checksIn = ({ checks }: Pick<ChecksAndReviewsSources, 'checks'>): readonly KeptCheck[] =>
  checkKinds.flatMap((kind) =>
    checks
      .all()
      .filter(({ id }) => kindOf(id) === kind)
      .map((record) => ({ ...record, kind })),
  );

const isRetired = ({ kind, state }: KeptCheck, today: string): boolean => {
  const retiredOn = kind === 'filtering' ? (systemIn(state)?.retiredOn ?? null) : null;
  return retiredOn !== null && retiredOn <= today;
};

const rowOf = (check: KeptCheck, asked: Asked): readonly Cell[] => {
  const { kind, id, state } = check;
  const last = lastDone(kind, state);
  const due = isRetired(check, asked.today) ? null : nextCheck(kind, state, asked);
  const standing = standingOn(due, asked.today);
  const name = checkName(kind, id);
  return [
    name,
    makersOf[kind].map(roleInWords).join(', '),
    dayOrNone(last?.data.on ?? null),
    stated(
      { id: `next-${id.replaceAll('.', '-')}`, label: `${name}: next`, standing },
      due,
      last === null ? newestOf([check]) : eventsNumbered(check, [last.by]),
      isRetired(check, asked.today) ? 'out of use' : nextInWords(kind, due, asked),
    ),
  ];
};

/** Whoever is named as having made a check; where nobody is, who recorded it. */
const whoMade = (check: KeptCheck, one: ReturnType<typeof madeOf>[number]): readonly string[] => {
  if ('reviewers' in one.data) return one.data.reviewers;
  if ('checkedBy' in one.data) return [one.data.checkedBy];
  return eventsNumbered(check, [one.by]).map(({ actor }) => actor);
};

const madeTable = (all: readonly KeptCheck[], { period }: Asked): Table => ({
  id: 'checks-made',
  caption: 'Checks that were made in the period, and by whom',
  head: ['Check', 'Day', 'By'],
  rows: all.flatMap((check) =>
    madeOf(check.kind, check.state)
      .filter(({ data }) => isInPeriod(period, data.on))
      .flatMap((one) =>
        whoMade(check, one).map((person): readonly Cell[] => [
          checkName(check.kind, check.id),
          dayOrNone(one.data.on),
          { person },
        ]),
      ),
  ),
  note: 'A check of several people has a row for each. Ids stand in place of names for those who may not see them.',
});

/** When each check was last made, and when it is due next (MON-01, MON-02, PUB-06, ACC-01). */
export const checksSection = (sources: ChecksAndReviewsSources, asked: Asked): Section => {
  const all = checksIn(sources);
  const inUse = all.filter((check) => !isRetired(check, asked.today));
  const late = inUse.filter(({ kind, state }) => {
    const due = nextCheck(kind, state, asked);
    return due !== null && due < asked.today;
  });
  const never = checkKinds.filter((kind) => !all.some((check) => check.kind === kind));
  return {
    id: 'checks',
    heading: 'Checks that are made again and again',
    ...(never.length === 0 ? {} : { text: `Nothing is on record of: ${never.map(inWords).join(', ')}.` }),
    figures: [
      counted(
        { id: 'checks-late', label: 'Checks that are late', standing: late.length === 0 ? 'green' : 'red' },
        newestOf(late),
      ),
      counted(
        { id: 'checks-made-in-period', label: 'Checks that were made in the period' },
        all.flatMap((check) =>
          eventsNumbered(
            check,
            madeOf(check.kind, check.state)
              .filter(({ data }) => isInPeriod(asked.period, data.on))
              .map(({ by }) => by),
          ),
        ),
      ),
    ],
    tables: [
      {
        id: 'checks-standing',
        caption: 'Every check: made last, and due next',
        head: ['Check', 'Made by role', 'Last made', 'Next'],
        rows: all.map((check) => rowOf(check, asked)),
      },
      madeTable(all, asked),
    ],
  };
};
