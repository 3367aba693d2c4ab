import { describe, expect, it } from 'vitest';
import { rankAddresses } from '../../src/server/addresses.ts';

const card = (address: string, mac = '3c:22:fb:01:02:03', internal = false) => [
  { address, family: address.includes(':') ? 'IPv6' : 'IPv4', mac, internal },
];
const best = (found: Parameters<typeof rankAddresses>[0], route: string | null = null) =>
  rankAddresses(found, route).map(({ address }) => address);

describe('the address that a class is shown', () => {
  it('is the Wi-Fi’s of a laptop, not that of a VPN, of Docker, of WSL or of a virtual machine', () => {
    const windows = {
      'vEthernet (WSL)': card('172.20.0.1', '00:15:5d:11:22:33'),
      'VirtualBox Host-Only Network': card('192.168.56.1', '0a:00:27:00:00:05'),
      'Wi-Fi': card('192.168.1.23'),
    };
    expect(best(windows, '192.168.1.23')[0]).toBe('192.168.1.23');
    expect(best({ docker0: card('172.17.0.1', '02:42:aa:bb:cc:dd'), wlp3s0: card('10.0.0.7') })[0]).toBe('10.0.0.7');
    expect(best({ utun4: card('10.8.0.2'), en0: card('192.168.178.40') }, '10.8.0.2')[0]).toBe('192.168.178.40');
  });

  it('is private rather than public, and the way out of the computer rather than another', () => {
    expect(best({ eth0: card('203.0.113.9'), eth1: card('192.168.7.2') })[0]).toBe('192.168.7.2');
    expect(best({ eth0: card('192.168.1.2'), eth1: card('192.168.2.2') }, '192.168.2.2')[0]).toBe('192.168.2.2');
  });

  it('leaves out the computer itself, IPv6, and addresses of a network that gave none', () => {
    const found = {
      lo: card('127.0.0.1', '00:00:00:00:00:00', true),
      en1: card('169.254.10.2'),
      eth0: [...card('fe80::1'), ...card('10.1.1.1')],
    };
    expect(best(found)).toEqual(['10.1.1.1']);
    expect(best({})).toEqual([]);
  });

  it('says what kind of network it is', () => {
    const kinds = rankAddresses({ wlan0: card('10.0.0.1'), eth0: card('10.0.0.2'), tun0: card('10.0.0.3') }, null);
    expect(kinds.map(({ kind }) => kind)).toEqual(['wifi', 'cable', 'virtual']);
  });
});
