/** Which addresses of the network may be asked: those that anybody can reach, and none behind a wall. */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * True for an address of the public internet, given as 192.0.2.1 or 2001:db8::1; false for loopback,
 * private, link-local, carrier-grade, multicast, documentation, translated and tunnelled ones, and for
 * anything that is no address. See https://www.iana.org/assignments/iana-ipv6-special-registry.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || isGlobal(parsed as ipaddr.IPv6)
}

/** All that is handed out for the internet is within 2000::/3. */
const isGlobal = (address: ipaddr.IPv6): boolean => address.match(ipaddr.IPv6.parse('2000::'), 3)

/** True for a name that only means something within somebody's own network, such as `localhost`. */
export function isLocalName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, '')
  return (
    !name.includes('.') ||
    /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/.test(
      name,
    )
  )
}
