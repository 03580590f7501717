import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

type Move = Command<'MoveDevice'>;

const statusOf = { store: 'in-store', repair: 'under-repair', lost: 'lost' } as const;

/** What a person has comes back by its own command; all else is moved (DEV-01). */
export const isHandedOut = ({ status }: RegisteredDevice): boolean =>
  status === 'on-loan' || status === 'allocated';

export const move = (command: Move, state: RegisteredDevice): DeviceDecision => {
  const { to, class: ofClass } = command;
  if ((to === 'class') !== (ofClass !== undefined)) return refuse(rejections.classRequired);
  if (isHandedOut(state)) return refuse(rejections.deviceNotInStore);
  if (to !== 'class')
    return state.status === statusOf[to] ? accept() : accept({ type: 'DeviceMoved', data: { to } });
  if (ofClass === undefined || (state.status === 'in-class' && state.place.class === ofClass))
    return accept();
  // What is lost or broken is found or mended first.
  return state.status === 'in-store' || state.status === 'in-class'
    ? accept({ type: 'ClassDeviceAllocated', data: { class: ofClass } })
    : refuse(rejections.deviceNotInStore);
};
