import { londonDate } from '../../kernel/london.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section } from '../kit/document.ts';
import { counted, shared } from '../kit/figures.ts';
import { eventsOf, isInPeriod } from '../kit/records.ts';
import { begun, dayOrNone, inWords } from '../kit/words.ts';
import { lastReviewOn } from './reviews.ts';
import type { SiteDecision } from './site-decisions.ts';
import type { FilteringSources } from './sources.ts';

const words: Readonly<Record<SiteDecision['type'], string>> = {
  SiteBlocked: 'blocked',
  SiteUnblocked: 'opened again',
  SiteAllowed: 'allowed',
};

const dayOf = ({ occurredAt }: { readonly occurredAt: string }): string => londonDate(occurredAt);

/** What may be reached and what not, and why; and what is new since filtering was last looked at (MON-03). */
export const decisionsSection = (sources: FilteringSources, { period }: Pick<Asked, 'period'>): Section => {
  const { technologies, sites } = sources;
  const decided = sites.all().filter((one) => isInPeriod(period, dayOf(one)));
  const count = (type: SiteDecision['type']) =>
    counted(
      { id: `sites-${words[type].replaceAll(' ', '-')}`, label: `Sites that were ${words[type]}` },
      decided.filter((one) => one.type === type),
    );
  return {
    id: 'decisions',
    heading: 'What is blocked and allowed',
    figures: [
      count('SiteBlocked'),
      count('SiteAllowed'),
      count('SiteUnblocked'),
      shared(
        { id: 'decisions-with-reason', label: 'Decisions on sites that say why' },
        decided.filter(({ hasReason }) => hasReason),
        decided,
      ),
      counted(
        { id: 'downloads-prevented', label: 'Downloads that were stopped' },
        eventsOf(technologies.all(), ['DownloadPrevented'], (event) => isInPeriod(period, dayOf(event))),
      ),
    ],
    tables: [
      {
        id: 'site-decisions',
        caption: 'Decisions on sites in the period',
        head: ['Site', 'Decision', 'Day', 'Because of', 'Says why'],
        rows: decided.map((one): readonly Cell[] => [
          begun(inWords(one.id)),
          words[one.type],
          dayOrNone(dayOf(one)),
          one.because,
          one.hasReason,
        ]),
        note: 'The reasons themselves stand in the records, for those who may read them.',
      },
    ],
  };
};

/** Technologies that were allowed or set up since filtering and monitoring were last looked at (TEC-01). */
export const newSection = (sources: FilteringSources): Section => {
  const since = lastReviewOn(sources);
  const isNew = (event: { readonly occurredAt: string }) => since === null || dayOf(event) > since;
  const fresh = sources.technologies
    .all()
    .flatMap((record) =>
      eventsOf([record], ['TechnologyAllowed', 'SoftwareInstallationApproved'], isNew).slice(-1),
    );
  return {
    id: 'new-technologies',
    heading: 'What is new since the last review',
    text: since === null ? 'No review is on record, so all of it is.' : `Since ${dayOrNone(since)}.`,
    figures: [
      counted(
        {
          id: 'new-technologies-since',
          label: 'Technologies that were allowed or set up since',
          standing: fresh.length === 0 ? 'green' : 'amber',
        },
        fresh,
      ),
    ],
    tables: [
      {
        id: 'new-technologies-list',
        caption: 'New technologies',
        head: ['Technology', 'Kind', 'Decided', 'Day'],
        rows: fresh.map((event): readonly Cell[] => {
          const proposal = sources.technologies.of(event.id)?.state.proposal ?? null;
          return [
            proposal?.name ?? begun(inWords(event.id)),
            proposal?.kind ?? null,
            event.type === 'TechnologyAllowed' ? 'allowed' : 'set up',
            dayOrNone(dayOf(event)),
          ];
        }),
      },
    ],
  };
};
