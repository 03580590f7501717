import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streams } from '../../domain/streams/index.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { foldFaults } from '../support/evolution/folded-states.ts';
import { exampleFile, jsonIn, readGolden } from '../support/evolution/golden-files.ts';
import { goldenUpdate } from '../support/evolution/golden-update.ts';
import { keptFaults, publishedFaults } from '../support/evolution/published.ts';
import {
  drawnStepFaults,
  goldenStepFaults,
  liftedWhole,
  missingUpcasts,
  stepsOf,
} from '../support/evolution/upcasts.ts';
import { forAll } from '../support/for-all.ts';

const golden = readGolden('test/golden');
const steps = catalogue.flatMap(stepsOf);

describe('what was shipped', () => {
  it('GOV-04 stays as it was: no golden file of an event is gone, changed or unwatched', () => {
    expect(keptFaults(catalogue, golden)).toEqual([]);
  });
  it.each(catalogue)('GOV-04 keeps the published schema of every version of $stream', (events) => {
    expect(publishedFaults(events, golden)).toEqual([]);
  });
  it('GOV-04 is all on record', () => {
    const { files, refusals } = goldenUpdate(catalogue, streams, golden);
    expect([...files.keys(), ...refusals]).toEqual([]);
    // It makes every example and schema, some seconds of work where nothing else goes on.
  }, 120_000);
});

describe('an upcast', () => {
  it.each(catalogue)('GOV-04 leads from every older version of $stream to the next', (events) => {
    expect(missingUpcasts(events)).toEqual([]);
  });
  it('GOV-04 was needed at all: an event type has three versions', () => {
    expect(
      Math.max(...catalogue.flatMap(({ entries }) => Object.values(entries).map(({ version }) => version))),
    ).toBeGreaterThanOrEqual(3);
  });
  it.each(steps)('GOV-04 of $type from version $from makes of the example what was said by hand', (step) => {
    expect(goldenStepFaults(step, golden)).toEqual([]);
  });
  it.each(steps)(
    'GOV-04 of $type from version $from lets the newest version read the old example',
    (step) => {
      const example = jsonIn(
        golden,
        exampleFile({ stream: step.stream, type: step.type, version: step.from }),
      ) as object;
      expect(step.entry.payload.safeParse(liftedWhole(step, example))).toMatchObject({ success: true });
    },
  );
  it.each(steps)(
    'GOV-04 of $type from version $from is total and pure, for all that its schema allows',
    (step) => {
      expect.hasAssertions();
      forAll(fc.nat(), (seed) => void expect(drawnStepFaults(step, golden, seed)).toEqual([]));
    },
  );
});

describe('the fold', () => {
  it.each(streams)('GOV-04 of $events.stream is as it is on record for its state version', (fold) => {
    expect(foldFaults(fold, golden)).toEqual([]);
  });
});
