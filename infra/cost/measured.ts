import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const count = z.number().check(z.nonnegative());
const byFunction = z.record(z.string(), count);

/** What one act of a kind uses, with all that it sets off: the units that AWS bills by. */
const units = z.strictObject({
  writeUnits: count,
  readUnits: count,
  /** By which tables grow. */
  grownBytes: z.number(),
  /** Items that tables have more: each is stored with some bytes of its own. */
  grownItems: count,
  /** Of these, by which log, journal and deliveries grow, which are backed up and restorable to any second. */
  loggedBytes: z.number(),
  loggedItems: count,
  tableRequests: count,
  keyRequests: count,
  signatures: count,
  events: count,
  eventBytes: count,
  mails: count,
  messages: count,
  batches: count,
  objectPuts: count,
  objectGets: count,
  logBytes: count,
  invocations: byFunction,
  /** Of a core at full speed. */
  cpuMs: byFunction,
  /** Schools, or streams, that one run went through; 1 where it is of one. */
  of: count,
});
export type Units = z.output<typeof units>;

const measured = z.strictObject({
  measuredOn: z.iso.date(),
  kinds: z.record(z.string(), units),
});
export type Measured = z.output<typeof measured>;

/** What uses nothing. */
export const nothing: Units = {
  ...{ writeUnits: 0, readUnits: 0, tableRequests: 0 },
  ...{ grownBytes: 0, grownItems: 0, loggedBytes: 0, loggedItems: 0 },
  ...{ keyRequests: 0, signatures: 0, events: 0, eventBytes: 0, mails: 0, messages: 0, batches: 0 },
  ...{ objectPuts: 0, objectGets: 0, logBytes: 0, invocations: {}, cpuMs: {}, of: 1 },
};

/** Where `npm run units` writes what it measured. */
export const measuredFile = fileURLToPath(new URL('measured.json', import.meta.url));

/** What was measured last. @throws ZodError where the file has another form */
export const readMeasured = (): Measured => measured.parse(JSON.parse(readFileSync(measuredFile, 'utf8')));
