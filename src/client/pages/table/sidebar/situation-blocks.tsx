import type { ReactNode } from 'react';
import type { Message, SideView } from '../../../../engine/model/index.ts';
import { momentOf, plainDate } from '../../../store/format/dates.ts';
import { kindOf } from '../../../store/game/event-log.ts';
import { figure, itemized } from '../../../store/format/numbers.ts';
import { eventTitle, named, toldLine } from '../../../store/format/format-text.ts';
import { cleanText, type Words, paragraph } from '../../../store/format/words.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { groupFacts } from '../../../ui/game/group-facts.ts';
import { PointsSummary } from '../../../ui/game/points-summary.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import css from '../../../ui/game/sidebar.module.css';

function Block({ title, none, children }: { title: string; none?: string; children: ReactNode[] }) {
  return (
    <section className={css.block}>
      <h3>{title}</h3>
      {children.length === 0 ? <p className={css.quiet}>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** Messages from the other side. */
export function Messages() {
  const w = useWords();
  const { messages: all, seat } = useView();
  const messages = all.filter((m) => m.from !== seat);
  return (
    <Block title={w('situation.messages')} none={w('situation.messages.none')}>
      {messages.toReversed().map((m) => (
        <li key={m.id}>
          <span className={css.theirs} data-side={m.from}>
            {messageLine(w, m)}
          </span>
          <span className={css.sub}>
            {w(m.private ? 'situation.from.private' : 'situation.from', { side: w(`side.${m.from}`), turn: m.turn })}
          </span>
        </li>
      ))}
    </Block>
  );
}

function messageLine(w: Words, m: Message): string {
  const text = m.text ? `“${cleanText(m.text)}”` : '';
  const messageText = toldLine(w, m.data) ?? w(`message.${m.kind}`, named(w, m.data));
  return paragraph(w, [messageText, text]);
}

/** Red lines and offers of both sides. */
export function LinesAndOffers() {
  const w = useWords();
  const { lines, offers } = useView();
  const state = (x: { done: boolean; from: number; until: number }, crossed = 0) =>
    crossed > 0
      ? w(x.from < 1 ? 'situation.line.crossed.eve' : 'situation.line.crossed', { turn: crossed })
      : x.done
        ? w('situation.line.over')
        : w('situation.line.open', { turn: x.until });
  return (
    <Block title={w('situation.lines')} none={w('situation.lines.none')}>
      {[
        ...lines.toReversed().map((line) => (
          <li key={line.id}>
            <span className={css.theirs} data-side={line.maker}>
              {w('situation.line', {
                side: w(`side.${line.maker}.inline`),
                condition: w(`condition.${line.condition}`),
                reply: w(`reply.${line.reply}`),
              })}
            </span>
            <span className={css.sub}>{state(line, line.crossed)}</span>
          </li>
        )),
        ...offers.toReversed().map((offer) => (
          <li key={offer.id}>
            <span className={css.theirs} data-side={offer.maker}>
              {w('situation.offer', {
                side: w(`side.${offer.maker}.inline`),
                stop: w(`stop.${offer.stop}`),
                forbear: w(`forbear.${offer.forbear}`),
              })}
            </span>
            <span className={css.sub}>
              {offer.met && !offer.done ? w('situation.offer.met', { turn: offer.until }) : state(offer)}
            </span>
          </li>
        )),
      ]}
    </Block>
  );
}

/** What intelligence reports about the other side. */
export function Intelligence() {
  const w = useWords();
  const view = useView();
  const lines = view.us ? ofUs(w, view) : ofIran(w, view);
  return (
    <Block title={w('situation.estimates')} none={w('situation.estimates.none')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Block>
  );
}

/** Latest estimates shown; older ones are in the log. */
const ESTIMATES = 4;
const estimateLines = (w: Words, estimates: readonly { readonly turn: number; readonly stance: string }[]): string[] =>
  estimates
    .slice(-ESTIMATES)
    .reverse()
    .map(({ turn, stance }) => w('situation.estimate', { turn, stance: w(`stance.${stance}`) }));

function ofUs(w: Words, { us }: SideView): string[] {
  return [
    ...us!.warnings.map(({ theatre, site }) =>
      site
        ? w('situation.warning', { theatre: w(`theatre.${theatre}`), site: w(`site.${site}`) })
        : w('situation.warning.none', { theatre: w(`theatre.${theatre}`) }),
    ),
    ...estimateLines(w, us!.estimates),
    ...(us!.assessment?.sites ?? []).map((x) =>
      w('situation.assessment', { site: w(`site.${x.site}`), damage: w(`damage.${x.damage}`) }),
    ),
    ...(us!.assessment?.munitions ?? []).map((x) =>
      w('situation.munitions', { group: w(`group.${x.group}`), left: figure(x.left) }),
    ),
  ];
}

function ofIran(w: Words, { iran }: SideView): string[] {
  const known = iran?.standingKnown;
  const standing = known
    ? [
        known.exists
          ? known.trigger
            ? w('situation.standing.known', { turn: known.turn, trigger: w(`trigger.${known.trigger}`) })
            : w('situation.standing.some', { turn: known.turn })
          : w('situation.standing.none', { turn: known.turn }),
      ]
    : [];
  return [...standing, ...estimateLines(w, iran?.estimates ?? [])];
}

/** The armed groups and what is known of each. */
export function Groups() {
  const w = useWords();
  const { groups, seat } = useView();
  return (
    <Block title={w('situation.groups')}>
      {groups.map((g) => (
        <li key={g.id}>
          {w(`group.${g.id}`)}
          <span className={css.sub}>{itemized(groupFacts(w, g, seat === 'iran'))}</span>
        </li>
      ))}
    </Block>
  );
}

/** Events elsewhere, such as a truce in Gaza. */
export function WorldEvents() {
  const w = useWords();
  const view = useView();
  const { events } = useScreen();
  const world = events.filter((e) => kindOf(e) === 'world').slice(-8);
  return (
    <Block title={w('situation.events')} none={w('situation.events.none')}>
      {world.toReversed().map((e, i) => (
        <li key={`${e.turn}.${e.watch}.${i}`}>
          {eventTitle(w, e)}
          <span className={css.sub}>{plainDate(momentOf(view, e.turn, e.watch))}</span>
        </li>
      ))}
    </Block>
  );
}

/** Your own points so far. The other side's stay hidden until the end. */
export function Points() {
  const w = useWords();
  const { hiddenAim } = useView();
  return (
    <section className={css.block}>
      <h3>{w('situation.points')}</h3>
      <PointsSummary />
      {hiddenAim && <p className={css.hidden}>{w(`hiddenAim.${hiddenAim}`)}</p>}
    </section>
  );
}
