import type { SetUpCommand } from '../shape/types.ts';

export interface Listed {
  readonly list: string;
  readonly command: string;
  readonly edition: string;
  readonly source: string;
  /** What the edition says beside that. */
  readonly says: SetUpCommand['body'];
}

/** Slugs and titles, as entries: `['family-guide', 'A guide for families']`. */
export const titled = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([id, title]) => ({ id, title }));

const uses = [
  ['copying', 'Copying what belongs to somebody else', true],
  ['harassment', 'Harassing or putting down somebody', true],
  ['other-policies', 'Going against another policy of the school', true],
  ['crime', 'Breaking the law, or calling for it', true],
  ['indecent-material', 'Looking at, making or passing on indecent or offensive material', true],
  ['disrepute', 'Bringing the school into disrepute', true],
  ['confidences', 'Passing on what is confidential', true],
  ['own-devices', 'Connecting a device without being allowed to', false],
  ['own-software', 'Installing software, or interfering with what is there', false],
  ['restricted-areas', 'Getting at what is protected', true],
  ['helping-others-in', 'Helping others to get at it', true],
  ['damage', 'Damaging equipment on purpose', true],
  ['removal', 'Removing or getting rid of equipment', false],
  ['data-breach', 'Looking at, changing or passing on data without a right to', true],
  ['language', 'Offensive language', true],
  ['business', 'Advertising a business of one’s own', false],
  ['bypassing', 'Getting round the filter', false],
] as const;

export const unacceptableUse: Listed = {
  list: 'unacceptable-use',
  command: 'amend-unacceptable-use-list',
  edition: '2026',
  source: 'The headteacher',
  says: { entries: uses.map(([id, title, outsideSchool]) => ({ id, title, outsideSchool })) },
};

export const guideline: Listed = {
  list: 'guideline.social-media',
  command: 'publish-edition',
  edition: '2026',
  source: 'The headteacher',
  says: {
    entries: titled([
      ['private', 'Keep accounts of your own private'],
      ['families', 'Let neither pupils nor their families in'],
      ['confidences', 'Say nothing there of pupils, families or colleagues'],
    ]),
  },
};

export const privacyNotice: Listed = {
  list: 'privacy-notice',
  command: 'publish-edition',
  edition: '2026',
  source: 'The data protection officer',
  says: {
    entries: titled([
      ['what', 'What the school keeps of children and families'],
      ['how', 'How it comes by it'],
      ['use', 'What it is used for, and who else sees it'],
    ]),
  },
};

/** Accounts of the school in social media; the headteacher names who else writes for them. */
export const socialAccounts: Listed = {
  list: 'social-accounts',
  command: 'register-social-accounts',
  edition: '2026',
  source: 'The headteacher',
  says: {
    accounts: [
      {
        account: 'school-page',
        platform: 'A page for schools',
        title: 'News of the school',
        managedBy: 'headteacher',
      },
    ],
  },
};

/** What a device of one's own has to have before it may hold data of the school, as IT support says. */
export const ownDeviceStandard: Listed = {
  list: 'own-device-standard',
  command: 'publish-edition',
  edition: '2026',
  source: 'IT support',
  says: {
    entries: titled([
      ['disk-encryption', 'Everything on it is encrypted'],
      ['automatic-updates', 'It updates itself, and what protects it'],
    ]),
  },
};

/** What incidents are about beside what rules hang on, in the trust's own words. */
export const incidentCategories: Listed = {
  list: 'incident-categories',
  command: 'publish-edition',
  edition: '2026',
  source: 'The safeguarding leads of the trust',
  says: {
    entries: titled([
      ['misogyny', 'Hatred or contempt of girls and women'],
      ['racism', 'Hatred or contempt for where somebody comes from'],
      ['ai-images', 'Pictures of real people that software made up'],
      ['radicalisation', 'Being drawn towards violent or extreme groups'],
      ['self-harm', 'Encouragement to hurt oneself'],
      ['false-claims', 'False claims and made-up plots'],
      ['strangers', 'Contact by adults whom nobody knows'],
      ['money', 'Gambling, tricks and unwanted sales'],
    ]),
  },
};

/**
 * What the four classes of risk mean, as the guidance of the year says; which edition it was stays on record.
 */
export const fourCs: Listed = {
  list: 'four-cs',
  command: 'publish-edition',
  edition: '2025',
  source: 'How schools keep children safe, 2025',
  says: {
    entries: titled([
      ['content', 'What children come to see, read or hear'],
      ['contact', 'Who gets in touch with them'],
      ['conduct', 'What they do themselves'],
      ['commerce', 'What is sold to them, or got out of them'],
    ]),
  },
};
