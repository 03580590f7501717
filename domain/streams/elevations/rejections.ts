import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  onlyForThemself: rejection(
    'OnlyForThemself',
    'DPR-01',
    'Whoever needs a role asks for it themself, under their own id',
  ),
  elevationOpen: rejection('ElevationOpen', 'DPR-01', 'One role is asked for, or lent, at a time'),
  roleHeld: rejection('RoleHeld', 'DPR-01', 'A role that somebody holds anyway is not lent to them'),
  noSuchElevation: rejection('NoSuchElevation', 'DPR-01', 'No role was asked for by an event of this number'),
  secondPersonRequired: rejection(
    'SecondPersonRequired',
    'DPR-01',
    'A second person lends a role and looks at its use, never whoever it is lent to',
  ),
  requestOver: rejection(
    'RequestOver',
    'DPR-01',
    'A request is answered once, within a day; after that the role is asked for again',
  ),
  notInForce: rejection('NotInForce', 'DPR-01', 'Only a role that is lent at this moment can be ended'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-01',
    'Only what was said of a request, a refusal or a finding is corrected; an end is an event of its own',
  ),
  notOver: rejection('NotOver', 'DPR-01', 'The use of a role is looked at when its time is over'),
};

export type ElevationRejection = RejectionOf<typeof rejections>;
