import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic } from '../../../../../functions/shared/delivery/public-address.ts';

/** Addresses that nobody on the internet has, or that lead into the own network. */
const closed: readonly (readonly [string, readonly string[]])[] = [
  ['this machine', ['127.0.0.1', '127.9.9.9', '::1', '0.0.0.0', '::']],
  ['private networks', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1']],
  ['metadata', ['169.254.169.254', 'fd00:ec2::254', '169.254.170.2']],
  ['links', ['169.254.0.1', 'fe80::1']],
  ['the network of a carrier', ['100.64.0.1', '100.127.255.255']],
  ['many at once', ['224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255']],
  [
    'version 4 in version 6',
    ['::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:8.8.8.8', '64:ff9b::a00:1'],
  ],
  ['tunnels', ['2002:a00:1::', '2001::1']],
  ['documentation and tests', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1']],
  ['the future', ['240.0.0.1']],
  ['nothing', ['', 'localhost', '1.2.3', 'x']],
];

describe('a public address', () => {
  it.each(closed)('DPR-01 is none of %s', (_, addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });

  it('DPR-01 is one of the internet, of either version', () => {
    expect(
      ['8.8.8.8', '93.184.216.34', '2606:4700::1111', '172.32.0.1', '100.128.0.1'].filter(isPublic),
    ).toHaveLength(5);
  });

  it('DPR-01 is never one of a network that RFC 1918 keeps, in whatever form it is written', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const kept = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    );
    fc.assert(
      fc.property(kept, (bytes) => {
        const dotted = bytes.join('.');
        const hex = bytes.map((one) => one.toString(16).padStart(2, '0')).join('');
        const mapped = `::ffff:${hex.slice(0, 4)}:${hex.slice(4)}`;
        expect([dotted, mapped, `::ffff:${dotted}`].filter(isPublic)).toEqual([]);
      }),
    );
  });
});
