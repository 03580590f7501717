import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import type { PupilDeviceState } from '../../streams/pupil-devices/stream.ts';

/**
 * How something stands: in the office today, left there when the school day was over, fetched before its end,
 * or taken from a pupil.
 */
export const heldStatus = z.enum(['in-office', 'not-collected', 'fetched-early', 'confiscated']);
type HeldStatus = z.output<typeof heldStatus>;

/** Something that the school has of a pupil, or that was fetched early. */
export const listedDevice = z.object({
  key: z.string(),
  pupil: z.string(),
  device: z.string(),
  status: heldStatus,
  /** Since when it is held, or when it was fetched early. */
  at: z.string(),
  /** Number of the event. */
  event: z.number(),
  /** Of what was fetched early, by whom. */
  collectedBy: z.nullable(z.string()),
  /** Of what was taken, by whom, and under which policy. */
  takenBy: z.nullable(z.string()),
  policy: z.nullable(z.string()),
});
type Listed = z.output<typeof listedDevice>;

const nothing = { collectedBy: null, takenBy: null, policy: null };

const devicesIn = (pupil: string, { held, early, confiscations }: PupilDeviceState): readonly Listed[] => {
  const one = (
    status: HeldStatus,
    device: string,
    { by, at }: { readonly by: number; readonly at: string },
  ) => ({
    ...nothing,
    key: `${pupil}.${by}`,
    pupil,
    device,
    status,
    at,
    event: by,
  });
  return [
    ...(held === null ? [] : [one(held.isLeft ? 'not-collected' : 'in-office', 'phone', held)]),
    ...early.map((fetched) => ({
      ...one('fetched-early', 'phone', fetched),
      collectedBy: fetched.collectedBy,
    })),
    ...confiscations
      .filter(({ returned }) => returned === null)
      .map((taken) => ({
        ...one('confiscated', taken.device, taken),
        takenBy: taken.takenBy,
        policy: taken.under.policy,
      })),
  ];
};

const stateIn = z.custom<PupilDeviceState>();

export const listsOfPupil = ({ id, row }: SourceRow): readonly ListRow[] =>
  devicesIn(id, stateIn.parse(row)).map((listed) => {
    const at = [newestFirst(londonDate(listed.at)), listed.key];
    return {
      keys: [
        keyOf('status', listed.status, ...at),
        keyOf('pupil', id, ...at),
        ...(listed.status === 'fetched-early' ? [] : [keyOf('held', ...at)]),
      ],
      row: listed,
      counts: { [listed.status]: always },
    };
  });
