import { type AccessRecorded, type AccessRight, accessEvents } from '../../../events/catalogue/access.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { shortened } from '../../kernel/short-lists.ts';
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
    [...entries.filter(({ what }) => what !== added.what), added],
    MOST_ENTRIES,
    ({ status }) => status !== 'given',
  );

const end = (entries: Entries, ended: string, { occurredAt }: ProjectedEvent): Entries =>
  entries.map((entry) =>
    entry.what === ended && entry.status === 'given'
      ? { ...entry, status: 'ended', endedAt: occurredAt }
      : entry,
  );

const given = (what: string, agreement: string, event: ProjectedEvent, rest: Partial<Entry> = {}): Entry => ({
  what,
  from: null,
  until: null,
  status: 'given',
  agreement,
  givenAt: event.occurredAt,
  endedAt: null,
  givenBy: event.version,
  detail: null,
  ...rest,
});

const refused: Entry = {
  what: 'wifi',
  from: null,
  until: null,
  status: 'refused',
  agreement: null,
  givenAt: null,
  endedAt: null,
  givenBy: null,
  detail: null,
};

const authorised = (event: Of<'WifiAccessAuthorised'>): Entry => {
  const { agreement, from, until, purpose } = event.data;
  return given('wifi', agreement, event, { from, until, detail: purpose });
};

const corrected = (entries: Entries, { data }: Of<'AccessCorrected'>): Entries =>
  entries.map((entry) =>
    entry.givenBy === data.corrects && entry.what === 'wifi'
      ? { ...entry, from: data.changes.from ?? entry.from, until: data.changes.until ?? entry.until }
      : entry,
  );

const change = (entries: Entries, event: ProjectedEvent & AccessRecorded): Entries => {
  switch (event.type) {
    case 'WifiAccessAuthorised':
      return put(entries, authorised(event));
    case 'WifiAccessRefused':
      return put(entries, refused);
    case 'WifiAccessEnded':
      return end(entries, 'wifi', event);
    case 'UserAccountIssued':
      return put(entries, given('account', event.data.agreement, event, { detail: event.data.logInName }));
    case 'UserAccountClosed':
      return end(entries, 'account', event);
    case 'AccessGranted':
      return put(entries, given(nameOf(event.data.right), event.data.agreement, event));
    case 'AccessRevoked':
      return end(entries, nameOf(event.data.right), event);
    case 'AccessCorrected':
      return corrected(entries, event);
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
