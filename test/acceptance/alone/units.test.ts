import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Measured, measuredFile, readMeasured, type Units } from '../../../infra/cost/measured.ts';
import { type Kind, kinds } from '../../support/metering/kinds.ts';
import { measure } from '../../support/metering/measure.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

/** Set by `npm run units`, which writes what it finds; otherwise it is compared. */
const isWritten = process.env['DAYBOOK_WRITE_UNITS'] === 'yes';
/** What runs by the clock depends on what other files left: it is measured for the file alone. */
const isComparedAlways = ({ of, before }: Kind): boolean => of === undefined && before === undefined;

let school: OwnSchool;
beforeAll(async () => {
  // Who hears of an incident: head, two deputies and a learning mentor.
  school = await ownSchool({ people: ['p-103', 'p-104', 'p-105'] });
  await school.stack.settled();
});

const measureAll = async (some: readonly Kind[]): Promise<Measured['kinds']> => {
  const found: Record<string, Units> = {};
  for (const kind of some) found[kind.name] = await measure(school, kind);
  return found;
};

/** Sizes differ a little by ids and times; what an act sets off does not. */
const isNear = (found: number, written: number): boolean =>
  Math.abs(found - written) <= Math.max(2, written * 0.15);

const billed = ['writeUnits', 'readUnits', 'tableRequests', 'events', 'mails', 'messages'] as const;

describe('what an act uses, with all that it sets off', () => {
  it.runIf(isWritten)(
    'is written down for the cost of a deployment',
    async () => {
      const found = await measureAll(kinds);
      const measuredOn = new Date().toISOString().slice(0, 10);
      writeFileSync(measuredFile, `${JSON.stringify({ measuredOn, kinds: found }, null, 2)}\n`);
      expect(Object.keys(readMeasured().kinds)).toEqual(kinds.map(({ name }) => name));
    },
    900_000,
  );

  it.skipIf(isWritten)('is what the cost of a deployment is computed from', async () => {
    const written = readMeasured().kinds;
    const found = await measureAll(kinds.filter(isComparedAlways));
    const changed = Object.entries(found).flatMap(([name, units]) =>
      billed
        .filter((unit) => !isNear(units[unit], written[name]?.[unit] ?? 0))
        .map((unit) => `${name}: ${unit} is ${units[unit]}, was ${written[name]?.[unit]}: npm run units`),
    );
    expect(changed).toEqual([]);
  });
});
