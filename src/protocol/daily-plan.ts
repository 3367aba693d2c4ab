/**
 * A turn a day: a class that meets online and orders by dates instead of minutes. Days are `YYYY-MM-DD`, hours `HH:MM`,
 * both by the class's own time zone; moments are ms since 1970.
 */
export interface DailyPlan {
  /** Name of the time zone: `Europe/Berlin`. */
  readonly zone: string;
  /** First day of play. */
  readonly from: string;
  /** Hour at which a day's turn opens, by which proposals should be in, and at which what stands is sealed. */
  readonly opens: string;
  readonly propose: string;
  readonly seals: string;
  /** Weekdays on which the clock is stopped: 0 Sunday to 6 Saturday. */
  readonly weekdaysOff: readonly number[];
  /** More days on which it is. */
  readonly daysOff: readonly string[];
  /** The first day is for practice: its turn is taken back without being played. */
  readonly practice?: true;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7;
const MOST_OFF = 60;
/** No pause is as long, days. */
const FARTHEST = 400;

/** JSON pointer to what is wrong with a plan; null: nothing. */
export function dailyProblem(plan: DailyPlan): string | null {
  if (!isZone(plan.zone)) return '/zone';
  if (!isDay(plan.from)) return '/from';
  for (const key of ['opens', 'propose', 'seals'] as const) if (!isHour(plan[key])) return `/${key}`;
  if (plan.propose <= plan.opens) return '/propose';
  if (plan.seals < plan.propose) return '/seals';
  const off = new Set(plan.weekdaysOff);
  if (off.size >= WEEK || [...off].some((day) => !Number.isInteger(day) || day < 0 || day >= WEEK))
    return '/weekdaysOff';
  return plan.daysOff.length > MOST_OFF || !plan.daysOff.every(isDay) ? '/daysOff' : null;
}

const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

const asUtc = (day: string, hour = '00:00'): number => Date.parse(`${day}T${hour}:00Z`);
/** The day so many days later; empty for a text that is no day. */
function addDays(day: string, days: number): string {
  const at = asUtc(day);
  return Number.isNaN(at) ? '' : new Date(at + days * DAY).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, known);
  return known;
}

/** Day and hour in a time zone. */
export function localTime(zone: string, at: number): { readonly day: string; readonly hour: string } {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${part.year}-${part.month}-${part.day}`, hour: `${part.hour}:${part.minute}` };
}

/**
 * The moment of an hour of a day in a time zone. An hour that a change of clocks leaves out is as much later; of one that
 * comes twice it is the first.
 */
export function momentIn(zone: string, day: string, hour: string): number {
  const wanted = asUtc(day, hour);
  const offsetAt = (at: number): number => {
    const local = localTime(zone, at);
    return asUtc(local.day, local.hour) - Math.floor(at / MINUTE) * MINUTE;
  };
  const offsets = [offsetAt(wanted - DAY), offsetAt(wanted + DAY)];
  const fits = offsets.map((offset) => wanted - offset).filter((at) => wanted - at === offsetAt(at));
  return fits.length > 0 ? Math.min(...fits) : wanted - Math.min(...offsets);
}

const weekday = (day: string): number => new Date(asUtc(day)).getUTCDay();

/** Whether a turn is played on a day. */
const isPlayed = ({ from, weekdaysOff, daysOff }: DailyPlan, day: string): boolean =>
  day >= from && !weekdaysOff.includes(weekday(day)) && !daysOff.includes(day);

/** The first day of play, from this day on, for which something holds. */
function firstDay(plan: DailyPlan, from: string, holds: (day: string) => boolean): string {
  let day = from > plan.from ? from : plan.from;
  for (let i = 0; i < FARTHEST && !(isPlayed(plan, day) && holds(day)); i++) day = addDays(day, 1);
  return day;
}

/** The hours of one day, as moments. */
export const hoursOf = (plan: DailyPlan, day: string) => ({
  opens: momentIn(plan.zone, day, plan.opens),
  propose: momentIn(plan.zone, day, plan.propose),
  seals: momentIn(plan.zone, day, plan.seals),
});

/** How long before the hour of sealing proposals close, ms. */
export const closedBefore = ({ propose, seals }: DailyPlan): number =>
  asUtc('2000-01-01', seals) - asUtc('2000-01-01', propose);

/** When the next turn opens, after this moment. */
export function opensAfter(plan: DailyPlan, at: number): number {
  const day = firstDay(plan, localTime(plan.zone, at).day, (one) => hoursOf(plan, one).opens > at);
  return hoursOf(plan, day).opens;
}

/** The next hour of sealing before which half of the day's time is still left at this moment. */
export function sealsAfter(plan: DailyPlan, at: number): number {
  const day = firstDay(plan, localTime(plan.zone, at).day, (one) => {
    const { opens, seals } = hoursOf(plan, one);
    return at <= (opens + seals) / 2;
  });
  return hoursOf(plan, day).seals;
}

/** The first hour of sealing that is not before this moment; `slack`: by more than so many ms. */
export function sealsNear(plan: DailyPlan, at: number, slack: number): number {
  const day = firstDay(plan, localTime(plan.zone, at - slack).day, (one) => hoursOf(plan, one).seals >= at - slack);
  return hoursOf(plan, day).seals;
}

/**
 * When an open turn is sealed once the days off are others than `before`: at its hour, on the next day of play if that day
 * is off now, and sooner on a day that is no longer off, if half of its time is left.
 */
export function sealsWith(before: DailyPlan, plan: DailyPlan, endsAt: number, now: number): number {
  const kept = sealsNear(plan, endsAt, 0);
  const day = firstDay(plan, localTime(plan.zone, now).day, (one) => {
    const { opens, seals } = hoursOf(plan, one);
    return seals >= kept || (!isPlayed(before, one) && now <= (opens + seals) / 2);
  });
  return Math.min(kept, hoursOf(plan, day).seals);
}

/** Days of play for so many turns, if each takes one. */
export function playedDays(plan: DailyPlan, turns: number): readonly string[] {
  const days: string[] = [];
  let day = plan.from;
  while (days.length < turns) {
    day = firstDay(plan, day, () => true);
    days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

/** A gap in the server's watch that is at most so long is added to the time of sealing, ms. */
const SHORT_SLEEP = 15 * MINUTE;

/**
 * When a turn is sealed that was to be sealed at `endsAt`, after the server slept from `since` to `now`: as planned if
 * people could still use the hours before, a little later after a short gap, and else on the next day of play.
 */
export function sealsAfterSleep(plan: DailyPlan, endsAt: number, since: number, now: number): number {
  const { opens, propose, seals } = hoursOf(plan, localTime(plan.zone, endsAt).day);
  const slept = Math.min(now, endsAt) - Math.max(since, endsAt - (seals - opens));
  if (since >= endsAt || slept <= 0) return endsAt;
  const inLastCall = now > endsAt - (seals - propose);
  if (inLastCall && now - since <= SHORT_SLEEP) return endsAt + (now - since);
  return inLastCall || slept > (seals - opens) / 2 ? sealsAfter(plan, now) : endsAt;
}
