import type { Units } from '../cost/measured.ts';
import { type CostInput, functionsIn } from '../cost/monthly-cost.ts';
import { usage } from '../cost/usage.ts';
import { loadAt, scale } from './at-scale.ts';
import { resourcesOfTheLargestStack, routesOfTheApi, rulesOfTheBus } from './in-templates.ts';

/** A limit of AWS that a part of the system comes near, and by how much. */
export interface Limit {
  readonly part: string;
  /** What is bounded, as AWS names it. */
  readonly limit: string;
  readonly most: number;
  readonly found: number;
  /** What to do when it comes near. */
  readonly advice: string;
}

const RESERVE_OF_SWEEP_SECONDS = 60;
/** `functions/sign-checkpoints/run-time.ts`. */
const RESERVE_OF_SIGNING_SECONDS = 180;
const MINUTES_15 = 900;
/** Bytes of one stream in the sweep's memory: its key of some 60 characters, a number, a place in a map. */
const BYTES_OF_STREAM = 300;

/** Each part's first limit, in London (eu-west-2) with the quotas that an account begins with. */
export const limitsOf = (input: CostInput): readonly Limit[] => [
  ...ofTables(input),
  ...ofMessages(input),
  ...ofCompute(input),
  ...ofClock(input),
  ...ofTemplates(input),
];

const ofTables = (input: CostInput): readonly Limit[] => {
  const load = loadAt(input);
  const writes = load.of(({ writeUnits }) => writeUnits);
  return [
    {
      part: 'journal and lists of the largest school',
      limit: 'write units a second of a partition',
      most: 1000,
      found: writes * load.largest,
      advice: 'Nothing: even all lists of a school in one partition stay far below.',
    },
    {
      part: 'journal and lists of the largest school',
      limit: 'read units a second of a partition',
      most: 3000,
      found: load.of(({ readUnits }) => readUnits) * load.largest,
      advice: 'Nothing, as above.',
    },
    {
      part: 'all tables together',
      limit: 'write units a second of a new table on demand',
      most: 4000,
      found: writes,
      advice:
        'A table doubles what it takes by itself within half an hour; warm throughput sets more at once.',
    },
  ];
};

const ofMessages = (input: CostInput): readonly Limit[] => {
  const load = loadAt(input);
  return [
    {
      part: 'bus',
      limit: 'PutEvents a second',
      most: 1200,
      found: load.of(({ events }) => events),
      advice: 'Ask for more by Service Quotas; up to ten events already go in one request.',
    },
    {
      part: 'bus, to queues',
      limit: 'invocations of targets a second',
      most: 2250,
      found: load.of(({ messages }) => messages),
      advice: 'Ask for more; what is above waits and is not lost.',
    },
    {
      part: 'mails',
      limit: 'mails a second, as SES begins with',
      most: 14,
      found: load.of(({ mails }) => mails),
      advice:
        'Ask SES for more before September; what is refused meanwhile stays in the queue and goes out later.',
    },
    {
      part: 'data keys',
      limit: 'requests of symmetric keys a second',
      most: 10_000,
      found:
        load.of(({ keyRequests }) => keyRequests) +
        load.of(invocationsIn) * usage.coldShare.value * usage.coldKeyRequests.value,
      advice: 'Nothing: opened keys are kept for a while in each sandbox.',
    },
  ];
};

const ofCompute = (input: CostInput): readonly Limit[] => {
  const load = loadAt(input);
  const { secondsOf } = load;
  return [
    {
      part: 'all functions',
      limit: 'concurrent executions, less the 55 that are kept for some',
      most: 945,
      found: load.commands * secondsOf('sign-agreement', 512) + load.reads * secondsOf('read-record', 512),
      advice: 'Ask for more; each queue bounds how many of its messages are worked on at once.',
    },
    {
      part: 'API, with a token',
      limit: 'requests a second of a route, our own throttle',
      most: 500,
      found: load.commands + load.reads,
      advice: 'Raise `withToken` in `infra/constructs/api-throttles.ts`; API Gateway itself takes 10,000.',
    },
    {
      part: 'lists',
      limit: 'messages a second: 5 batches of 10 at once, each as long as one message alone',
      most: (5 * 10) / secondsOf('report-incident', 512),
      found: load.of(({ events }) => events),
      advice:
        'Raise `maxConcurrency` of `project`: rows of one school are written on condition, side by side.',
    },
  ];
};

const ofClock = (input: CostInput): readonly Limit[] => {
  const { Sweep, SignCheckpoints } = functionsIn(input.templates);
  const [ofSweep, ofSigning] = [Sweep?.megabytes ?? 0, SignCheckpoints?.megabytes ?? 0];
  const { secondsOf, cpuOf, streams, logBytes } = loadAt(input);
  const { signedAtOnce, sweptAtOnce, scanPageMs, scanSegments, sweepsOfNight } = usage;
  const aRun = MINUTES_15 - RESERVE_OF_SWEEP_SECONDS;
  // What waits, waits together; one core computes.
  const aStream = Math.max(secondsOf('Sweep', ofSweep) / sweptAtOnce.value, cpuOf('Sweep', ofSweep));
  const signing = (kind: string): number =>
    Math.max(secondsOf(kind, ofSigning) / signedAtOnce.value, cpuOf(kind, ofSigning));
  return [
    {
      part: 'signing of an hour, every school changed',
      limit: 'seconds of an invocation, less the three minutes that are kept for the log of logs',
      most: MINUTES_15 - RESERVE_OF_SIGNING_SECONDS,
      found:
        2 * (scale.schools + 1) * signing('SignCheckpoints') + scale.schools * signing('sign-changed-school'),
      advice:
        'More memory of `SignCheckpoints`, which is more of a core; what does not fit is signed first by the next run.',
    },
    {
      part: 'sweep of everything',
      limit: 'nights until it has come round, of a week',
      most: 7,
      found: (streams * aStream) / aRun / sweepsOfNight.value,
      advice: 'Longer nights: `GOES_ON` in `infra/stacks/journal-stack.ts`.',
    },
    {
      part: 'sweep of a night, keys of the whole log',
      limit: 'seconds of an invocation',
      most: aRun,
      found: ((logBytes / 1e6) * scanPageMs.value) / 1000 / scanSegments.value,
      advice: 'Raise `SEGMENTS` in `functions/sweep/scan-log.ts`.',
    },
    {
      part: 'sweep, keys of all streams',
      limit: 'megabytes of its memory',
      most: ofSweep,
      found: (streams * BYTES_OF_STREAM) / 1e6,
      advice: 'Raise `memorySize` of `Sweep` in `infra/stacks/journal-stack.ts`: 10,240 is the most.',
    },
  ];
};

const ofTemplates = ({ templates }: CostInput): readonly Limit[] => [
  {
    part: 'largest stack',
    limit: 'resources of a stack',
    most: 500,
    found: resourcesOfTheLargestStack(templates),
    advice:
      'Split it by capability. A school is no resource, so that it grows with functions and routes alone.',
  },
  {
    part: 'API',
    limit: 'routes of an HTTP API',
    most: 300,
    found: routesOfTheApi(templates),
    advice: 'Ask for more: one route a stream.',
  },
  {
    part: 'bus',
    limit: 'rules of a bus',
    most: 300,
    found: rulesOfTheBus(templates),
    advice: 'Nothing: one rule a consumer.',
  },
];

const invocationsIn = ({ invocations }: Units): number =>
  Object.values(invocations).reduce((sum, count) => sum + count, 0);
