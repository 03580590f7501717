import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { isPast } from '../../kernel/due.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { londonDayStart } from '../../kernel/london.ts';
import {
  type AccessState,
  accessSettings,
  authorisationsIn,
  classOfId,
  internetIn,
  openAccountIn,
  passwordDues,
} from '../../streams/access/stream.ts';
import { personView } from '../../streams/people/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { EventRef, Section, Table } from '../kit/document.ts';
import { counted, noneIsGreen, stated } from '../kit/figures.ts';
import { type KeptRecord, newestOf } from '../kit/records.ts';
import { dayOrNone } from '../kit/words.ts';
import type { DevicesAndAccessSources } from './sources.ts';

type Access = KeptRecord<AccessState>;
type Rules = Pick<Asked, 'settings' | 'today'> & { readonly calendar: SchoolCalendar };

/** What is alive of what somebody was given, on a day. */
const aliveOn = (state: AccessState, day: string): readonly string[] => [
  ...(openAccountIn(state) === null ? [] : ['account']),
  ...(state.rights.length > 0 ? ['rights'] : []),
  ...(internetIn(state) === null ? [] : ['internet']),
  ...(state.mailbox.status === 'open' ? ['mailbox'] : []),
  ...(authorisationsIn(state).some((one) => isHeldOn(one, day)) ? ['wifi'] : []),
];

interface Left {
  readonly person: string;
  readonly leftOn: string;
  readonly what: readonly string[];
  readonly events: readonly EventRef[];
}

const handedTo = ({ devices }: DevicesAndAccessSources, person: string) =>
  devices.all().filter(({ state }) => {
    if (state.status === 'on-loan') return state.loan.borrower === person;
    return state.status === 'allocated' && state.allocation.person === person;
  });

/** People who left, and what they have still: access, loans, devices for work (ACC-07, ORG-06). */
const leaversWith = (sources: DevicesAndAccessSources, today: string): readonly Left[] =>
  sources.people.all().flatMap((record): readonly Left[] => {
    const { id: person, state } = record;
    const leftOn = state.status === 'unregistered' ? null : state.leftOn;
    if (leftOn === null || leftOn > today) return [];
    const access = sources.access.of(person);
    const devices = handedTo(sources, person);
    const what = [
      ...(access === null ? [] : aliveOn(access.state, today)),
      ...devices.map(({ id }) => `device ${id}`),
    ];
    if (what.length === 0) return [];
    return [{ person, leftOn, what, events: newestOf([...(access === null ? [] : [access]), ...devices]) }];
  });

const leaversTable = (leavers: readonly Left[]): Table => ({
  id: 'leavers',
  caption: 'People who left, and what they have still',
  head: ['Person', 'Left on', 'What'],
  rows: leavers.map(({ person, leftOn, what }) => [{ person }, dayOrNone(leftOn), what.join(', ')]),
});

/** What was given on a signature that carries it no more (ACC-01, AGR-12). */
const lapsedIn = (state: AccessState): readonly string[] => {
  const account = openAccountIn(state);
  return [
    ...(account === null || account.lapsed === null ? [] : ['account']),
    ...state.rights.flatMap(({ lapsed, right }) => (lapsed === null ? [] : [`${right.kind} ${right.name}`])),
    ...authorisationsIn(state).flatMap(({ lapsed }) => (lapsed === null ? [] : ['wifi'])),
  ];
};

const lapsedTable = (lapsed: readonly Access[]): Table => ({
  id: 'agreements-missing',
  caption: 'Access without an agreement that carries it',
  head: ['Person', 'What'],
  rows: lapsed.map(({ id, state }) => [{ person: id }, lapsedIn(state).join(', ')]),
});

/** Passwords that were to be changed before the day; none is late without an interval (ACC-03). */
const latePasswords = ({ access, people }: DevicesAndAccessSources, rules: Rules): readonly Access[] =>
  access.all().filter(({ id, state }) => {
    const person = people.of(id)?.state;
    if (person === undefined) return false;
    const counting = {
      person: personView(person),
      settings: accessSettings(rules.settings),
      school: rules.calendar,
    };
    return passwordDues(state, id, counting).some((due) => isPast(due, londonDayStart(rules.today)));
  });

/** Who may use what, and who should not any more (ACC-01, ACC-03, ACC-07, ACC-10). */
export const accessSection = (sources: DevicesAndAccessSources, rules: Rules): Section => {
  const all = sources.access.all();
  const leavers = leaversWith(sources, rules.today);
  const lapsed = all.filter(({ state }) => lapsedIn(state).length > 0);
  const late = latePasswords(sources, rules);
  const { passwordMaxAge } = accessSettings(rules.settings);
  const ofClasses = all.filter(({ id, state }) => classOfId(id) !== null && state.mailbox.status === 'open');
  return {
    id: 'access',
    heading: 'Access',
    ...(passwordMaxAge === null
      ? { text: 'The policy states no age of passwords, so that only those that others may know are late.' }
      : {}),
    figures: [
      counted(
        { id: 'accounts', label: 'Accounts in use' },
        newestOf(all.filter(({ state }) => openAccountIn(state) !== null)),
      ),
      stated(
        {
          id: 'leavers-access',
          label: 'People who left and have something still',
          standing: noneIsGreen(leavers),
        },
        leavers.length,
        leavers.flatMap(({ events }) => events),
      ),
      counted(
        { id: 'access-lapsed', label: 'People with access and no agreement', standing: noneIsGreen(lapsed) },
        newestOf(lapsed),
      ),
      counted(
        { id: 'passwords-late', label: 'Passwords to be changed', standing: noneIsGreen(late) },
        newestOf(late),
      ),
      counted({ id: 'mailboxes-shared', label: 'Mailboxes that a class shares' }, newestOf(ofClasses)),
    ],
    tables: [leaversTable(leavers), lapsedTable(lapsed)],
  };
};
