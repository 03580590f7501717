/** Something that runs: whose policy starts it, what is due, and the item whose deadline it is. */
export interface Clock {
  readonly clock: string;
  readonly what: string;
  readonly binds: 'both' | 'infant' | 'primary';
  readonly item: string;
  /** Nothing runs, on purpose: what is recorded instead. */
  readonly none?: string;
  /** It runs for longer than a school year: where its test is. */
  readonly overYears?: string;
}

export const clocks: readonly Clock[] = [
  { clock: 'K1', what: 'change of a password', binds: 'infant', item: 'ACC-03' },
  { clock: 'K2', what: 'agreement of a class', binds: 'infant', item: 'AGR-05' },
  { clock: 'K3', what: 'refresher of all staff', binds: 'both', item: 'TRG-02' },
  { clock: 'K4', what: 'training of safeguarding leads', binds: 'both', item: 'TRG-03' },
  { clock: 'K5', what: 'knowledge of safeguarding leads', binds: 'both', item: 'TRG-04' },
  { clock: 'K6', what: 'security check, every two weeks', binds: 'primary', item: 'MON-02' },
  { clock: 'K7', what: 'security check, without a number', binds: 'infant', item: 'MON-02' },
  { clock: 'K8', what: 'workshop for parents', binds: 'primary', item: 'CUR-08' },
  { clock: 'K9', what: 'lesson of each term', binds: 'infant', item: 'CUR-02' },
  { clock: 'K10', what: 'review of the policy', binds: 'both', item: 'POL-03' },
  { clock: 'K11', what: 'first training of new staff', binds: 'both', item: 'TRG-01' },
  { clock: 'K12', what: 'online course', binds: 'primary', item: 'TRG-11' },
  { clock: 'K13', what: 'answer about pictures', binds: 'both', item: 'PUB-01' },
  { clock: 'K14', what: 'questionnaire on training', binds: 'both', item: 'TRG-09' },
  { clock: 'K15', what: 'report to governors', binds: 'both', item: 'GOV-01' },
  { clock: 'K16', what: 'meeting of governors', binds: 'both', item: 'GOV-02' },
  { clock: 'K17', what: 'filtering brought up to date', binds: 'both', item: 'MON-01' },
  { clock: 'K18', what: 'pictures cleared from tablets', binds: 'infant', item: 'DEV-09' },
  { clock: 'K19', what: 'comments looked through', binds: 'primary', item: 'PUB-06' },
  { clock: 'K20', what: 'phones in the office', binds: 'primary', item: 'MOB-02' },
  {
    clock: 'K21',
    what: 'contact while learning at home',
    binds: 'infant',
    item: 'HLP-03',
  },
  {
    clock: 'K22',
    what: 'computers switched off',
    binds: 'infant',
    item: 'ACC-12',
    none: 'nobody says each evening that it was done; what was left on is recorded by `EquipmentLeftUnsecuredRecorded`',
  },
  {
    clock: 'K23',
    what: 'end of retention',
    binds: 'both',
    item: 'DPR-04',
    overYears: 'test/unit/domain/streams/retention.test.ts',
  },
];

/** Something of which somebody has to hear, and the items whose notices say so. */
export interface Cause {
  readonly cause: string;
  readonly items: readonly string[];
  /** No policy names anybody. */
  readonly nobody?: true;
  /** The stream, or the part of one, that is not there yet and would bring it about. */
  readonly awaits?: string;
}

export const causes: readonly Cause[] = [
  { cause: 'an incident is reported', items: ['INC-04'] },
  { cause: 'an incident involves what is used in lessons', items: ['INC-05'] },
  { cause: 'harmful material is found', items: ['INC-07'] },
  { cause: 'a pupil reports by the school’s app', items: ['INC-06'] },
  { cause: 'a parent is worried about a child online', items: ['INC-15'] },
  { cause: 'somebody asks about the policy', items: ['POL-10'] },
  { cause: 'mail with personal data went to the wrong person', items: ['EML-05'] },
  { cause: 'mail reached the wrong person', items: ['EML-04'] },
  { cause: 'staff get hurtful mail', items: ['INC-17'] },
  { cause: 'rights were given by mistake', items: ['ACC-05'] },
  { cause: 'rights are to be changed', items: ['ACC-04'] },
  { cause: 'a device may not be safe', items: ['DEV-05'] },
  { cause: 'technology gives trouble', items: ['DEV-06'] },
  { cause: 'staff are contacted or bothered in social media', items: ['INC-16'] },
  { cause: 'an exemption is decided', items: ['UNA-03'] },
  { cause: 'a report on online safety is there', items: ['GOV-01'] },
  { cause: 'the policy was reviewed', items: ['POL-04'] },
  { cause: 'a policy is in force', items: ['POL-05'] },
  { cause: 'work for home is opened', items: ['HLP-01'] },
  { cause: 'a security check was made', items: ['MON-02'], nobody: true },
];
