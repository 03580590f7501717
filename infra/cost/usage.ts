/** A figure that is assumed, and why. */
export interface Assumption {
  readonly value: number;
  readonly why: string;
}

const assume = (value: number, why: string): Assumption => ({ value, why });

/** How many of each measured kind there are, by pupil and year; a command counts with all that follows from it. */
export const perPupilAndYear = {
  'sign-agreement': assume(
    4,
    'pupil and parent sign each autumn, consent to the internet and to pictures, and answer again when a text changes',
  ),
  'register-device': assume(
    5,
    'all others: access, devices, checks, training; with the rest ten million in ten years of 100,000 pupils',
  ),
  'admit-pupil': assume(0.3, 'a seventh of the pupils is new each year, with a parent or two'),
  'report-incident': assume(0.2, 'one for five pupils, which is far above what schools log'),
  'read-record': assume(4, 'sensitive records that somebody looks at, each look on record: 14 a school day'),
  'read-list': assume(40, 'four lists for each commit; a page of the console asks for one to four'),
} as const satisfies Record<string, Assumption>;

export const usage = {
  pupils: assume(667, '100,000 pupils at 150 schools'),
  users: assume(60, 'people of a school that log in within a month: staff, governors and some parents'),
  yearsOfRecord: assume(5, 'the middle of ten years; what is kept costs each month'),
  hoursSigned: assume(300, 'hours of a month in which something is recorded anywhere in the trust'),
  schoolHoursSigned: assume(
    220,
    'hours of a month in which something is recorded at a school: 10 on each of 22 days',
  ),
  coldShare: assume(0.2, 'one of five invocations starts a new sandbox: most come minutes apart'),
  coldCpuMs: assume(259, 'CPU from nothing loaded to the first answer, docs/benchmarks.md, "Cold start"'),
  coldKeyRequests: assume(2, 'data keys that a new sandbox has opened before it has them cached'),
  requestMs: assume(6, 'a warm request to DynamoDB, KMS or S3 within a region, which a function waits for'),
  sweptAtOnce: assume(32, 'streams that the sweep looks at together, functions/sweep/check-chains.ts'),
  scanPageMs: assume(80, 'a page of a scan, one megabyte of the table, of which the keys come back'),
  scanSegments: assume(8, 'segments that are scanned side by side, functions/sweep/scan-log.ts'),
  sweepsOfNight: assume(17, 'the run of a night, and those that go on, infra/stacks/journal-stack.ts'),
  signedAtOnce: assume(10, 'journals that are signed together, functions/sign-checkpoints/sign-all.ts'),
  pollsPerMinute: assume(
    15,
    'five pollers of an idle queue that wait for 20 seconds each, as Lambda has them',
  ),
  logBytesOfInvocation: assume(500, 'lines that Lambda writes itself: START, END, REPORT'),
  logBytesOfRequest: assume(400, 'a line of the access log'),
  kbOfAnswer: assume(20, 'an answer of the API; a page of the console has as much'),
  journalsOfSchool: assume(
    2,
    'the record of a school and that of who looked: each is signed in such an hour',
  ),
  bytesOfCheckpoint: assume(4400, 'a tile of 256 hashes of 32 bytes, half full, and the signed note'),
  segmentBytesOfCommit: assume(219, 'a commit in a segment, measured in decision 8'),
  filesOfIncident: assume(0.25, 'one incident of four has a screenshot or a letter'),
  bytesOfFile: assume(400_000, 'a screenshot or a scanned page'),
  keyBytesOfPupil: assume(
    1750,
    'five data keys of 350 bytes: 184 of KMS, 60 of its place, 100 of the table; of a pupil, two parents, records',
  ),
  tracedShare: assume(1, 'at less than one request a second X-Ray records every one'),
} as const satisfies Record<string, Assumption>;

/** Trusts of so many schools. */
export const sizes = [2, 10, 30, 60, 150] as const;

/** What a school may cost a month at the size that is judged. */
export const target = { schools: 30, usd: 1 } as const;

/** Years after which a trust of the judged size is shown, beside those that all else is computed with. */
export const ages = [1, 2, 5, 10] as const;
