import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import type { DeviceState, RegisteredDevice } from '../../streams/devices/stream.ts';

export const devicePlace = z.enum([
  'in-store',
  'on-loan',
  'allocated',
  'in-class',
  'under-repair',
  'lost',
  'disposed',
]);

/** A device as it stands in the register: where it is, and how it is looked after. */
export const listedDevice = z.object({
  key: z.string(),
  device: z.string(),
  form: z.string(),
  intendedFor: z.nullable(z.string()),
  label: z.nullable(z.string()),
  place: devicePlace,
  /** The class, or who has it; null where nobody does. */
  holder: z.nullable(z.string()),
  supportsUpdates: z.nullable(z.boolean()),
  /** How it gets its updates; null where nobody said. */
  updates: z.nullable(z.string()),
  antiVirusOn: z.nullable(z.string()),
  isEncrypted: z.nullable(z.boolean()),
  galleryClearedOn: z.nullable(z.string()),
  damages: z.number(),
  isDisposalApproved: z.boolean(),
});
type Listed = z.output<typeof listedDevice>;

const holderOf = (state: RegisteredDevice): string | null => {
  switch (state.status) {
    case 'on-loan':
      return state.loan.borrower;
    case 'allocated':
      return state.allocation.person;
    case 'in-class':
      return state.place.class;
    default:
      return null;
  }
};

const dayOf = (stated: { readonly at: string } | null): string | null =>
  stated === null ? null : londonDate(stated.at);

const itemOf = (id: string, state: RegisteredDevice): Listed => {
  const { form, intendedFor, label, supportsUpdates, upkeep, approval, status } = state;
  return {
    key: id,
    device: id,
    form,
    intendedFor,
    label,
    place: status,
    holder: holderOf(state),
    supportsUpdates,
    updates: upkeep.updates?.manner ?? null,
    antiVirusOn: dayOf(upkeep.antiVirus),
    isEncrypted: upkeep.encryption?.isEncrypted ?? null,
    galleryClearedOn: dayOf(upkeep.gallery),
    damages: upkeep.damages.length,
    isDisposalApproved: approval !== null,
  };
};

const isUnencrypted = ({ isEncrypted, place }: Listed): boolean =>
  isEncrypted !== true && place !== 'disposed';

const countsOf = (listed: Listed): Counts => ({
  [listed.place]: always,
  ...(isUnencrypted(listed) ? { unencrypted: always } : {}),
});

const stateIn = z.custom<DeviceState>();

/** A device by where it is, by its class, and where nobody has confirmed that it is encrypted. */
export const listsOfDevice = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = stateIn.parse(row);
  if (state.status === 'unregistered') return [];
  const item = itemOf(id, state);
  return [
    {
      keys: [
        ...(item.place === 'disposed' ? [] : [keyOf('all', id)]),
        keyOf('place', item.place, id),
        ...(state.status === 'in-class' ? [keyOf('class', state.place.class, id)] : []),
        ...(isUnencrypted(item) ? [keyOf('unencrypted', id)] : []),
      ],
      row: item,
      counts: countsOf(item),
    },
  ];
};
