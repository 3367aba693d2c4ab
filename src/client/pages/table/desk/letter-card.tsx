import type { SideView } from '../../../../engine/model/index.ts';
import { useApp, useView } from '../../../hooks/store-hooks.ts';
import { useStakes } from '../../../hooks/use-stakes.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { movesLines } from '../../../store/draft/card-lines.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import { plainDate, shortDate, turnEnd, turnStart } from '../../../store/format/dates.ts';
import { named } from '../../../store/format/format-text.ts';
import { itemized, listed } from '../../../store/format/numbers.ts';
import { cleanText, type Words } from '../../../store/format/words.ts';
import { type Letter, recordOf, sameSignal } from '../../../store/game/letters.ts';
import { Button, LinkButton } from '../../../ui/controls.tsx';
import { type Answer, useAnswers } from './use-answers.ts';
import { useDesk } from './desk-state.ts';
import css from './desk.module.css';

/** What has come, in the colour of its sender: the saying, what to know of it, and three answers. */
export function LetterCard({ letter, first }: { letter: Letter; first: boolean }) {
  const w = usePlayWords();
  const view = useView();
  const answers = useAnswers(letter);
  const draft = useApp((s) => s.draft);
  const { left, leave } = useDesk();
  const unanswered = useUnanswered(letter);
  const sent = draft ? submissionOf(draft).signals : [];
  const drafted = answers.find(({ signal }) => signal && sent.some((x) => sameSignal(x, signal)));
  const gone = left.includes(letter.id);
  return (
    <article className={css.letter} data-from={letter.from} data-letter={letter.kind} data-left={gone || undefined}>
      <header>
        <span className={css.mark} aria-hidden />
        <h3>{titleOf(w, letter)}</h3>
        <span>
          {w(letter.private ? 'letters.private' : 'letters.public', { date: shortDate(turnStart(view, view.turn)) })}
        </span>
      </header>
      <div className={css.say}>
        <p className={css.saying}>{sayingOf(w, letter, view)}</p>
        {letter.text && <p className={css.own}>“{cleanText(letter.text)}”</p>}
        <dl>
          <Facts letter={letter} />
        </dl>
      </div>
      {drafted || gone ? (
        <output className={css.done}>
          {w(drafted ? 'letters.done.drafted' : 'letters.done.left')}{' '}
          {drafted && <LinkButton onClick={drafted.undo}>{w('letters.undo')}</LinkButton>}
        </output>
      ) : (
        <ul className={css.answers}>
          {answers.map((answer, i) => (
            <Row key={answer.label} answer={answer} primary={first && i === 0} />
          ))}
          <Row
            answer={{
              label: w('letters.leave'),
              text: leaveText(w, letter, view, unanswered),
              go: () => leave(letter.id),
            }}
            primary={false}
          />
        </ul>
      )}
    </article>
  );
}

function Row({ answer: { label, text, go, off }, primary }: { answer: Answer; primary: boolean }) {
  return (
    <li>
      <Button look={primary && !off ? 'primary' : 'plain'} disabled={off ?? false} onClick={go}>
        {label}
      </Button>
      <span>{text}</span>
    </li>
  );
}

function titleOf(w: Words, { kind, from, groups }: Letter): string {
  if (kind === 'refusal') {
    const names = groups.map((id, i) => w(i === 0 ? `group.${id}` : `group.${id}.inline`));
    const one = groups.length === 1 && w.has(`group.${groups[0]}.number`) && w(`group.${groups[0]}.number`) === '1';
    return w('letters.refusal.title', { groups: listed(names), count: one ? 1 : 2 });
  }
  return w(kind === 'crossed' ? 'letters.crossed' : `letters.${kind}.${from}`);
}

function sayingOf(w: Words, { kind, data, groups }: Letter, { seat }: SideView): string {
  if (kind === 'private') return factOf(w, data);
  if (kind === 'refusal') return w(`letters.say.refusal.${seat}`, { count: groups.length });
  return w(`letters.say.${kind}`, named(w, data));
}

/** The true fact that a private message carries. */
function factOf(w: Words, { fact, value }: Letter['data']): string {
  const base = `letters.fact.${String(fact)}`;
  if (typeof value === 'boolean') return w(`${base}.${value}`);
  const text = String(value ?? '');
  if (text === '' || text === 'none') return w(`${base}.none`);
  return fact === 'hiddenAim'
    ? w(base, { aim: w(`hiddenAim.${text}`) })
    : w(base, { groups: listed(text.split(' ').map((id) => w(`group.${id}`))) });
}

function Facts({ letter }: { letter: Letter }) {
  const w = usePlayWords();
  const view = useView();
  const { kind, data, from } = letter;
  const unanswered = useUnanswered(letter);
  const turns = Number(data.turns ?? 0);
  const record = recordOf(view, from);
  const rows: (readonly [string, string])[] = [];
  if (turns > 0)
    rows.push([
      'letters.until',
      w('letters.until.turns', { date: plainDate(turnEnd(view, view.turn + turns - 1)), count: turns }),
    ]);
  if (kind === 'offer')
    rows.push(['letters.record', w('letters.record.offers', record)], ['letters.can', canKeep(w, view)]);
  if (kind === 'redline') rows.push(['letters.record', w('letters.record.lines', record)]);
  if (kind === 'private') rows.push(['letters.true', w('letters.true.private')]);
  if (kind === 'crossed') rows.push(['letters.due', w('letters.due.now', { moves: unanswered })]);
  if (kind === 'refusal') rows.push(['letters.so', w(`letters.so.refusal.${view.seat}`)]);
  if (kind === 'broken' || kind === 'turnedDown') rows.push(['letters.so', w(`letters.so.${kind}`)]);
  return rows.map(([key, text]) => (
    <div key={key}>
      <dt>{w(key)}</dt>
      <dd>{text}</dd>
    </div>
  ));
}

/** What intelligence has found of the other side since the last turn; not known if it was not asked. */
function canKeep(w: Words, { us, iran, turn }: SideView): string {
  const found = (us ?? iran)?.estimates.findLast((estimate) => estimate.turn >= turn - 1);
  return found ? w('letters.can.estimate', { stance: w(`stance.${found.stance}`) }) : w('letters.can.unknown');
}

const NO_ORDERS = [] as const;

/** What it moves to leave one's own crossed line unanswered. */
function useUnanswered({ kind, data }: Letter): string {
  const w = usePlayWords();
  const { lines, seat } = useView();
  const stakes = useStakes(NO_ORDERS);
  if (kind !== 'crossed') return '';
  const line = lines.find((x) => x.maker === seat && !x.done && x.condition === data.condition);
  return itemized(movesLines(w, stakes.find(({ id }) => id === line?.id)?.moves ?? []));
}

function leaveText(w: Words, { kind, data }: Letter, view: SideView, unanswered: string): string {
  const until = { date: shortDate(turnEnd(view, view.turn + Number(data.turns ?? 1) - 1)) };
  if (kind === 'offer') return w(`letters.leave.offer.${view.seat}`, until);
  if (kind === 'redline') return w('letters.leave.redline', until);
  return w(kind === 'crossed' ? 'letters.leave.crossed' : 'letters.leave.nothing', { moves: unanswered });
}
