import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const phone = primaryLine('pupil-devices/u-350');
const alone = { walksToSchool: true, walksFromSchool: true };

/** A phone lies in the office, nobody fetches it, and a mother comes the next day (MOB-01, MOB-02). */
export const phoneScenes: readonly Scene[] = [
  {
    at: days.begins,
    title: 'a phone may come to school',
    steps: [
      primaryLine('pupil-devices/u-351')(
        'MOB-01',
        primary.office,
        'a pupil of year 4 may bring no phone',
        'permit-mobile',
        alone,
        refused('NotOfPhoneYear', 'MOB-01'),
      ),
      phone(
        'MOB-01',
        primary.office,
        'nor may one of year 6 who is driven home',
        'permit-mobile',
        { ...alone, walksFromSchool: false },
        refused('WalksAloneRequired', 'MOB-01'),
      ),
      phone('MOB-01', primary.office, 'who walks alone both ways may', 'permit-mobile', alone),
      phone('MOB-02', primary.office, 'she hands it in at the office', 'hand-in-mobile'),
      infantLine('pupil-devices/u-301')(
        'NET-08',
        infant.office,
        'pupils of the infant school bring no devices at all',
        'permit-mobile',
        alone,
        refused('PupilsBringNoDevices', 'NET-08'),
      ),
    ],
  },
  { at: days.schoolIsOver, title: 'school is over, and nobody has fetched the phone', steps: [] },
  {
    at: days.dayAfter,
    title: 'her mother comes for the phone',
    steps: [
      phone(
        'MOB-02',
        primary.office,
        'before the end of the day a phone is fetched for a reason alone',
        'collect-mobile',
        { collectedBy: 'p-451' },
        refused('EarlyReasonRequired', 'MOB-02'),
      ),
      phone('MOB-02', primary.office, 'the mother has one', 'collect-mobile', {
        collectedBy: 'p-451',
        early: 'It lay here over night.',
      }),
    ],
  },
];
