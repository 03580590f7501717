import { type LinkRejection, linkRejections } from '../../kernel/by-link.ts';
import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

/** Item of a consent, by its kind. */
export const itemOf = { internet: 'AGR-11', photo: 'PUB-01' } as const;

const ofBoth = <const C extends string>(code: C, title: string) => ({
  internet: rejection(code, itemOf.internet, title),
  photo: rejection(code, itemOf.photo, title),
});

export const byKind = {
  personNotRegistered: ofBoth(
    'PersonNotRegistered',
    'A consent is about a pupil, or somebody who works at the school',
  ),
  parentRequired: ofBoth(
    'ParentRequired',
    'For a child those answer who decide for it on that day; a member of staff answers alone',
  ),
  signatoryMismatch: ofBoth(
    'SignatoryMismatch',
    'Nobody answers for somebody else; the office enters what is on paper',
  ),
  nameRequired: ofBoth('NameRequired', 'An answer holds the name as signed'),
  signedElsewhen: ofBoth(
    'SignedElsewhen',
    'Who answers by log-in answers on that day: another day is one on paper',
  ),
  paperWitnessRequired: ofBoth(
    'PaperWitnessRequired',
    'An answer on paper names somebody else who saw it and was at the school that day',
  ),
  sourceRequired: ofBoth(
    'SourceRequired',
    'The office enters what a parent portal took, and says which portal',
  ),
  linksNotInUse: ofBoth('LinksNotInUse', 'The school lets nobody answer by a link'),
  notFromBefore: ofBoth(
    'NotFromBefore',
    'Only what was answered before the school kept its book here is taken over',
  ),
  consentNotGiven: ofBoth('ConsentNotGiven', 'Only a consent that was given is withdrawn'),
  correctionNotPossible: ofBoth(
    'CorrectionNotPossible',
    'An answer that others entered, the day of a withdrawal and a request can be corrected: each in what it says',
  ),
};

/** Why a link does not do, by the kind of consent that it asks for. */
export const linksByKind = { internet: linkRejections('AGR-11'), photo: linkRejections('PUB-01') };

export const rejections = {
  kindUnknown: rejection('ConsentKindUnknown', 'AGR-11', 'A consent is about the internet or about pictures'),
  nothingAnswered: rejection('NothingAnswered', 'PUB-01', 'A form that was answered is kept with its answer'),
  otherKind: rejection('ConsentKindMismatch', 'PUB-01', 'An answer is about what the record is about'),
  textNotCurrent: rejection(
    'TemplateNotCurrent',
    'AGR-11',
    'Consent is given on the version of the text that is in force on that day',
  ),
  photosNotAsked: rejection(
    'ProcessNotInUse',
    'PUB-01',
    'The school does not ask this person about pictures',
  ),
};

type ByKind = (typeof byKind)[keyof typeof byKind];
export type ConsentRejection =
  | LinkRejection
  | RejectionOf<typeof rejections>
  | ByKind['internet']
  | ByKind['photo'];
