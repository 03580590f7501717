import { lastInstantOf } from '../../kernel/due.ts';
import { londonDate } from '../../kernel/london.ts';
import {
  type DeviceState,
  deviceSettings,
  galleryDues,
  type RegisteredDevice,
} from '../../streams/devices/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section, Table } from '../kit/document.ts';
import { counted, noneIsGreen, shared } from '../kit/figures.ts';
import { type KeptRecord, newestOf, type Records } from '../kit/records.ts';
import { begun, dayOrNone, inWords } from '../kit/words.ts';

type Device = KeptRecord<RegisteredDevice>;

const registered = (devices: Records<DeviceState>): readonly Device[] =>
  devices.all().filter((one): one is Device => one.state.status !== 'unregistered');

const places = ['in-store', 'on-loan', 'allocated', 'in-class', 'under-repair', 'lost'] as const;

/** Devices are no people: their numbers stand as they are (DEV-01). */
const registerTable = (devices: readonly Device[]): Table => {
  const forms = [...new Set(devices.map(({ state }) => state.form))].toSorted();
  return {
    id: 'register',
    caption: 'Devices by form, and where they are',
    head: ['Form', ...places.map((place) => begun(inWords(place)))],
    rows: forms.map((form) => [
      begun(form),
      ...places.map((place) =>
        counted(
          { id: `devices-${form}-${place}`, label: `${begun(form)}, ${inWords(place)}` },
          newestOf(devices.filter(({ state }) => state.form === form && state.status === place)),
        ),
      ),
    ]),
  };
};

interface OnLoan extends Device {
  readonly state: Extract<RegisteredDevice, { readonly status: 'on-loan' }>;
}

/** Lent, and due back before the day (DEV-02). */
const overdueLoans = (devices: Records<DeviceState>, today: string): readonly OnLoan[] =>
  registered(devices)
    .filter((one): one is OnLoan => one.state.status === 'on-loan')
    .filter(({ state: { loan } }) => loan.returnDue !== null && loan.returnDue < today);

const overdueTable = (loans: readonly OnLoan[]): Table => ({
  id: 'loans-overdue',
  caption: 'Loans that are overdue',
  head: ['Device', 'Form', 'Borrower', 'Due back'],
  rows: loans.map(({ id, state: { form, loan } }) => [
    id,
    form,
    { person: loan.borrower },
    dayOrNone(loan.returnDue),
  ]),
});

type Rules = Pick<Asked, 'settings' | 'calendar' | 'today'>;

const isGalleryLate = ({ state }: Device, { settings, calendar, today }: Rules): boolean =>
  galleryDues(state, deviceSettings(settings), calendar).some(
    (due) => londonDate(lastInstantOf(due)) < today,
  );

/**
 * The register, what is out too long, and how devices are looked after (DEV-01, DEV-02, DEV-07 to DEV-09).
 */
export const devicesSection = (all: Records<DeviceState>, rules: Rules): Section => {
  const devices = registered(all).filter(({ state }) => state.status !== 'disposed');
  const updatable = devices.filter(({ state }) => state.supportsUpdates !== false);
  const pictures = devices.filter((one) => isGalleryLate(one, rules));
  const lent = devices.filter(({ state }) => state.status === 'on-loan');
  const loans = overdueLoans(all, rules.today);
  const lost = devices.filter(({ state }) => state.status === 'lost');
  return {
    id: 'devices',
    heading: 'Devices',
    figures: [
      counted({ id: 'devices', label: 'In the register' }, newestOf(devices)),
      counted({ id: 'loans', label: 'Lent to families' }, newestOf(lent)),
      counted({ id: 'loans-late', label: 'Loans overdue', standing: noneIsGreen(loans) }, newestOf(loans)),
      counted({ id: 'devices-lost', label: 'Missing' }, newestOf(lost)),
      shared(
        { id: 'devices-updated', label: 'Of those that take updates, set to get them' },
        newestOf(updatable.filter(({ state }) => state.upkeep.updates !== null)),
        newestOf(updatable),
      ),
      shared(
        { id: 'devices-encrypted', label: 'Confirmed to be encrypted' },
        newestOf(devices.filter(({ state }) => state.upkeep.encryption?.isEncrypted === true)),
        newestOf(devices),
      ),
      counted(
        {
          id: 'pictures-late',
          label: 'Devices of classes whose pictures are to be cleared',
          standing: noneIsGreen(pictures),
        },
        newestOf(pictures),
      ),
    ],
    tables: [registerTable(devices), overdueTable(loans)],
  };
};
