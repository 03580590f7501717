import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'ACC-11',
    'A breach is recorded once, under an id of its own',
  ),
  idIsTaken: rejection('IdIsTaken', 'ACC-11', 'Ids that begin with refused. are of what this system refused'),
  ownBreach: rejection('OwnBreach', 'ACC-11', 'Nobody corrects what is on record about themself'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ACC-11',
    'Only what is on record of a breach can be corrected',
  ),
  fieldNotThere: rejection(
    'FieldNotOfEvent',
    'ACC-11',
    'A correction names fields that the corrected event has',
  ),
  breachNotRecorded: rejection(
    'BreachNotRecorded',
    'UNA-04',
    'What follows rests on a breach that is on record',
  ),
  personRequired: rejection(
    'PersonRequired',
    'UNA-04',
    'Somebody did it, unless it was found with nobody known',
  ),
  personNotKnown: rejection('PersonNotKnown', 'UNA-04', 'Who did it is a person of the school'),
  receiverNotKnown: rejection(
    'ReceiverNotKnown',
    'ACC-06',
    'Who was given a password by id is another person of the school',
  ),
  capacityRequired: rejection(
    'CapacityRequired',
    'UNA-04',
    'Of somebody with several capacities it is said in which they acted',
  ),
  capacityNotHeld: rejection(
    'CapacityNotHeld',
    'UNA-04',
    'Somebody acts in a capacity that they had on that day',
  ),
  capacityNotOfKind: rejection(
    'CapacityNotOfKind',
    'AGR-18',
    'A breach is of somebody whom its rule or agreement binds',
  ),
  traineeRequired: rejection(
    'TraineeRequired',
    'UNA-04',
    'Who goes against a trainee’s rules was one on that day',
  ),
  ruleNotOfKind: rejection('RuleNotOfKind', 'UNA-01', 'A breach names one of the rules of its kind'),
  excuseNotInPolicy: rejection(
    'ExcuseNotInPolicy',
    'NET-09',
    'Only an emergency that the policy names excuses the use of an own phone',
  ),
  entryNotInForce: rejection(
    'CitedEntryNotInForce',
    'UNA-01',
    'A breach cites an entry of the edition that was in force on its day',
  ),
  termNotThere: rejection(
    'CitedTermNotThere',
    'AGR-18',
    'A breach cites a term of a version that was published by its day',
  ),
  agreementRequired: rejection(
    'AgreementCitationRequired',
    'AGR-18',
    'A breach of an agreement cites the term that it is of',
  ),
  agreementNotSigned: rejection(
    'AgreementNotSigned',
    'AGR-18',
    'Somebody goes against a version that they had signed by that day',
  ),
  notDetermined: rejection(
    'CitedNotDetermined',
    'UNA-01',
    'Another breach is cited where it was determined to be unacceptable',
  ),
  incidentNotReported: rejection('IncidentNotReported', 'UNA-04', 'An incident that is named is on record'),
  incidentRequired: rejection('IncidentRequired', 'INC-13', 'Misuse by a pupil is of an incident on record'),
  nothingToDetermine: rejection(
    'NothingToDetermine',
    'UNA-01',
    'The headteacher determines what is on no list, in no agreement and not excused',
  ),
  determinationRequired: rejection(
    'DeterminationRequired',
    'UNA-01',
    'What is on no list has no consequence before it was determined to be unacceptable',
  ),
  notABreach: rejection('NotABreach', 'UNA-04', 'What was determined to be acceptable has no consequence'),
  exempt: rejection('ExemptOnThatDay', 'UNA-03', 'What an exemption allowed on that day has no consequence'),
  excused: rejection('ExcusedByEmergency', 'NET-09', 'What an emergency excuses is no breach'),
  notOutsideSchool: rejection(
    'NotSanctionedOutsideSchool',
    'UNA-02',
    'What pupils do outside school is sanctioned where the list says that it holds there',
  ),
  consequenceMismatch: rejection(
    'ConsequenceMismatch',
    'UNA-04',
    'What follows from a breach is what the policy has for the capacity of who did it',
  ),
  passwordConsequenceMismatch: rejection(
    'PasswordConsequenceMismatch',
    'ACC-06',
    'What follows from a password given away is what the policy has for the capacity of who gave it',
  ),
  policyNotLinked: rejection(
    'PolicyNotLinked',
    'UNA-04',
    'A sanction cites a policy of the list of linked policies, in the edition in force on its day',
  ),
  sanctionNotThere: rejection('SanctionNotThere', 'UNA-04', 'Only a sanction that was imposed is lifted'),
  sanctionStands: rejection(
    'SanctionStands',
    'UNA-04',
    'A sanction is lifted before what it rests on is corrected or determined again',
  ),
};

export type BreachRejection = RejectionOf<typeof rejections>;
