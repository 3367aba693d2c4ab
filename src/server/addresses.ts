import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { ServerAddress } from '../protocol/room-host.ts';

/** One address of this computer, and how likely phones in the room reach it. */
export interface FoundAddress {
  readonly address: string;
  readonly kind: ServerAddress['kind'];
  readonly score: number;
}

interface Interface {
  readonly address: string;
  readonly family: string;
  readonly mac: string;
  readonly internal: boolean;
}

/** Names that Wi-Fi and cables have on the three systems. The first card of a Mac, `en0`, is its Wi-Fi. */
const WIFI = /wi-?fi|wlan|^wl|airport|^en0$/i;
const CABLE = /ethernet|^en\d|^en[pso]\d?|^eth\d/i;
const VIRTUAL =
  /vethernet|virtual|vmware|vbox|docker|^br-|^veth|wsl|hyper-v|tailscale|zerotier|^utun|^tun|^tap|^ppp|^wg|vpn|^awdl|^llw|bridge/i;
/** First bytes of the network cards of Hyper-V, VirtualBox (two), VMware and Docker. */
const VIRTUAL_CARDS = ['00:15:5d', '08:00:27', '0a:00:27', '00:50:56', '02:42'];

const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);

/** Addresses by how likely they are the right one, best first. `route`: the one that traffic to the outside leaves by. */
export function rankAddresses(
  found: Readonly<Record<string, readonly Interface[] | undefined>>,
  route: string | null,
): readonly FoundAddress[] {
  const all = Object.entries(found).flatMap(([name, list = []]) =>
    list
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address, mac }) => {
        const kind = kindOf(name, mac);
        return { address, kind, score: scoreOf(kind, address, address === route) };
      }),
  );
  return all.toSorted((a, b) => b.score - a.score);
}

function kindOf(name: string, mac: string): ServerAddress['kind'] {
  if (VIRTUAL.test(name) || VIRTUAL_CARDS.some((card) => mac.toLowerCase().startsWith(card))) return 'virtual';
  if (WIFI.test(name)) return 'wifi';
  return CABLE.test(name) ? 'cable' : 'other';
}

const scoreOf = (kind: ServerAddress['kind'], address: string, isRoute: boolean): number =>
  (isPrivate(address) ? 4 : 0) +
  (kind === 'wifi' || kind === 'cable' ? 3 : 0) +
  (isRoute ? 1 : 0) -
  (kind === 'virtual' ? 6 : 0);

/** The address that this computer would send from. A connected UDP socket knows it, and nothing is sent. */
function routeAddress(): Promise<string | null> {
  return new Promise((done) => {
    const socket = createSocket('udp4');
    const end = (address: string | null): void => {
      socket.close();
      done(address);
    };
    socket.once('error', () => end(null));
    socket.connect(9, '192.0.2.1', () => end(socket.address().address));
  });
}

export const findAddresses = async (): Promise<readonly FoundAddress[]> =>
  rankAddresses(networkInterfaces() as Record<string, Interface[]>, await routeAddress().catch(() => null));
