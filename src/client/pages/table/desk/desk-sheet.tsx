import X from 'lucide-react/icons/x';
import Inbox from 'lucide-react/icons/inbox';
import { useId, useMemo } from 'react';
import { submissionOf } from '../../../store/draft/draft.ts';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { type Letter, lettersOf } from '../../../store/game/letters.ts';
import { useActions, useApp, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import { Button } from '../../../ui/controls.tsx';
import { useDesk } from './desk-state.ts';
import { LetterCard } from './letter-card.tsx';
import css from './desk.module.css';
import strip from './words-strip.module.css';

/** A phone shows one part of the table at a time. */
const isPhone = (): boolean => window.matchMedia('(max-width: 899px)').matches;

function useLetters(): readonly Letter[] {
  const screen = useScreen();
  return useMemo(() => lettersOf(screen), [screen]);
}

/** Letters that were neither left nor answered by a signal of this draft. */
function useOpenLetters(): readonly Letter[] {
  const { left } = useDesk();
  const sent = useApp((s) => (s.draft ? submissionOf(s.draft).signals.length : 0));
  const open = useLetters().filter(({ id }) => !left.includes(id));
  return open.slice(Math.min(sent, open.length));
}

/** What has come in, on one sheet over the map; it closes and stays at hand. On a phone it fills its tab. */
export function DeskSheet({ tab = false }: { tab?: boolean }) {
  const w = usePlayWords();
  const id = useId();
  const view = useView();
  const letters = useLetters();
  const { open, show } = useDesk();
  if (letters.length === 0 || !(open || tab)) return null;
  return (
    <section className={css.sheet} data-tab={tab || undefined} aria-labelledby={id} data-desk>
      <header className={css.head}>
        <h2 id={id}>{w('letters.title')}</h2>
        <p>{w('letters.count', { count: letters.length, date: shortDate(turnStart(view, view.turn - 1)) })}</p>
        {!tab && (
          <Button look="bare" aria-label={w('common.close')} onClick={() => show(false)}>
            <X size={20} aria-hidden />
          </Button>
        )}
      </header>
      {/* It scrolls, so it needs keyboard focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.letters} aria-label={w('letters.list')} tabIndex={0}>
        {letters.map((letter, i) => (
          <LetterCard key={letter.id} letter={letter} first={i === 0} />
        ))}
      </section>
      <footer className={css.foot}>
        <p>{w('letters.note')}</p>
        {!tab && <Button onClick={() => show(false)}>{w('letters.map')}</Button>}
      </footer>
    </section>
  );
}

/** At the end of the strip: opens and closes the desk. */
export function DeskButton() {
  const w = usePlayWords();
  const { open, show } = useDesk();
  const { showPhone } = useActions();
  const letters = useLetters();
  const unread = useOpenLetters().length;
  return (
    <button
      type="button"
      className={strip.desk}
      aria-expanded={open}
      data-new={unread > 0 || undefined}
      style={{ '--from': `var(--${letters[0]?.from === 'us' ? 'us' : 'ir'})` } as React.CSSProperties}
      onClick={() => {
        show(!open);
        if (isPhone()) showPhone('situation');
      }}
    >
      <Inbox size={16} aria-hidden />
      {w('letters.title')}
      {unread > 0 && (
        <b>
          <span aria-hidden>{unread}</span>
          <span className="visually-hidden">{w('letters.left', { count: unread })}</span>
        </b>
      )}
    </button>
  );
}

/** On a phone's tab: how many letters are not dealt with. */
export function DeskBadge({ className }: { className: string | undefined }) {
  const w = usePlayWords();
  const unread = useOpenLetters().length;
  return unread === 0 ? null : (
    <span className={className}>
      <span aria-hidden>{unread}</span>
      <span className="visually-hidden">{w('letters.left', { count: unread })}</span>
    </span>
  );
}
