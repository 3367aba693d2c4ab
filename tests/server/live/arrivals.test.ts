import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../../src/server/live/arrivals.ts';

const from = (localAddress: string, remoteAddress = '192.168.1.77') => ({ localAddress, remoteAddress });

describe('devices by the address that they came by', () => {
  it('are counted for each class, the address of most devices first', () => {
    const arrivals = createArrivals();
    arrivals.note('r', 'p1', from('::ffff:192.168.1.23'));
    arrivals.note('r', 'p2', from('10.0.0.4'));
    arrivals.note('r', 'p3', from('192.168.1.23'));
    arrivals.note('other', 'p1', from('10.0.0.4'));
    expect(arrivals.of('r')).toEqual([
      { address: '192.168.1.23', devices: 2 },
      { address: '10.0.0.4', devices: 1 },
    ]);
    expect(arrivals.of(null).map(({ devices }) => devices)).toEqual([2, 2]);
    arrivals.forget('r');
    expect(arrivals.of('r')).toEqual([]);
  });

  it('are counted once, where they came last, and this computer not at all', () => {
    const arrivals = createArrivals();
    for (const address of ['10.0.0.4', '10.0.0.4', '192.168.1.23']) arrivals.note('r', 'p1', from(address));
    arrivals.note('r', 'p2', from('127.0.0.1', '127.0.0.1'));
    expect(arrivals.of('r')).toEqual([{ address: '192.168.1.23', devices: 1 }]);
  });
});
