import { activitiesStream } from '../../streams/activities/stream.ts';
import { breachesStream } from '../../streams/breaches/stream.ts';
import { checksStream } from '../../streams/checks/stream.ts';
import { concernsStream } from '../../streams/concerns/stream.ts';
import { dataBreachesStream } from '../../streams/data-breaches/stream.ts';
import { incidentsStream } from '../../streams/incidents/stream.ts';
import { oversightStream } from '../../streams/oversight/stream.ts';
import { searchesStream } from '../../streams/searches/stream.ts';
import { staffMattersStream } from '../../streams/staff-matters/stream.ts';
import { recordsOf } from '../kit/records.ts';

/** What the report is made of. */
export const safeguardingSources = () => ({
  incidents: recordsOf(incidentsStream),
  concerns: recordsOf(concernsStream),
  breaches: recordsOf(breachesStream),
  searches: recordsOf(searchesStream),
  dataBreaches: recordsOf(dataBreachesStream),
  staffMatters: recordsOf(staffMattersStream),
  checks: recordsOf(checksStream),
  activities: recordsOf(activitiesStream),
  oversight: recordsOf(oversightStream),
});

export type SafeguardingSources = ReturnType<typeof safeguardingSources>;
