import { isHeldOn } from '../../kernel/held-roles.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section, Table } from '../kit/document.ts';
import { counted, noneIsGreen } from '../kit/figures.ts';
import { eventsNumbered, type KeptRecord } from '../kit/records.ts';
import { dayOrNone, inWords } from '../kit/words.ts';
import type { DevicesAndAccessSources } from './sources.ts';

type Exemptions = DevicesAndAccessSources['exemptions'];
type OwnDevices = DevicesAndAccessSources['ownDevices'];
type OwnDevice = ReturnType<OwnDevices['all']>[number];

interface Period {
  readonly from: string;
  readonly until: string;
  readonly endedOn: string | null;
}

const isInForce = ({ from, until, endedOn }: Period, today: string): boolean =>
  isHeldOn({ from, until }, today) && (endedOn === null || today < endedOn);
const isOver = ({ until, endedOn }: Period, today: string): boolean => until < today || endedOn !== null;

const decisionsOf = (exemptions: Exemptions, isMeant: (period: Period) => boolean) =>
  exemptions.all().flatMap((record) =>
    eventsNumbered(
      record,
      record.state.applications.flatMap(({ decision }) =>
        decision?.outcome === 'granted' && isMeant(decision) ? [decision.by] : [],
      ),
    ),
  );

const authorised = (devices: OwnDevices, isMeant: (period: Period) => boolean): readonly OwnDevice[] =>
  devices.all().filter(({ state }) => state.authorisation !== null && isMeant(state.authorisation));

const byWhich = (record: OwnDevice) =>
  eventsNumbered(record, record.state.authorisation === null ? [] : [record.state.authorisation.by]);

const ofOwn = (devices: readonly KeptRecord<OwnDevice['state']>[], today: string): Table => ({
  id: 'own-devices',
  caption: 'Own devices with data of the school',
  head: ['Device', 'Owner', 'Kind', 'Authorised until', 'In force'],
  rows: devices.flatMap(({ id, state: { device, authorisation } }) =>
    device === null || authorisation === null
      ? []
      : [
          [
            id,
            { person: device.owner },
            inWords(device.kind),
            dayOrNone(authorisation.until),
            isInForce(authorisation, today),
          ],
        ],
  ),
});

/** What was allowed in spite of the rules, and for how long (UNA-03, NET-03, NET-06). */
export const exceptionsSection = (
  { exemptions, ownDevices }: DevicesAndAccessSources,
  { today }: Pick<Asked, 'today'>,
): Section => {
  const isNow = (period: Period): boolean => isInForce(period, today);
  const isPast = (period: Period): boolean => isOver(period, today);
  const stale = authorised(ownDevices, isPast).filter(({ state }) => state.connection?.status === 'approved');
  return {
    id: 'exceptions',
    heading: 'Exemptions and own devices',
    figures: [
      counted({ id: 'exemptions', label: 'Exemptions in force' }, decisionsOf(exemptions, isNow)),
      counted({ id: 'exemptions-over', label: 'Exemptions that are over' }, decisionsOf(exemptions, isPast)),
      counted(
        { id: 'own-devices-authorised', label: 'Own devices authorised' },
        authorised(ownDevices, isNow).flatMap(byWhich),
      ),
      counted(
        {
          id: 'own-devices-stale',
          label: 'Own devices on the network whose authorisation is over',
          standing: noneIsGreen(stale),
        },
        stale.flatMap(byWhich),
      ),
    ],
    tables: [
      ofOwn(
        authorised(ownDevices, () => true),
        today,
      ),
    ],
  };
};
