import { describe, expect, it } from 'vitest';
import { familiesWithoutDeviceProjection as projection } from '../../../../../domain/read-models/families-without-device/projection.ts';
import { familiesWithoutDeviceView as view } from '../../../../../domain/read-models/families-without-device/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { has, submitted, today } from '../../streams/home-learning/histories.ts';

const sources = rowsOf(projection, {
  'home-learning/u-301.4': [has()],
  'home-learning/u-302.4': [has({ internet: 'none', devices: 2 })],
  'home-learning/u-303.4': [has({ on: '2027-01-19', internet: 'none' })],
  'home-learning/u-304.4': [has(), has({ devices: 1, on: '2027-01-19' })],
  'home-learning/u-305.4': [submitted()],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, view, sources, { today, query });
const pupils = (query: Readonly<Record<string, string>>) => list(query).items.map(({ key }) => key);

describe('families without a device or the internet', () => {
  it('HLP-05 DEV-02 shows those who lack something, by what they said last', () => {
    expect(list().items).toMatchObject([
      { key: 'u-303.4', lacks: ['device', 'internet'], saidBy: 'p-201', on: '2027-01-19' },
      { key: 'u-301.4', lacks: ['device'], internet: 'mobile', devices: 0 },
      { key: 'u-302.4', lacks: ['internet'], devices: 2 },
    ]);
    expect(list().summary).toEqual({ withoutDevice: 2, withoutInternet: 2 });
  });
  it('HLP-05 shows those who lack one of them', () => {
    expect(pupils({ lacks: 'device' })).toEqual(['u-303.4', 'u-301.4']);
    expect(pupils({ lacks: 'internet' })).toEqual(['u-303.4', 'u-302.4']);
  });
});
