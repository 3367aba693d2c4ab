import { describe, expect, it } from 'vitest';
import { struckIn } from '../../../src/client/pages/wall/struck-in.ts';
import type { Order } from '../../../src/engine/model/index.ts';

const sealed = (...orders: Order[]) => ({ turn: 1, orders, signals: [] });

describe('a turn on the wall', () => {
  it('has a strike if one was ordered, whatever else was', () => {
    const strike: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'hilla' };
    const harden: Order = { kind: 'harden', site: 'al-asad' };
    expect(struckIn(sealed(harden, strike))).toBe(true);
    expect(struckIn(sealed(harden))).toBe(false);
    expect(struckIn(sealed())).toBe(false);
    expect(struckIn(null)).toBe(false);
  });
});
