/** Days since 1970-01-01 of a date `YYYY-MM-DD…`; arithmetic only, the engine has no clock (rules §12). */
export function dayNumber(iso: string): number {
  const y = Number(iso.slice(0, 4)),
    m = Number(iso.slice(5, 7)),
    d = Number(iso.slice(8, 10));
  const yy = m <= 2 ? y - 1 : y;
  const era = Math.floor(yy / 400);
  const yoe = yy - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** Turn (from 1) and watch (from 0) of a moment `YYYY-MM-DDTHH`. */
export function momentOf(start: string, turnDays: number, at: string): { turn: number; watch: number } {
  const watches = (dayNumber(at) - dayNumber(start)) * 4 + Math.floor(Number(at.slice(11, 13) || '0') / 6);
  return {
    turn: Math.floor(watches / (turnDays * 4)) + 1,
    watch: ((watches % (turnDays * 4)) + turnDays * 4) % (turnDays * 4),
  };
}
