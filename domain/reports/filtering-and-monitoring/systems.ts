import { kindOf, systemIn, thingOf } from '../../streams/checks/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section } from '../kit/document.ts';
import { shared, stated } from '../kit/figures.ts';
import { eventsNumbered } from '../kit/records.ts';
import { begun, dayOrNone, inWords } from '../kit/words.ts';
import type { FilteringSources } from './sources.ts';

const systemsOn = ({ checks }: FilteringSources, today: string) =>
  checks
    .all()
    .filter(({ id }) => kindOf(id) === 'filtering')
    .flatMap((record) => {
      const system = systemIn(record.state);
      const isInUse = system !== null && (system.retiredOn === null || system.retiredOn > today);
      return isInUse ? [{ ...system, record }] : [];
    });

/** What filters and monitors, in which release, and whether its provider says by which standard (MON-01). */
export const systemsSection = (sources: FilteringSources, { today }: Pick<Asked, 'today'>): Section => {
  const systems = systemsOn(sources, today);
  const newest = (some: typeof systems) =>
    some.flatMap(({ record, upToDate }) => eventsNumbered(record, [upToDate.by]));
  const does = (purpose: 'filtering' | 'monitoring') =>
    systems.filter(({ deployed: { data } }) => data.does === purpose || data.does === 'both');
  const inUse = (purpose: 'filtering' | 'monitoring') =>
    stated(
      {
        id: `in-use-${purpose}`,
        label: `Systems for ${purpose} that are in use`,
        standing: does(purpose).length === 0 ? 'red' : 'green',
      },
      does(purpose).length,
      newest(does(purpose)),
    );
  const attested = systems.filter((one) => one.attested !== null);
  return {
    id: 'systems',
    heading: 'What filters and monitors',
    figures: [
      inUse('filtering'),
      inUse('monitoring'),
      shared(
        { id: 'attested', label: 'In a release of which the provider states its standard' },
        newest(attested),
        newest(systems),
      ),
    ],
    tables: [
      {
        id: 'systems-in-use',
        caption: 'Systems in use, and what their providers state',
        head: ['System', 'Does', 'Release', 'Provider', 'Up to date since', 'Stated of this release'],
        rows: systems.map(({ record, deployed, release, upToDate, attested: statement }): readonly Cell[] => [
          begun(inWords(thingOf(record.id) ?? record.id)),
          deployed.data.does === 'both' ? 'filtering and monitoring' : deployed.data.does,
          release,
          deployed.data.supplier === null ? 'the school itself' : inWords(deployed.data.supplier),
          dayOrNone(upToDate.data.on),
          stated(
            {
              id: `attested-${record.id.replaceAll('.', '-')}`,
              label: `What the provider states of ${inWords(thingOf(record.id) ?? record.id)}`,
              standing: statement === null ? 'red' : 'green',
            },
            statement?.data.standard ?? null,
            eventsNumbered(record, [statement?.by ?? upToDate.by]),
            statement === null
              ? 'nothing'
              : `${inWords(statement.data.standard)}, by ${inWords(statement.data.by)} on ${dayOrNone(statement.data.on)}`,
          ),
        ]),
      },
    ],
  };
};
