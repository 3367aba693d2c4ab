import Printer from 'lucide-react/icons/printer';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SourceTag } from '../../../engine/tables/index.ts';
import { clauseName } from '../../store/format/format-text.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button, LinkButton, WordChoice } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { usePrint } from '../../ui/download.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import css from './rulebook.module.css';
import { Characters } from './characters-section.tsx';
import { ClauseSection } from './clause.tsx';
import { allLines, type Clause, clauseOf, CLAUSES, TAGS } from './rulebook-numbers.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Payoffs } from './payoffs.tsx';
import { Strength } from './strength-results.tsx';

/** The rules in prose, each with its numbers, printed from the tables that the engine reads. */
export function Rulebook() {
  const w = useAllWords();
  const view = useApp((s) => s.screen?.view ?? null);
  const rule = useApp((s) => s.rule);
  const { overlay } = useActions();
  const [query, setQuery] = useState('');
  const [tag, setTag] = useState<SourceTag | 'all'>('all');
  const book = useRef<HTMLDivElement>(null);
  const searchBar = useRef<HTMLFormElement>(null);
  const here = clauseOf(rule);

  const lines = useMemo(() => allLines(view, w), [view, w]);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const ofTag = tag === 'all' ? lines : lines.filter((line) => line.num.source === tag);
  const prose = (c: Clause): string =>
    `${c} ${w(`clause.${c}.title`)} ${w(`clause.${c}.body`)} ${w(`clause.${c}.ours`)}`.toLowerCase();
  const parts = CLAUSES.map((clause) => {
    const own = ofTag.filter((line) => line.num.clause === clause);
    const found = own.filter((line) => has(line.text));
    const textMatches = tag === 'all' && has(prose(clause));
    // If the clause text matches the search, show all its numbers; otherwise only the matching ones.
    return { clause, shown: textMatches || found.length > 0, lines: found.length > 0 ? found : textMatches ? own : [] };
  });
  const shown = parts.filter((part) => part.shown);
  const about = (part: string): boolean =>
    tag === 'all' && has(`${w(`${part}.title`)} ${w(`${part}.lead`)}`.toLowerCase());
  const [payoffs, open, players, strength] = [about('payoff'), about('open'), about('char'), about('strength')];
  const count = shown.reduce((n, part) => n + part.lines.length, 0);

  const goTo = (clause: Clause): void => {
    const section = book.current?.querySelector<HTMLElement>(`[data-clause="${clause}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('h3')?.focus({ preventScroll: true });
  };
  // Scroll targets must not end up under the sticky search bar, whose height varies.
  useLayoutEffect(() => {
    const bar = searchBar.current!;
    const sizes = new ResizeObserver(() => bar.parentElement!.style.setProperty('--search', `${bar.offsetHeight}px`));
    sizes.observe(bar);
    bar.parentElement!.style.setProperty('--search', `${bar.offsetHeight}px`);
    return () => sizes.disconnect();
  }, []);
  const print = usePrint();
  useEffect(() => {
    if (here) goTo(here);
  }, [here]);

  return (
    <Dialog title={w('rule.title')} wide onClose={() => overlay(null)}>
      <p className={css.lead}>
        {w('rule.lead')}{' '}
        <LinkButton className={css.more} onClick={() => overlay('evidence')}>
          {w('start.evidence')}
        </LinkButton>
      </p>
      <form
        ref={searchBar}
        className={css.search}
        onSubmit={(e) => {
          e.preventDefault();
          if (shown[0]) goTo(shown[0].clause);
        }}
      >
        <input
          type="search"
          aria-label={w('rule.search')}
          placeholder={w('rule.search')}
          value={query}
          onChange={(e) => setQuery(e.target.value)}
        />
        <p aria-live="polite">{w('rule.found', { count })}</p>
        <Button className={css.print} onClick={print}>
          <Printer size={16} aria-hidden />
          {w('rule.print')}
        </Button>
        <WordChoice
          label={w('rule.source')}
          value={tag}
          choices={[
            { value: 'all' as const, label: w('rule.tag.all') },
            ...TAGS.map((value) => ({ value, label: w(`rule.tag.${value}`) })),
          ]}
          onChange={setTag}
        />
      </form>
      <div className={css.pages} ref={book}>
        <nav aria-label={w('rule.contents')} className={css.contents}>
          <ol>
            {shown.map(({ clause }) => (
              <li key={clause}>
                <LinkButton onClick={() => goTo(clause)} aria-current={clause === here ? 'location' : undefined}>
                  {clause} {w(`clause.${clause}.title`)}
                </LinkButton>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          {shown.length === 0 && !payoffs && !open && !players && !strength && (
            <p className={css.lead}>{w('rule.none', { query })}</p>
          )}
          {shown.map((part) => (
            <ClauseSection
              key={part.clause}
              clause={part.clause}
              lines={part.lines}
              prose={tag === 'all'}
              words={words}
              from={part.clause === here && rule ? clauseName(w, rule) : null}
            />
          ))}
          {payoffs && <Payoffs />}
          {strength && <Strength />}
          {players && <Characters />}
          {open && <OpenQuestions />}
        </div>
      </div>
      <p className={css.lead}>
        <a href="licences.txt" target="_blank" rel="noreferrer">
          {w('rule.licences')}
        </a>
      </p>
    </Dialog>
  );
}
