import { daysBetween } from '../../kernel/day.ts';
import type { Finding } from '../../streams/checks/stream.ts';
import { openIn } from '../../streams/checks/stream.ts';
import { checkName } from '../kit/checks.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section, Standing } from '../kit/document.ts';
import { counted, stated } from '../kit/figures.ts';
import { eventsNumbered } from '../kit/records.ts';
import { dayOrNone } from '../kit/words.ts';
import { checksIn, type KeptCheck } from './checks.ts';
import type { ChecksAndReviewsSources } from './sources.ts';

interface Open extends Finding {
  readonly check: KeptCheck;
}

const standingOf = (open: readonly Open[]): Standing => {
  if (open.length === 0) return 'green';
  return open.some(({ severity }) => severity === 'high') ? 'red' : 'amber';
};

const ranks = { high: 0, medium: 1, low: 2 } as const;

/** What was found to be unsafe and still is, the gravest and oldest first (MON-02). */
export const findingsSection = (
  sources: ChecksAndReviewsSources,
  { today, period }: Pick<Asked, 'today' | 'period'>,
): Section => {
  const all = checksIn(sources);
  const open = all
    .flatMap((check) => openIn(check.state).map((finding): Open => ({ ...finding, check })))
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || (a.on < b.on ? -1 : 1));
  const eventsIn = (some: readonly Open[]) => some.flatMap(({ check, by }) => eventsNumbered(check, [by]));
  const oldest = open.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(0, 1);
  const [first] = oldest;
  const resolved = all.flatMap((check) =>
    eventsNumbered(
      check,
      check.state.findings.flatMap(({ resolved: how }) =>
        how !== null && period.from <= how.on && how.on <= period.to ? [how.by] : [],
      ),
    ),
  );
  return {
    id: 'findings',
    heading: 'Findings of security checks',
    figures: [
      counted(
        { id: 'findings-open', label: 'Findings that are open', standing: standingOf(open) },
        eventsIn(open),
      ),
      stated(
        { id: 'findings-oldest', label: 'Days for which the oldest has been open' },
        first === undefined ? null : daysBetween(first.on, today),
        eventsIn(oldest),
        first === undefined ? 'none is open' : String(daysBetween(first.on, today)),
      ),
      counted({ id: 'findings-resolved', label: 'Findings that were resolved in the period' }, resolved),
    ],
    tables: [
      {
        id: 'findings-open-by-age',
        caption: 'Open findings',
        head: ['Check', 'How grave', 'Found', 'Days open'],
        rows: open.map(({ check, severity, on }) => [
          checkName(check.kind, check.id),
          severity,
          dayOrNone(on),
          daysBetween(on, today),
        ]),
        note: 'What was found stands in the record, for those who see to it.',
      },
    ],
  };
};
