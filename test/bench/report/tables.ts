import { middle, ratio } from '../harness/compare.ts';
import type { Compared, Findings } from '../measure-all.ts';
import { importRatio, middleTook, startOf } from '../rows/cold-start.ts';
import type { Listed } from '../rows/lists.ts';
import { middleOf } from '../rows/replay.ts';
import { digits, table } from './markdown.ts';

/**
 * A comparison of contenders; the ratios say how many times ours is as fast, and how many times as much CPU
 * it takes.
 */
export const comparedTable = (title: string, { results }: Compared): string => {
  const [ours] = results;
  const rows = results.map((result) => [
    result.name,
    middle(result, 'perSecond'),
    middle(result, 'p50'),
    middle(result, 'p99'),
    middle(result, 'cpu'),
    result.requests,
    result.writeUnits,
    result.readUnits,
    result.writtenBytes,
    ours === undefined || result === ours ? '' : `${digits(ratio(ours, result, 'perSecond'))}x`,
    ours === undefined || result === ours ? '' : `${digits(ratio(ours, result, 'cpu'))}x`,
  ]);
  const head = [
    '',
    'ops/s',
    'p50 ms',
    'p99 ms',
    'CPU us',
    'requests',
    'WCU',
    'RCU',
    'bytes written',
    'ours: speed',
    'ours: CPU',
  ];
  return `### ${title}\n\n${table(head, rows)}`;
};

export const recordedReadTable = ({ recordedReads }: Pick<Findings, 'recordedReads'>): string =>
  [
    '## Recorded read\n\nThe state of a stream of 100 events, with the record of who read it in the access journal before the answer, and without.\n',
    ...recordedReads.map((each) => comparedTable(`concurrency ${each.concurrency}`, each)),
  ].join('\n');

export const sealingTable = ({ sealing }: Pick<Findings, 'sealing'>): string =>
  [
    '## Sealing\n\nAn event of 600 bytes with three free texts, sealed with the key of its record and in the clear, in a warm function: keys opened, the key asked for while the stream is loaded. A command loads, seals and appends; an append is on a stream that is loaded, its key asked for; a load opens what it shows. A function works at one request at a time: concurrency 1 is what is judged.\n',
    ...sealing.map((each) => comparedTable(`${each.what}, concurrency ${each.concurrency}`, each)),
  ].join('\n');

export const otherTables = (findings: Findings): readonly string[] => [
  encodingsTable(findings),
  journalingTable(findings),
  replayTable(findings),
  proofsTable(findings),
  coldStartTable(findings),
  listsTable(findings),
  dueTable(findings),
  importsTable(findings),
  thinTable(findings),
];

const encodingsTable = ({ encodings }: Findings): string =>
  `## Encodings\n\nA commit of three events with its snapshot.\n\n${table(
    ['encoding', 'bytes', 'CPU us'],
    encodings.map(({ name, bytes, cpu }) => [name, bytes, cpu]),
  )}`;

const journalingTable = ({ journaling }: Findings): string =>
  `## Journaling\n\nRelays at work on one school at once, ten records a batch; units of refused puts, markers, the lease and the notes of what was published included.\n\n${table(
    ['relays', 'commits', 'WCU a commit', 'tries a page', 'lost, doubled or out of order'],
    journaling.map(({ relays, commits, writeUnits, tries, faults }) => [
      relays,
      commits,
      writeUnits,
      tries,
      faults,
    ]),
  )}`;

const replayTable = ({ replay, verification }: Findings): string => {
  const floor = replay.at(-1);
  const verified = verification.eventsPerSecond;
  return `## Replay and verification\n\nOne thread, one event a commit, JSON Lines in memory. Replay: half of the events are of an older schema version. Verification: a whole export of ${digits(verification.commits)} commits (${digits(verification.bytes / 1e6)} MB), files, journal, chains, tree and signature, beside the same lines parsed and hashed.\n\n${table(
    ['', 'events a second', 'of parsing and hashing alone'],
    [
      ...replay.map((folded) => [
        folded.name,
        middleOf(folded),
        floor === undefined ? '' : `${digits(middleOf(folded) / middleOf(floor))}x`,
      ]),
      ['verify an export', verified, `${digits(verified / verification.floorPerSecond)}x`],
    ],
  )}`;
};

