import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The registered use of an address; null: it is none, in the form that a name is resolved to. */
const useOf = (address: string): string | null =>
  isIP(address) === 0 ? null : ipaddr.parse(address).range();

/**
 * Whether anybody on the internet is reached under an address: not this machine, a private network, metadata
 * (169.254.169.254 is link-local, fd00:ec2::254 unique local), a carrier's network (RFC 6598), multicast, or one
 * of version 4 in the form of version 6.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const isPublic = (address: string): boolean => useOf(address) === 'unicast';

/** Whether an address is this machine itself. */
export const isLoopback = (address: string): boolean => useOf(address) === 'loopback';
