import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'PUB-02',
    'Each picture, page, post and resource has an id of its own, and is recorded once',
  ),
  notRecorded: rejection(
    'NotRecorded',
    'PUB-02',
    'A picture is on record, with everybody who can be seen in it, before it goes out',
  ),
  closed: rejection(
    'PublicationClosed',
    'PUB-02',
    'What was refused or taken down stays so: it begins again under another id',
  ),
  alreadyOut: rejection('AlreadyOut', 'PUB-06', 'What is out is taken down, or corrected'),
  notOut: rejection('NotOut', 'PUB-06', 'Only what is out is taken down'),
  consentMissing: rejection(
    'ConsentMissing',
    'PUB-02',
    'Everybody who can be seen has consented; the list of consents shows of whom it is missing',
  ),
  notInPhotograph: rejection(
    'NotInPhotograph',
    'PUB-02',
    'Only those who are in the picture can be seen in what goes out',
  ),
  photoPurposeNotAllowed: rejection(
    'PhotoPurposeNotAllowed',
    'PUB-03',
    'Staff take pictures for the purposes that the school names',
  ),
  reviewRequired: rejection(
    'ReviewRequired',
    'PUB-06',
    'What goes on the web was looked at for safety, rights and privacy, as the school asks',
  ),
  reviewNotPassed: rejection('ReviewNotPassed', 'PUB-06', 'What failed a check does not go on the web'),
  notOfBlog: rejection('NotOfBlog', 'PUB-06', 'Comments stand under a page of a blog that is out'),
  purposeNotAllowed: rejection(
    'PurposeNotAllowed',
    'PUB-08',
    'The accounts of the school are for the purposes that it allows',
  ),
  writerNotAuthorised: rejection(
    'WriterNotAuthorised',
    'PUB-07',
    'Who posts is somebody whom the headteacher has named for the account',
  ),
  checkRequired: rejection(
    'CheckRequired',
    'HLP-02',
    'What is shared with children at home was looked through first',
  ),
  notSuitable: rejection('NotSuitable', 'HLP-02', 'What is not fit for children is not shared with them'),
  personNotKnown: rejection(
    'PersonNotKnown',
    'PUB-02',
    'Who can be seen, and who posts, is somebody of the school',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'PUB-02',
    'A picture, and what went out, can be corrected: each in what it says; nobody leaves a picture who is shown',
  ),
};

export type PublicationRejection = RejectionOf<typeof rejections>;
