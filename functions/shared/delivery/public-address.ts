import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether anybody on the internet is reached under an address: not this machine, a private network, metadata
 * (169.254.169.254 is link-local, fd00:ec2::254 unique local), a carrier's network (RFC 6598), multicast, or one
 * of version 4 in the form of version 6.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const isPublic = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.parse(address).range() === 'unicast';
