import type * as z from 'zod/mini';
import type { renewalCause } from '../../../events/catalogue/agreements.ts';
import { periodNamed, type SchoolCalendar } from '../../kernel/calendar.ts';
import type { Templates } from './facts.ts';
import type { AgreementSettings } from './settings.ts';
import type { SignedAgreement } from './state.ts';

/** Why somebody is to sign again, and since when. */
export interface Renewal {
  readonly signature: number;
  readonly templateVersion: number;
  readonly cause: z.output<typeof renewalCause>;
  /**
   * The last day on which the version signed could be; of a yearly one the last day of the first half-term of
   * the new year.
   */
  readonly since: string;
}

/** Names one run of the deadline: another version, or another cause, is another run. */
export const cycleOf = ({
  signature,
  templateVersion,
  cause,
}: Pick<Renewal, 'signature' | 'templateVersion' | 'cause'>): string =>
  `${signature}.${templateVersion}.${cause}`;

/**
 * What is to be renewed of an agreement, once its text was replaced or withdrawn (AGR-12, AGR-13); null:
 * nothing.
 */
const onNewVersion = ({ signature }: SignedAgreement, { current, versions }: Templates): Renewal | null => {
  const { templateVersion, by } = signature;
  const signed = versions.find(({ version }) => version === templateVersion);
  if (signed === undefined || signed.until === null) return null;
  const isSuperseded = current !== null && current.version > templateVersion;
  const cause = isSuperseded ? 'superseded' : 'withdrawn';
  return { signature: by, templateVersion, cause, since: signed.until };
};

/**
 * By the end of the first half-term of the next school year. What is signed in the holiday before a year is
 * signed for that year; null while the calendar does not have the next one.
 */
const renewBy = (signedOn: string, school: SchoolCalendar): string | null => {
  const years = school.years.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const lastDayOf = (academicYear: string): string =>
    periodNamed(school, `${academicYear}.summer-2`)?.to ?? '';
  const own = years.findIndex(({ academicYear, to }) => signedOn <= (lastDayOf(academicYear) || to));
  const next = own < 0 ? undefined : years[own + 1];
  return next === undefined ? null : (periodNamed(school, `${next.academicYear}.autumn-1`)?.to ?? null);
};

const yearly = ({ signature }: SignedAgreement, school: SchoolCalendar): Renewal | null => {
  const { templateVersion, by, signedOn } = signature;
  const since = renewBy(signedOn, school);
  return since === null ? null : { signature: by, templateVersion, cause: 'yearly', since };
};

interface Known {
  readonly templates: Templates;
  readonly settings: Pick<AgreementSettings, 'renewal'>;
  /** The days of the school; only a yearly renewal asks for them. */
  readonly school: SchoolCalendar | undefined;
}

/** What is to be renewed, as the school asks for it (AGR-12); null: nothing. */
export const renewalOf = (state: SignedAgreement, { templates, settings, school }: Known): Renewal | null => {
  if (state.status === 'withdrawn') return null;
  switch (settings.renewal) {
    case 'on-new-version':
      return onNewVersion(state, templates);
    case 'yearly':
      return school === undefined ? null : yearly(state, school);
    default:
      return null;
  }
};

/**
 * Whether somebody may sign again what they signed: in a school year after that of the signature, where it is
 * renewed each year.
 */
export const isOfEarlierYear = (
  { signature }: SignedAgreement,
  day: string,
  { settings, school }: Pick<Known, 'settings' | 'school'>,
): boolean => {
  if (settings.renewal !== 'yearly' || school === undefined) return false;
  const signedFor = renewBy(signature.signedOn, school);
  const askedFor = renewBy(day, school);
  return signedFor !== null && (askedFor === null || signedFor < askedFor);
};
