import type { PersonRecorded } from '../../../events/catalogue/people.ts';
import { baseRoles, type Capacity } from '../../../events/catalogue/words.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { emptyBook } from '../../kernel/role-book.ts';
import type { Address, KnownPerson, PersonState } from './state.ts';

type Joining = OfType<
  PersonRecorded,
  | 'StaffMemberJoined'
  | 'PupilAdmitted'
  | 'GovernorAppointed'
  | 'VolunteerRegistered'
  | 'VisitorRegistered'
  | 'ParentRegistered'
>;

const capacityOf = (event: Joining): Capacity => {
  switch (event.type) {
    case 'StaffMemberJoined':
      return event.data.kind;
    case 'PupilAdmitted':
      return 'pupil';
    case 'GovernorAppointed':
      return 'governor';
    case 'VolunteerRegistered':
      return 'volunteer';
    case 'VisitorRegistered':
      return 'visitor';
    case 'ParentRegistered':
      return 'parent';
  }
};

const unknown = {
  dateOfBirth: null,
  supplier: null,
  addresses: [],
  statedBy: { name: 0, dateOfBirth: 0, supplier: 0 },
  joinedBy: [],
  roles: [],
  book: emptyBook,
  years: [],
  parents: [],
  classes: [],
  lineManagers: [],
  logIns: [],
  outsideIds: [],
  leftOn: null,
  unfilled: [],
};

/** The newest address of a capacity takes the place of the one before, and of no other capacity's. */
const withAddress = (
  addresses: readonly Address[],
  capacity: Capacity,
  email: Address['email'] | undefined,
  by: number,
): readonly Address[] =>
  email === undefined
    ? addresses
    : [...addresses.filter((one) => one.capacity !== capacity), { capacity, email, by }];

const asPupil = (known: KnownPerson, event: Joining, by: number): KnownPerson => {
  if (event.type !== 'PupilAdmitted') return known;
  const { dateOfBirth, yearGroup, class: ofClass = null, admittedOn: from } = event.data;
  return {
    ...known,
    dateOfBirth: dateOfBirth ?? known.dateOfBirth,
    statedBy: { ...known.statedBy, dateOfBirth: dateOfBirth === undefined ? known.statedBy.dateOfBirth : by },
    years: [...known.years, { yearGroup, class: ofClass, from, by }],
  };
};

const forSupplier = (known: KnownPerson, event: Joining, by: number): KnownPerson =>
  event.type !== 'StaffMemberJoined' || event.data.supplier === undefined
    ? known
    : { ...known, supplier: event.data.supplier, statedBy: { ...known.statedBy, supplier: by } };

/** Somebody joins in one more way, or again; what they are beside that stays. */
export const joined = (state: PersonState, event: Joining): KnownPerson => {
  const by = state.events + 1;
  const before = state.status === 'unregistered' ? unknown : state;
  const capacity = capacityOf(event);
  const email = event.type === 'PupilAdmitted' ? undefined : event.data.email;
  const known: KnownPerson = {
    ...before,
    status: 'registered',
    kind: capacity,
    name: event.data.name,
    addresses: withAddress(before.addresses, capacity, email, by),
    statedBy: { ...before.statedBy, name: by },
    joinedBy: [...before.joinedBy, by],
    events: state.events,
  };
  return forSupplier(asPupil(known, event, by), event, by);
};

export const contactChanged = (
  known: KnownPerson,
  { capacity, name, email }: OfType<PersonRecorded, 'ContactChanged'>['data'],
  by: number,
): KnownPerson => ({
  ...known,
  name: name ?? known.name,
  statedBy: { ...known.statedBy, name: name === undefined ? known.statedBy.name : by },
  addresses: withAddress(known.addresses, capacity, email, by),
});

type Correction = OfType<PersonRecorded, 'PersonCorrected'>['data'];

const moved = <T extends { readonly by: number }>(
  list: readonly T[],
  { corrects, changes: { from } }: Correction,
): readonly T[] =>
  from === undefined ? list : list.map((one) => (one.by === corrects ? { ...one, from } : one));

/** The capacity in which somebody joined by an event, where no address has been given for it; else null. */
export const capacityWithoutAddress = (
  { addresses, book }: Pick<KnownPerson, 'addresses' | 'book'>,
  joinedBy: number,
): Capacity | null => {
  const joining = book.given.find(({ by, isCapacity }) => isCapacity && by === joinedBy);
  const capacity = baseRoles.find((one) => one === joining?.role);
  return capacity === undefined || addresses.some((one) => one.capacity === capacity) ? null : capacity;
};

/**
 * The address that an event gave; or where one was left out, and none has been given for that capacity since.
 */
const correctedAddresses = (
  known: KnownPerson,
  { corrects, email }: Correction,
): KnownPerson['addresses'] => {
  const { addresses } = known;
  if (email === undefined) return addresses;
  if (addresses.some(({ by }) => by === corrects))
    return addresses.map((one) => (one.by === corrects ? { ...one, email } : one));
  const capacity = capacityWithoutAddress(known, corrects);
  return capacity === null ? addresses : [...addresses, { capacity, email, by: corrects }];
};

/** What an event said last is put right; what another one said since stays. */
export const corrected = (known: KnownPerson, correction: Correction): KnownPerson => {
  const { corrects, changes, name, dateOfBirth } = correction;
  const { statedBy } = known;
  const years = moved(known.years, correction).map((year) =>
    year.by === corrects
      ? { ...year, yearGroup: changes.yearGroup ?? year.yearGroup, class: changes.class ?? year.class }
      : year,
  );
  return {
    ...known,
    name: statedBy.name === corrects ? (name ?? known.name) : known.name,
    dateOfBirth:
      statedBy.dateOfBirth === corrects || statedBy.dateOfBirth === 0
        ? (dateOfBirth ?? known.dateOfBirth)
        : known.dateOfBirth,
    supplier: statedBy.supplier === corrects ? (changes.supplier ?? known.supplier) : known.supplier,
    addresses: correctedAddresses(known, correction),
    years,
    parents: moved(known.parents, correction),
    classes: moved(known.classes, correction),
    lineManagers: moved(known.lineManagers, correction),
  };
};
