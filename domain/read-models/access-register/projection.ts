import { type AccessRecorded, accessEvents } from '../../../events/catalogue/access.ts';
import type { AccessRight } from '../../../events/catalogue/access-forms.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { shortened } from '../../kernel/short-lists.ts';
import { agreementOfBasis } from '../../streams/access/stream.ts';
import { listsOfAccess } from './lists.ts';
import { accessRow, type Entry } from './row.ts';

type Of<T extends AccessRecorded['type']> = ProjectedEvent & OfType<AccessRecorded, T>;
type Entries = readonly Entry[];

const isOfAccess = isEventOf(accessEvents);
const nameOf = ({ kind, name }: AccessRight): string => `${kind}:${name}`;

/** What a row may take; the history of the record has what fell out of it. */
const MOST_ENTRIES = 200;

const put = (entries: Entries, added: Entry): Entries =>
  shortened(
    [...entries.filter(({ entry }) => entry !== added.entry), added],
    MOST_ENTRIES,
    ({ status }) => status !== 'given',
  );

const end = (entries: Entries, ended: number, { occurredAt }: ProjectedEvent): Entries =>
  entries.map((entry) =>
    entry.givenBy === ended && entry.status === 'given'
      ? { ...entry, status: 'ended', endedAt: occurredAt }
      : entry,
  );

/** Decisions on the wifi stand side by side, each under the number of its event. */
const wifiOf = ({ version }: ProjectedEvent) => ({ entry: `wifi-${version}`, what: 'wifi' });
/** Of all else there is one at a time. */
const only = (what: string) => ({ entry: what, what });

const blank = {
  from: null,
  until: null,
  agreement: null,
  lapsed: null,
  givenAt: null,
  endedAt: null,
  givenBy: null,
  detail: null,
};

type Shown = Pick<Entry, 'entry' | 'what' | 'from' | 'until' | 'agreement'> & Partial<Entry>;

const given = (shown: Shown, event: ProjectedEvent): Entry => ({
  ...blank,
  ...shown,
  status: 'given',
  givenAt: event.occurredAt,
  givenBy: event.version,
});

const authorised = (event: Of<'WifiAccessAuthorised'>): Entry => {
  const { agreement, from, until, purpose } = event.data;
  return given({ ...wifiOf(event), agreement, from, until, detail: purpose }, event);
};

const issued = (event: Of<'UserAccountIssued'>): Entry => {
  const { agreement, from, until, logInName } = event.data;
  return given({ ...only('account'), agreement, from, until, detail: logInName }, event);
};

const granted = (event: Of<'AccessGranted'>): Entry => {
  const { right, agreement, from, until } = event.data;
  return given({ ...only(nameOf(right)), agreement, from, until }, event);
};

/** What one right opened, another one opens: both stand there, one of them over. */
const changed = (entries: Entries, event: Of<'AccessChanged'>): Entries => {
  const held = entries.find(({ givenBy }) => givenBy === event.data.grant);
  const { agreement = null, from = null, until = null } = held ?? {};
  const added = given({ ...only(nameOf(event.data.right)), agreement, from, until }, event);
  return put(end(entries, event.data.grant, event), added);
};

const internet = (event: Of<'InternetAccessGranted'>): Entry => {
  const { agreement, from, until } = event.data;
  return given({ ...only('internet'), agreement, from, until }, event);
};

const withLapse = (entries: Entries, numbers: readonly number[], lapsed: Entry['lapsed']): Entries =>
  entries.map((entry) =>
    entry.givenBy !== null && numbers.includes(entry.givenBy) ? { ...entry, lapsed } : entry,
  );

const corrected = (entries: Entries, { data, streamId }: Of<'AccessCorrected'>): Entries => {
  const { corrects, purpose, changes } = data;
  const { basis, from, until, right } = changes;
  return entries.map((entry) =>
    entry.givenBy === corrects && entry.status === 'given'
      ? {
          ...entry,
          ...(right === undefined ? {} : only(nameOf(right))),
          from: from ?? entry.from,
          until: until ?? entry.until,
          agreement: basis === undefined ? entry.agreement : agreementOfBasis(streamId, basis),
          detail: purpose ?? entry.detail,
        }
      : entry,
  );
};

const change = (entries: Entries, event: ProjectedEvent & AccessRecorded): Entries => {
  switch (event.type) {
    case 'WifiAccessAuthorised':
      return put(entries, authorised(event));
    case 'WifiAccessRefused':
      return put(entries, { ...blank, ...wifiOf(event), status: 'refused' });
    case 'WifiAccessEnded':
      return end(entries, event.data.authorisation, event);
    case 'UserAccountIssued':
      return put(entries, issued(event));
    case 'UserAccountClosed':
      return end(entries, event.data.account, event);
    case 'AccessGranted':
      return put(entries, granted(event));
    case 'AccessChanged':
      return changed(entries, event);
    case 'AccessRevoked':
      return end(entries, event.data.grant, event);
    case 'AccessAgreementLapsed':
      return withLapse(entries, event.data.given, event.data.cause);
    case 'AccessAgreementRenewed':
      return withLapse(entries, event.data.given, null);
    case 'InternetAccessGranted':
      return put(entries, internet(event));
    case 'InternetAccessSuspended':
    case 'InternetAccessEnded':
      return end(entries, event.data.grant, event);
    case 'AccessCorrected':
      return corrected(entries, event);
    // Passwords and mailboxes have a list of their own.
    default:
      return entries;
  }
};

const ofAccess = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfAccess(event)) return row;
  const entries = accessRow.safeParse(row).data?.entries ?? [];
  return { person: event.streamId, entries: change(entries, event) };
};

/** Who may use what: rights, accounts, wifi (ACC-01, ACC-02, NET-01). */
export const accessRegisterProjection: Projection = {
  model: 'access-register',
  streams: { access: ofAccess },
  lists: { access: listsOfAccess },
};
