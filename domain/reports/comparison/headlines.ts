import { devicesAndAccessReport } from '../devices-and-access/report.ts';
import type { DocumentReport } from '../kit/define-document.ts';
import { type Document, type Figure, figuresOf } from '../kit/document.ts';
import { isSmall, numberOf } from '../kit/small-counts.ts';
import { safeguardingReport } from '../safeguarding/report.ts';
import { trainingAndAgreementsReport } from '../training-and-agreements/report.ts';

/** The reports of a school that the comparison is made of, in the order of their documents. */
export const comparedReports = [
  safeguardingReport,
  trainingAndAgreementsReport,
  devicesAndAccessReport,
] as const satisfies readonly DocumentReport[];

type Compared = (typeof comparedReports)[number]['name'];

/** A figure of a school that stands beside those of others. */
export interface Headline {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  /** The value as people read it. */
  readonly text: string;
  readonly isWithheld: boolean;
  /** The school's own report, and the figures of it that it was made of. */
  readonly report: Compared;
  readonly figures: readonly string[];
}

type Made = Omit<Headline, 'id' | 'label' | 'report'>;

const WITHHELD = { value: null, text: 'fewer than 5', isWithheld: true } as const;
const idsOf = (figures: readonly Figure[]): readonly string[] => figures.map(({ id }) => id);

const HUNDRED = 100;
const percent = (part: number, whole: number): number => Math.round((part * HUNDRED) / whole);

/** One decimal place. */
const perHundred = (part: number, whole: number): number => Math.round((part * HUNDRED * 10) / whole) / 10;

/** A part of a whole in a hundred, of things that are no people. */
const percentOf = (part: number, whole: number, figures: readonly Figure[], none: string): Made => {
  const made = { figures: idsOf(figures), isWithheld: false };
  if (whole === 0) return { ...made, value: null, text: none };
  const value = percent(part, whole);
  return { ...made, value, text: `${value}%` };
};

/** The same of people: of fewer than five nothing is said. */
const rate = (part: number, whole: number, figures: readonly Figure[], none: string): Made =>
  isSmall(whole) ? { figures: idsOf(figures), ...WITHHELD } : percentOf(part, whole, figures, none);

const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, figure) => sum + numberOf(figure), 0);

/** Of figures that say how many of a whole: they cite as many events as the whole has. */
const coverage = (figures: readonly Figure[], none: string): Made =>
  rate(
    sumOf(figures),
    figures.reduce((sum, { events }) => sum + events.length, 0),
    figures,
    none,
  );

const incidents = (figure: Figure | undefined, pupils: number): Made => {
  const made = { figures: figure === undefined ? [] : [figure.id] };
  const count = numberOf(figure);
  if (isSmall(count)) return { ...made, ...WITHHELD };
  if (pupils === 0) return { ...made, value: null, text: 'no pupils on record', isWithheld: false };
  const value = perHundred(count, pupils);
  return { ...made, value, text: `${value} per 100 pupils`, isWithheld: false };
};

const asItStands = (figure: Figure | undefined): Made => ({
  value: typeof figure?.value === 'number' ? figure.value : null,
  text: figure?.text ?? 'none on record',
  isWithheld: figure?.isWithheld ?? false,
  figures: figure === undefined ? [] : [figure.id],
});

/** Headline figures of a school, made of the figures of its own reports alone. */
export const headlinesOf = (
  documents: ReadonlyMap<string, Document>,
  pupils: number,
): readonly Headline[] => {
  const all = (report: Compared) => {
    const document = documents.get(report);
    return document === undefined ? [] : figuresOf(document);
  };
  const one = (report: Compared, id: string) => all(report).find((figure) => figure.id === id);
  const some = (report: Compared, ids: readonly string[]) => all(report).filter(({ id }) => ids.includes(id));
  const under = (section: string) =>
    documents.get('training-and-agreements')?.sections.find(({ id }) => id === section)?.figures ?? [];
  const checks = all('safeguarding').filter(({ id, standing }) => /^check-/.test(id) && standing !== null);
  const late = checks.filter(({ standing }) => standing === 'red');
  const loans = some('devices-and-access', ['loans-late', 'loans']);
  const breaches = some('safeguarding', ['data-breaches-late', 'data-breaches']);
  const ofId = (figures: readonly Figure[], id: string) => numberOf(figures.find((each) => each.id === id));
  const headline = (report: Compared, id: string, label: string, made: Made): Headline => ({
    ...{ id, label, report },
    ...made,
  });
  return [
    headline(
      'safeguarding',
      'incidents-rate',
      'Incidents',
      incidents(one('safeguarding', 'incidents-reported'), pupils),
    ),
    headline(
      'safeguarding',
      'incidents-open-longest',
      'Days since the oldest open incident',
      asItStands(one('safeguarding', 'incidents-open-longest')),
    ),
    headline(
      'training-and-agreements',
      'training',
      'Training had, or not due',
      coverage(
        under('training').filter(({ id }) => /^training-/.test(id)),
        'none is asked',
      ),
    ),
    headline(
      'training-and-agreements',
      'agreements',
      'Agreements signed',
      coverage(
        under('agreements').filter(({ id }) => /^signed-/.test(id)),
        'none is asked',
      ),
    ),
    headline(
      'safeguarding',
      'checks-late',
      'Checks that are late',
      percentOf(late.length, checks.length, checks, 'none has a day'),
    ),
    headline(
      'devices-and-access',
      'loans-late',
      'Loans that are overdue',
      rate(ofId(loans, 'loans-late'), ofId(loans, 'loans'), loans, 'nothing is lent'),
    ),
    headline(
      'safeguarding',
      'reports-to-governors',
      'Reports to those who oversee',
      asItStands(one('safeguarding', 'governor-reports')),
    ),
    headline(
      'safeguarding',
      'data-breaches-late',
      'Data breaches reported late',
      rate(ofId(breaches, 'data-breaches-late'), ofId(breaches, 'data-breaches'), breaches, 'there was none'),
    ),
  ];
};
