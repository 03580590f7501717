import { lastDone } from '../../streams/checks/stream.ts';
import { personView } from '../../streams/people/stream.ts';
import { auditCoverageOf, trainingStream } from '../../streams/training/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Figure, Section, Standing } from '../kit/document.ts';
import { counted, shared, stated } from '../kit/figures.ts';
import { eventsNumbered, isInPeriod, newestOf } from '../kit/records.ts';
import { dayOrNone, inWords, roleInWords } from '../kit/words.ts';
import { checksIn } from './checks.ts';
import type { ChecksAndReviewsSources } from './sources.ts';

const POLICY = 'online-safety';

/** What was found when access rights were last looked at (ACC-01). */
const accessFigures = (sources: ChecksAndReviewsSources): readonly Figure[] =>
  checksIn(sources)
    .filter(({ kind }) => kind === 'access-rights')
    .flatMap((check) => {
      const last = lastDone(check.kind, check.state);
      if (last?.type !== 'AccessRightsReviewed') return [];
      const { on, looked, changed, ended } = last.data;
      const label = 'Access rights, as they were last looked at';
      const text = `${dayOrNone(on)}: ${looked} looked at, ${changed} changed, ${ended} ended`;
      return [stated({ id: 'access-rights', label }, on, eventsNumbered(check, [last.by]), text)];
    });

/** How many of those who work here say in time what training they need (TRG-09). */
const auditFigure = ({ training, people }: ChecksAndReviewsSources, asked: Asked): Figure => {
  const settings = trainingStream.settings(asked.settings);
  const all = training.all().flatMap((record) => {
    const person = people.of(record.id);
    if (person === null) return [];
    const known = {
      state: record.state,
      person: personView(person.state),
      streamId: record.id,
      settings,
      school: asked.calendar,
    };
    const coverage = auditCoverageOf(known, asked.today);
    return coverage === null ? [] : [{ ...coverage, record }];
  });
  const isLate = ({ dueOn }: (typeof all)[number]) => dueOn !== null && dueOn < asked.today;
  const answered = all.filter((one) => one.lastOn !== null && !isLate(one));
  const standing = (): Standing | null => {
    if (all.some(isLate)) return 'red';
    if (!all.some(({ isTimed }) => isTimed)) return null;
    return answered.length === all.length ? 'green' : 'amber';
  };
  return shared(
    {
      id: 'needs-audits',
      label: 'Have said what training they need, and are not late',
      standing: standing(),
    },
    newestOf(answered.map(({ record }) => record)),
    newestOf(all.map(({ record }) => record)),
  );
};

/** Reviews of the policy, of access rights and of needs for training (POL-03, POL-04, ACC-01, TRG-09). */
export const reviewsSection = (sources: ChecksAndReviewsSources, asked: Asked): Section => {
  const { today, period } = asked;
  const policy = sources.policies.of(POLICY);
  const rows = (status: 'open' | 'overdue' | 'made' | 'incomplete') =>
    sources.reviews.rows(today, { status }).map(({ row }) => row);
  const eventsFor = (listed: ReturnType<typeof rows>) =>
    policy === null
      ? []
      : eventsNumbered(
          policy,
          listed.map(({ key }) => Number(key)),
        );
  const [late, made, incomplete] = [rows('overdue'), rows('made'), rows('incomplete')];
  const inPeriod = made.filter(({ reviewedOn }) => reviewedOn !== null && isInPeriod(period, reviewedOn));
  return {
    id: 'reviews',
    heading: 'Reviews',
    figures: [
      counted(
        {
          id: 'policy-reviews-late',
          label: 'Reviews of the policy that are late',
          standing: late.length === 0 ? 'green' : 'red',
        },
        eventsFor(late),
      ),
      counted(
        { id: 'policy-reviews-made', label: 'Reviews of the policy that were made in the period' },
        eventsFor(inPeriod),
      ),
      counted(
        {
          id: 'policy-reviews-not-shared',
          label: 'Reviews after which the governing board was not given the policy',
          standing: incomplete.length === 0 ? 'green' : 'amber',
        },
        eventsFor(incomplete),
      ),
      ...accessFigures(sources),
      auditFigure(sources, asked),
      counted(
        { id: 'needs-audits-in-period', label: 'Answers on needs for training, in the period' },
        sources.training.all().flatMap((record) =>
          eventsNumbered(
            record,
            record.state.audits.filter(({ on }) => isInPeriod(period, on)).map(({ by }) => by),
          ),
        ),
      ),
    ],
    tables: [
      {
        id: 'policy-reviews',
        caption: 'Reviews of the policy that are to come or late',
        head: ['Last day', 'Reviewed by role', 'Because of', 'Late'],
        rows: rows('open').map((row): readonly Cell[] => [
          dayOrNone(row.dueOn),
          row.reviewer === null ? 'as the settings say' : roleInWords(row.reviewer),
          row.cause === null ? null : inWords(row.cause),
          row.dueOn !== null && row.dueOn < today,
        ]),
      },
      {
        id: 'policy-reviews-made-by',
        caption: 'Reviews of the policy that were made in the period',
        head: ['Day', 'By', 'Last day', 'Given to the governing board'],
        rows: inPeriod.map((row): readonly Cell[] => [
          dayOrNone(row.reviewedOn),
          row.reviewedBy === null ? null : { person: row.reviewedBy },
          row.dueOn === null ? 'not scheduled' : dayOrNone(row.dueOn),
          row.sharedOn === null ? 'no' : dayOrNone(row.sharedOn),
        ]),
      },
    ],
  };
};
