import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRaised: rejection(
    'AlreadyRaised',
    'POL-10',
    'A request for help is raised once, under an id of its own',
  ),
  notRaised: rejection('NotRaised', 'POL-10', 'Only what was asked is answered, and in its own manner'),
  alreadySettled: rejection('AlreadySettled', 'POL-10', 'What is settled stays settled: it is raised again'),
  ownQuery: rejection('OwnQuery', 'POL-10', 'Nobody answers their own question about the policy'),
  ownRights: rejection(
    'OwnRights',
    'ACC-04',
    'Nobody approves the rights that they asked for, or that are for them',
  ),
  ownAccess: rejection(
    'OwnAccess',
    'ACC-05',
    'Who was given access by mistake does not record that it was taken back',
  ),
  ownDevice: rejection(
    'OwnDevice',
    'DEV-05',
    'Advice on a device comes from somebody else than who asks for it',
  ),
  recipientRequired: rejection(
    'RecipientRequired',
    'EML-04',
    'Who got the mail says that the sender knows and that it was deleted, or IT support does',
  ),
  personNotKnown: rejection(
    'PersonNotKnown',
    'ACC-04',
    'Who asks, and whose rights it is about, is somebody of the school',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-10',
    'What was asked or answered can be corrected: each in what it says',
  ),
};

export type HelpRequestRejection = RejectionOf<typeof rejections>;