const proofsTable = ({ proofs }: Findings): string =>
  `## Proofs\n\nMicroseconds for one proof, the tree's nodes at hand as its tiles would be.\n\n${table(
    ['leaves', 'hashes', 'inclusion', 'verify it', 'consistency', 'verify it'],
    proofs.map(({ size, hashes, include, verifyInclusion, continue: continued, verifyConsistency }) => [
      digits(size),
      hashes,
      include,
      verifyInclusion,
      continued,
      verifyConsistency,
    ]),
  )}`;

const coldStartTable = ({ coldStarts }: Findings): string => {
  const deployed = startOf(coldStarts, 'deployed');
  return `## Cold start\n\nFrom nothing loaded to the first command answered (a school is registered), in ${deployed.runs.length} fresh processes of each bundle by turns. Milliseconds; CPU is that of all threads, garbage collection included. The engine, KMS and the issuer are reached without TLS, for which the SDK loads a part of Node.js (undici) that it does not need in AWS.\n\n${table(
    [
      'bundle',
      'kB',
      'kB without the SDK',
      'import ms',
      'import CPU',
      'answered ms',
      'answered CPU',
      'as deployed: import CPU',
    ],
    coldStarts.map((each) => [
      each.name,
      each.bytes / 1000,
      each.own / 1000,
      middleTook(each, 'imported', 'wall'),
      middleTook(each, 'imported', 'cpu'),
      each.isFunction ? middleTook(each, 'answered', 'wall') : '',
      each.isFunction ? middleTook(each, 'answered', 'cpu') : '',
      each === deployed ? '' : `${digits(importRatio(deployed, each))}x`,
    ]),
  )}`;
};

const listedHead = ['', 'asked for', 'RCU', 'requests', 'p50 ms', 'p95 ms', 'items', 'kB'];
const listedRow = ({ kind, what, readUnits, requests, p50, p95, items, bytes }: Listed) => [
  kind,
  what,
  readUnits,
  requests,
  p50,
  p95,
  items,
  bytes / 1000,
];

export const listsTable = ({ lists }: Pick<Findings, 'lists'>): string =>
  `## Lists\n\nA school of 6,000 people, and a trust of it and 59 schools of 600: rows made by the projections from generated commits. Read units of the table of rows as the engine reports them; times are those of the whole handler but for the caller's token, with data keys at hand. Recipients are found by role.\n\n${table(
    listedHead,
    lists.map(listedRow),
  )}`;

export const dueTable = ({ due }: Pick<Findings, 'due'>): string =>
  `## What is due\n\nThe list \`views/due\` of the same schools with a due date for each person, of agreements, consents and the policy; three in five are overdue. Measured as the lists are.\n\n${table(
    listedHead,
    due.map(listedRow),
  )}`;

export const importsTable = ({ imports }: Pick<Findings, 'imports'>): string =>
  `## Imports\n\nA roster of a whole school in our own form: three pupils, three parents and a member of staff in seven rows. Seconds of the whole function, requests to the log and to the states of imports; data keys and pages cost none here. What follows from the commands, such as lists, comes beside it.\n\n${table(
    ['', 'people', 'seconds', 'commands', 'requests'],
    imports.map(({ what, people, seconds, commands, requests }) => [
      what,
      people,
      seconds,
      commands,
      requests,
    ]),
  )}`;

const thinTable = ({ thin }: Findings): string =>
  `## Without the SDK\n\nThe log's four operations by a thin client (decision 0014): the same inputs, one signed POST over a kept connection, concurrency 1.\n\n${table(
    ['operation', 'SDK ops/s', 'thin ops/s', 'SDK CPU us', 'thin CPU us', 'thin: speed', 'thin: CPU'],
    thin.map(({ operation, sdk, thin: own }) => [
      operation,
      middle(sdk, 'perSecond'),
      middle(own, 'perSecond'),
      middle(sdk, 'cpu'),
      middle(own, 'cpu'),
      `${digits(ratio(own, sdk, 'perSecond'))}x`,
      `${digits(ratio(own, sdk, 'cpu'))}x`,
    ]),
  )}`;
