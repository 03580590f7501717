import type { Option } from './fields.ts';

/** What an incident is about; a school may have further words of its own. */
export const categories: readonly Option[] = [
  ['online-safety', 'Online safety in general'],
  ['cyber-bullying', 'Cyber-bullying'],
  ['harmful-material', 'Harmful material'],
  ['intimate-images', 'Intimate images'],
  ['pupil-misuse', 'Misuse by a pupil'],
  ['parent-conduct', 'Conduct of a parent'],
  ['social-media-contact', 'Contact on social media'],
];

export const waysItCame: readonly Option[] = [
  ['pupil-said', 'A pupil said so'],
  ['adult-said', 'An adult said so'],
  ['staff-saw', 'Staff saw it'],
  ['found-on-device', 'It was found on a device'],
  ['filter-or-monitoring', 'Filtering or monitoring'],
  ['other', 'Something else'],
];

export const flags: readonly Option[] = [
  ['illegal', 'It may be illegal'],
  ['serious', 'It is serious'],
  ['involvesLessonResources', 'It came from material of a lesson'],
  ['spreadAmongPupils', 'It has spread among pupils'],
];

export const fourCs: readonly Option[] = [
  ['content', 'Content'],
  ['contact', 'Contact'],
  ['conduct', 'Conduct'],
  ['commerce', 'Commerce'],
];

export const outcomes: readonly Option[] = [
  ['resolved', 'Resolved'],
  ['sanction', 'Sanction'],
  ['passed-on', 'Passed on to others'],
  ['no-further-action', 'No further action'],
  ['unfounded', 'Unfounded'],
];

export const policeDecisions: readonly Option[] = [
  ['report', 'Report it to the police'],
  ['no-report', 'Do not report it'],
];
