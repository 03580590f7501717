import * as z from 'zod/mini';
import { envelope } from '../../../../events/catalogue/envelope.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../../events/log/event-log.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { logStreams } from './log-streams.ts';

const archived = z.object({ source: z.string(), detail: z.unknown() });
/** What else travels on the bus of a trust: events of the record as a whole, which no stream holds. */
const ofNoStream: readonly string[] = ['daybook.checkpoints', 'daybook.operations'];

/** Every event of the log reached the bus, as a CloudEvent of the published form. */
export async function checkBus(evidence: Evidence): Promise<Finding> {
  const events = evidence.archived().map((text) => archived.parse(JSON.parse(text)));
  const onTheBus = new Set(
    events
      .filter(({ source }) => !ofNoStream.includes(source))
      .map(({ detail }) => envelope.parse(detail).id),
  );
  const log = createEventLog({
    client: evidence.client,
    tableName: evidence.eventLogTable,
    trust: 'demo',
    catalogue: createUpcaster(catalogue),
  });
  const missing: string[] = [];
  for (const { key } of await logStreams(evidence)) {
    for await (const { commit } of log.commitsAfter(key, 0)) {
      const ids = commit.events.map(
        (_, at) => `${key.school}/${key.stream}/${key.id}/${commit.firstVersion + at}`,
      );
      missing.push(...ids.filter((id) => !onTheBus.has(id)));
    }
  }
  return {
    part: 'bus',
    says: `${onTheBus.size} events were published with their positions`,
    problem: missing.length === 0 ? null : `${missing.length} events were not published`,
  };
}
