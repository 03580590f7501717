import { acknowledgements, acknowledgementsView } from '../../read-models/acknowledgements/read-model.ts';
import { consents, consentsView } from '../../read-models/consents/read-model.ts';
import {
  outstandingAgreements,
  outstandingAgreementsView,
} from '../../read-models/outstanding-agreements/read-model.ts';
import { trainingMatrix, trainingMatrixView } from '../../read-models/training-matrix/read-model.ts';
import { acknowledgementsStream } from '../../streams/acknowledgements/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { referenceListsStream } from '../../streams/reference-lists/stream.ts';
import { trainingStream } from '../../streams/training/stream.ts';
import { listOf } from '../kit/lists.ts';
import { recordsOf } from '../kit/records.ts';

/** What the report is made of: records, and lists by whose rules people stand in them. */
export const trainingAndAgreementsSources = () => ({
  people: recordsOf(peopleStream),
  training: recordsOf(trainingStream),
  acknowledgements: recordsOf(acknowledgementsStream),
  lists: recordsOf(referenceListsStream),
  matrix: listOf({
    projection: trainingMatrix.projection,
    view: trainingMatrixView,
    recordOf: ({ person }) => ({ stream: 'training', id: person }),
  }),
  signers: listOf({
    projection: outstandingAgreements.projection,
    view: outstandingAgreementsView,
    recordOf: ({ key }) => ({ stream: 'agreements', id: key }),
  }),
  knowing: listOf({
    projection: acknowledgements.projection,
    view: acknowledgementsView,
    recordOf: ({ person }) => ({ stream: 'acknowledgements', id: person }),
  }),
  answering: listOf({
    projection: consents.projection,
    view: consentsView,
    recordOf: ({ person, kind }) => ({ stream: 'consents', id: `${person}.${kind}` }),
  }),
});

export type TrainingAndAgreementsSources = ReturnType<typeof trainingAndAgreementsSources>;
